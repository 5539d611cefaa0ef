import type { z } from 'zod';

/** Something that the product can do: what goes in, what comes out, and whether it writes. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  /** Swedish, as the history names it. */
  readonly title: string;
  readonly input: I;
  readonly output: O;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  title: string,
  input: I,
  output: O,
): Procedure<I, O> => ({
  kind: 'query',
  title,
  input,
  output,
});

export const command = <I extends z.ZodType, O extends z.ZodType>(
  title: string,
  input: I,
  output: O,
): Procedure<I, O> => ({
  kind: 'command',
  title,
  input,
  output,
});
