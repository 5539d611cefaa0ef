import { z } from 'zod';
import type { Clause, RichText } from '../domain/agreements/rich-text.ts';

/** What the editor adds and no document needs (widths, alignments) falls away here. */
const plain = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u;
const mark = z.object({ type: z.enum(['bold', 'italic']) });
const inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).max(20_000, 'field.too-long').regex(plain, 'field.control-character'),
    marks: z.array(mark).max(2).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('field'), attrs: z.object({ name: z.string().max(60) }) }),
]);
const inlines = z.array(inline).max(5000, 'field.too-many').optional();
const paragraph = z.object({ type: z.literal('paragraph'), content: inlines });
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});

/** Lists within lists three levels down: deeper is neither written nor printed. */
const listOf = (inner: z.ZodType) =>
  z.object({
    type: z.enum(['bulletList', 'orderedList']),
    content: z.array(z.object({ type: z.literal('listItem'), content: z.array(inner).min(1).max(200) })).max(500),
  });
const list3 = listOf(paragraph);
const list2 = listOf(z.union([paragraph, list3]));
const list = listOf(z.union([paragraph, list2]));

const cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  content: z
    .array(z.union([paragraph, list3]))
    .min(1)
    .max(50),
});
const table = z.object({
  type: z.literal('table'),
  content: z
    .array(z.object({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(12, 'field.too-many') }))
    .min(1)
    .max(300, 'field.too-many'),
});

export const richTextSchema = z.object({
  type: z.literal('doc'),
  content: z.array(z.union([paragraph, heading, list, table], 'text.form')).max(1000, 'field.too-many'),
}) as unknown as z.ZodType<RichText>;

export const clauseSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'field.code'),
  title: z.string().trim().min(1, 'field.required').max(200, 'field.too-long').regex(plain, 'field.control-character'),
  condition: z.string().max(60).nullable(),
  include: z.enum(['auto', 'always', 'never'], 'field.choice'),
  body: richTextSchema,
}) as unknown as z.ZodType<Clause>;

export const clausesSchema = z
  .array(clauseSchema)
  .max(100, 'field.too-many')
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'field.repeated');
