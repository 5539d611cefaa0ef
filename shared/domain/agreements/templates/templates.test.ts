import { describe, expect, test } from 'vitest';
import { clausesSchema } from '../../../contract/rich-text.ts';
import { contactMatters } from '../../../contract/facts/duties.ts';
import { translator } from '../../../i18n/index.ts';
import { conditionNames, isCondition } from '../conditions.ts';
import { documentKinds } from '../document-kinds.ts';
import { isMergeField, mergeFieldNames } from '../merge-fields.ts';
import { fieldsIn } from '../rich-text.ts';
import { standardTemplates } from './index.ts';

describe.each(documentKinds)('the template of %s', (kind) => {
  const clauses = standardTemplates[kind];

  test('is a text that the editor and the store take as it is', () => {
    expect(clausesSchema.parse(clauses)).toEqual(clauses);
  });

  test('names fields and conditions that exist', () => {
    expect(clauses.flatMap(({ body }) => fieldsIn(body)).filter((name) => !isMergeField(name))).toEqual([]);
    expect(clauses.flatMap(({ condition }) => condition ?? []).filter((name) => !isCondition(name))).toEqual([]);
  });

  test('says something in each clause, draws on the facts and has a table', () => {
    const always = clauses.filter(({ condition }) => condition === null);
    expect(always.length).toBeGreaterThanOrEqual(8);
    expect(clauses.filter(({ body }) => body.content.length === 0)).toEqual([]);
    expect(clauses.flatMap(({ body }) => fieldsIn(body)).length).toBeGreaterThan(5);
    expect(clauses.some(({ body }) => body.content.some(({ type }) => type === 'table'))).toBe(true);
  });

  test('has no word that a machine would leave behind', () => {
    expect(JSON.stringify(clauses)).not.toMatch(/TODO|undefined|\bnull\b(?!,|\})|\{\{|Lorem/);
  });
});

describe('fields and conditions', () => {
  test('each has a name that people can read', () => {
    const i18n = translator('sv');
    const keys = [
      ...mergeFieldNames.map((name) => `agreements.field.${name}`),
      ...conditionNames.map((name) => `agreements.condition.${name}`),
    ];
    expect(keys.filter((key) => !i18n.exists(key))).toEqual([]);
  });

  test('there is a field for every matter that somebody is contacted about', () => {
    expect(contactMatters.filter((matter) => !isMergeField(`contact.${matter}`))).toEqual([]);
  });

  test('each of the conditions about a term holds for one of its kinds alone', () => {
    const used = standardTemplates.rent.flatMap(({ condition }) => condition ?? []);
    expect(used).toEqual(
      expect.arrayContaining(['until-further-notice', 'renewal', 'no-renewal', 'index-clause', 'no-index-clause']),
    );
  });
});
