import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { isCondition } from '../../../shared/domain/agreements/conditions.ts';
import type { DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { isMergeField } from '../../../shared/domain/agreements/merge-fields.ts';
import { fieldsIn, type Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { standardTemplates } from '../../../shared/domain/agreements/templates/index.ts';
import { conflict, fieldIssue, invalidFields, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson } from '../canonical-json.ts';
import { runCommand, type Context } from '../unit-of-work.ts';
import { changedClauses } from './changed-clauses.ts';

interface Template {
  readonly clauses: readonly Clause[];
  /** 0 is the product's own. */
  readonly revision: number;
  readonly changedAt: string | null;
}

/** The text that a new document of the kind begins with: the workspace's own, otherwise the product's. */
export function templateOf(store: Store, kind: DocumentKind): Template {
  const row = statement(
    store,
    `SELECT t.id, t.clauses, recorded.at FROM agreement_template AS t JOIN audit_log AS recorded ON recorded.seq = t.recorded_seq
     WHERE t.kind = ? ORDER BY t.id DESC LIMIT 1`,
  ).get(kind) as { id: number; clauses: string | null; at: string } | undefined;
  if (row === undefined || row.clauses === null)
    return { clauses: standardTemplates[kind], revision: 0, changedAt: null };
  return { clauses: JSON.parse(row.clauses) as Clause[], revision: row.id, changedAt: row.at };
}

export function getTemplate(
  { store }: Context,
  { kind }: ParsedInput<'templates.get'>,
): Result<Output<'templates.get'>> {
  const template = templateOf(store, kind);
  return ok({ kind, ...template, clauses: [...template.clauses] });
}

/** Names in a text that nothing answers to; each says which. */
export function unknownNames(clauses: readonly Clause[]): FieldIssue[] {
  return clauses.flatMap(({ key, condition, body }, index) => [
    ...(condition === null || isCondition(condition)
      ? []
      : [fieldIssue(`clauses.${index}.condition`, 'text.unknown-condition', { clause: key, name: condition })]),
    ...fieldsIn(body)
      .filter((name) => !isMergeField(name))
      .map((name) => fieldIssue(`clauses.${index}.body`, 'text.unknown-field', { clause: key, name })),
  ]);
}

const insert = (store: Store, seq: number, kind: DocumentKind, clauses: readonly Clause[] | null): number =>
  Number(
    statement(store, 'INSERT INTO agreement_template (kind, clauses, recorded_seq) VALUES (?, ?, ?)').run(
      kind,
      clauses === null ? null : JSON.stringify(clauses),
      seq,
    ).lastInsertRowid,
  );

/** Holds for documents made from now on: made versions keep the text that they were made with. */
export function saveTemplate(
  context: Context,
  { kind, revision, clauses }: ParsedInput<'templates.save'>,
): Result<Output<'templates.save'>> {
  return runCommand(context, 'templates.save', ({ store, seq, at }) => {
    const before = templateOf(store, kind);
    if (canonicalJson(before.clauses) === canonicalJson(clauses))
      return ok({ value: { revision: before.revision, changedAt: before.changedAt ?? at }, audit: null });
    if (before.revision !== revision) return err(conflict('document.changed-meanwhile'));
    const issues = unknownNames(clauses);
    if (issues.length > 0) return err(invalidFields(issues));
    const id = insert(store, seq, kind, clauses);
    const changes = changedClauses(before.clauses, clauses);
    return ok({
      value: { revision: id, changedAt: at },
      audit: {
        entity: 'templates',
        entityId: id,
        before: { kind, ...changes.before },
        after: { kind, ...changes.after },
      },
    });
  });
}

export function resetTemplate(
  context: Context,
  { kind }: ParsedInput<'templates.reset'>,
): Result<Output<'templates.reset'>> {
  return runCommand(context, 'templates.reset', ({ store, seq }) => {
    const before = templateOf(store, kind);
    if (before.revision === 0) return ok({ value: { revision: 0 }, audit: null });
    const id = insert(store, seq, kind, null);
    const changes = changedClauses(before.clauses, standardTemplates[kind]);
    return ok({
      value: { revision: 0 },
      audit: {
        entity: 'templates',
        entityId: id,
        before: { kind, ...changes.before },
        after: { kind, ...changes.after },
      },
    });
  });
}
