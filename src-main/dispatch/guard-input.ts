import type { ProcedureName } from '../../shared/contract/index.ts';
import { invalid, type AppError } from '../../shared/kernel/app-error.ts';

const maxCharacters = 8_000_000;
/** A file of 20 MB as base64, with what is said of it. */
const maxCharactersWithFile = 28_500_000;
const carryFiles: ReadonlySet<ProcedureName> = new Set(['attachments.add', 'documentVersions.sign']);
const maxDepth = 32;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Keeps out what no schema should have to think of: huge texts, deep nesting, prototype keys. Null is well. */
export function guardInput(name: ProcedureName, input: unknown): AppError | null {
  const max = carryFiles.has(name) ? maxCharactersWithFile : maxCharacters;
  let characters = 0;
  const visit = (value: unknown, depth: number): AppError | null => {
    if (depth > maxDepth) return invalid('input.too-deep', { max: maxDepth });
    if (typeof value === 'string') characters += value.length;
    if (characters > max) return invalid('input.too-large', { max });
    if (typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) {
      // Without a list of its keys, which would be larger than the array.
      for (const inner of value as unknown[]) {
        const wrong = visit(inner, depth + 1);
        if (wrong !== null) return wrong;
      }
      return null;
    }
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) return invalid('input.forbidden-key', { key });
      characters += key.length;
      const wrong = visit((value as Record<string, unknown>)[key], depth + 1);
      if (wrong !== null) return wrong;
    }
    return null;
  };
  return visit(input, 0);
}
