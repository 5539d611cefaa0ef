import { z } from 'zod';
import type { FieldIssue } from '../../kernel/app-error.ts';

export type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * One kind of effective-dated fact: an identity row that stays and versions `[from, to)` that say what held when.
 * The plural `name` is also the prefix of its procedures; `table` and `table_version` keep it.
 */
export interface FactKind<I extends Shape = Shape, A extends Shape = Shape> {
  readonly name: string;
  readonly table: string;
  readonly identity: z.ZodObject<I>;
  readonly attributes: z.ZodObject<A>;
  /** Identity fields that together are unique; empty where several facts may look alike. */
  readonly unique: readonly (keyof I & string)[];
  /** The identity field that says where it belongs; lists filter by it. Null for workspace-wide facts. */
  readonly parent: (keyof I & string) | null;
  /** Versions start on the first day of a month. */
  readonly monthly: boolean;
  /** Rules over several attributes; paths as in the attributes. */
  readonly check: (attributes: { [K in keyof A]: z.output<A[K]> }) => readonly FieldIssue[];
}

export function defineFact<I extends Shape, A extends Shape>(definition: {
  name: string;
  table: string;
  identity: I;
  attributes: A;
  unique?: readonly (keyof I & string)[];
  parent?: keyof I & string;
  monthly?: boolean;
  check?: FactKind<I, A>['check'];
}): FactKind<I, A> {
  return {
    name: definition.name,
    table: definition.table,
    identity: z.strictObject(definition.identity) as unknown as z.ZodObject<I>,
    attributes: z.strictObject(definition.attributes) as unknown as z.ZodObject<A>,
    unique: definition.unique ?? [],
    parent: definition.parent ?? null,
    monthly: definition.monthly ?? false,
    check: definition.check ?? (() => []),
  };
}
