import type { z } from 'zod';
import { fieldIssue, type FieldIssue } from '../kernel/app-error.ts';

type Issue = z.core.$ZodIssue;

/** Codes of ours stand in the schema as its message: `area.too-large`. */
const isCode = (message: string): boolean => /^[a-z-]+\.[a-z0-9-]+$/.test(message);

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function issuesFrom(issue: Issue): FieldIssue[] {
  const path = pathOf(issue.path);
  if (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'custom' || issue.code === 'invalid_value')
  ) {
    return [fieldIssue(path, 'field.required')];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fieldIssue(path === '' ? key : `${path}.${key}`, 'field.unknown', { key }));
    case 'invalid_type':
      return [
        fieldIssue(path, isCode(issue.message) ? issue.message : 'field.wrong-type', { expected: issue.expected }),
      ];
    case 'too_big':
      return [
        fieldIssue(path, isCode(issue.message) ? issue.message : 'field.too-large', { max: Number(issue.maximum) }),
      ];
    case 'too_small':
      return [
        fieldIssue(path, isCode(issue.message) ? issue.message : 'field.too-small', { min: Number(issue.minimum) }),
      ];
    case 'invalid_key':
      return [fieldIssue(path, 'field.code')];
    default:
      return [
        isCode(issue.message)
          ? fieldIssue(path, issue.message)
          : fieldIssue(path, 'field.other', { detail: issue.code }),
      ];
  }
}

/** At most this many are told at once: a thousand faulty lines are one fault. */
const mostIssues = 50;

/** Needs `reportInput`, which tells a missing field from a wrong one: parse with `parseOptions`. */
export const parseOptions = { reportInput: true } as const;
export const issuesOf = (error: z.ZodError): FieldIssue[] => error.issues.flatMap(issuesFrom).slice(0, mostIssues);
