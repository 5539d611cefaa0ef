import { useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { fieldsOf, type Values } from './fact-rows.ts';
import type { PeriodDraft } from './period-fields.tsx';
import { tidied } from './tidy.ts';

export interface FormSection {
  /** Where the section stands in the procedure's input: its fields' paths begin with it. */
  prefix: string;
  object: z.ZodObject;
  /** Fields that are given and not asked for. */
  hidden?: readonly string[];
  initial?: Values;
  /** Dates that are the period's first day, until they are written by themselves. */
  followsFrom?: readonly string[];
}

export interface FormValues {
  /** By section prefix. */
  sections: Readonly<Record<string, Record<string, unknown>>>;
  period: PeriodDraft;
}

const initialValues = (sections: readonly FormSection[]): FormValues['sections'] =>
  Object.fromEntries(
    sections.map(({ prefix, object, initial, followsFrom = [] }) => [
      prefix,
      Object.fromEntries(
        fieldsOf(object).map((field) => [
          field.name,
          initial?.[field.name] ?? (followsFrom.includes(field.name) ? undefined : field.initial),
        ]),
      ),
    ]),
  );

/** Dates that are the period's first day go with it, until they are written by themselves. */
function following(
  values: FormValues['sections'],
  sections: readonly FormSection[],
  before: LocalDate | undefined,
  from: LocalDate | undefined,
): FormValues['sections'] {
  const result = { ...values };
  for (const { prefix, followsFrom = [] } of sections) {
    const held = { ...result[prefix] };
    for (const name of followsFrom) if (held[name] === undefined || held[name] === before) held[name] = from;
    result[prefix] = held;
  }
  return result;
}

/** Fields that are empty are alike, however they came to be. */
const written = (draft: unknown): string =>
  JSON.stringify(draft, (_, value: unknown) => (value === '' || value === null ? undefined : value));

/** What is written in a form, and whether that is anything else than what it began with. */
export function useFormDraft(sections: readonly FormSection[], given: PeriodDraft) {
  const [start] = useState(() => ({ values: following(initialValues(sections), sections, undefined, given.from) }));
  const [values, setValues] = useState(start.values);
  const [firstPeriod] = useState(given);
  const [period, setPeriodAlone] = useState(given);
  return {
    values,
    period,
    set: (prefix: string, name: string, value: unknown) =>
      setValues((before) => ({ ...before, [prefix]: { ...before[prefix], [name]: value } })),
    setPeriod: (next: PeriodDraft) => {
      setPeriodAlone(next);
      if (next.from !== period.from) setValues((before) => following(before, sections, period.from, next.from));
    },
    isChanged: () => written([values, period]) !== written([start.values, firstPeriod]),
    /** Numbers as their owners write them, also where the field was never left. */
    finished: (): FormValues => ({
      sections: Object.fromEntries(Object.entries(values).map(([prefix, held]) => [prefix, tidied(held)])),
      period,
    }),
  };
}
