import { z } from 'zod';
import { assert } from '../kernel/assert.ts';
import { areaPattern, maxAreaHundredths } from '../values/area.ts';
import { decimalPattern } from '../values/exact.ts';
import { isLocalDate, isMonth, type LocalDate, type Month } from '../values/local-date.ts';
import { passesGln } from '../values/gln.ts';
import { passesLuhn } from '../values/luhn.ts';
import { kronorPattern, maxOre } from '../values/money.ts';
import { allocationKeys } from '../domain/rent/site-facts.ts';

/**
 * The fields of every form, column and procedure: one schema each, which says what is allowed (the message is an error
 * code of shared/i18n) and, in its meta, which control shows it and which column type keeps it.
 */
export type FieldKind =
  | 'text'
  | 'lines'
  | 'code'
  | 'choice'
  | 'choices'
  | 'ore'
  | 'area'
  | 'decimal'
  | 'rate'
  | 'integer'
  | 'date'
  | 'month'
  | 'reference'
  | 'sharing'
  | 'group-sharing'
  | 'colour';

export interface FieldMeta {
  readonly field: FieldKind;
  /** For `reference`: the plural name of the fact kind it points at. */
  readonly to?: string;
  /** For `choice` and `choices`: the i18n folder of their labels (`choices.<labels>.<option>`). */
  readonly labels?: string;
  readonly options?: readonly string[];
  readonly optional?: boolean;
}

const meta = (value: FieldMeta): FieldMeta & Record<string, unknown> => ({ ...value });

/** The meta of a field, also where a default or optionality is wrapped around it. */
export function metaOf(schema: z.ZodType): FieldMeta {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType;
  const found = inner.meta() as FieldMeta | undefined;
  assert(found?.field !== undefined, 'a field of a fact says which kind of field it is');
  return found;
}

/** Text on one line; control characters are refused, and those that turn the order in which text is read. */
const plainLine = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u;
const plainText = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*(\n[^\p{Cc}\u2028-\u202e\u2066-\u2069]*)*$/u;

/** Ends the checking: no pattern is tried on megabytes of text. */
const tooLong = { error: 'field.too-long', abort: true } as const;

export const text = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, 'field.required')
    .max(max, tooLong)
    .regex(plainLine, 'field.control-character')
    .meta(meta({ field: 'text' }));

export const optionalText = (max = 200) =>
  z
    .string()
    .trim()
    .max(max, tooLong)
    .regex(plainLine, 'field.control-character')
    .meta(meta({ field: 'text', optional: true }))
    .default('');

/** Several lines of free text. */
export const optionalLines = (max = 2000) =>
  z
    .string()
    .max(max, tooLong)
    .regex(plainText, 'field.control-character')
    .meta(meta({ field: 'lines', optional: true }))
    .default('');

export const codePattern = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/-]{0,38}[\p{L}\p{N}])?$/u;
export const code = () =>
  z
    .string()
    .trim()
    .regex(codePattern, 'field.code')
    .meta(meta({ field: 'code' }));

export const choice = <const T extends readonly [string, ...string[]]>(labels: string, options: T) =>
  z.enum(options, 'field.choice').meta(meta({ field: 'choice', labels, options }));

export const choices = <const T extends readonly [string, ...string[]]>(labels: string, options: T) =>
  z
    .array(z.enum(options, 'field.choice'))
    .max(options.length, 'field.choice')
    .refine((list) => new Set(list).size === list.length, 'field.repeated')
    .meta(meta({ field: 'choices', labels, options }));

/** Whole öre. */
export const ore = (min = 0) =>
  z
    .int('field.whole-number')
    .min(min, 'money.too-small')
    .max(maxOre, 'money.too-large')
    .meta(meta({ field: 'ore' }));

/** Hundredths of a square metre. */
export const areaHundredths = () =>
  z
    .int('field.whole-number')
    .min(0, 'area.negative')
    .max(maxAreaHundredths, 'area.too-large')
    .meta(meta({ field: 'area' }));

/** A decimal ≥ 0 as text, at most 100 000: people, FTE. */
export const people = () =>
  z
    .string()
    .regex(decimalPattern, 'field.decimal')
    .refine((value) => Number(value) <= 100_000, 'people.too-many')
    .meta(meta({ field: 'decimal' }));

/** A share of one as decimal text, 0–1: `0.10`. */
export const rate = () =>
  z
    .string()
    .regex(decimalPattern, 'field.rate')
    .refine((value) => Number(value) <= 1, 'field.rate')
    .meta(meta({ field: 'rate' }));

export const percent = () =>
  z
    .string()
    .regex(decimalPattern, 'field.percent')
    .refine((value) => Number(value) <= 100, 'field.percent');

export const integer = (min: number, max: number) =>
  z
    .int('field.whole-number')
    .min(min, 'field.too-small')
    .max(max, 'field.too-large')
    .meta(meta({ field: 'integer' }));

export const date = () =>
  z
    .custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), 'field.date')
    .meta({ ...meta({ field: 'date' }), type: 'string', format: 'date' });

export const month = () =>
  z
    .custom<Month>((value) => typeof value === 'string' && isMonth(value), 'field.month')
    .meta({
      ...meta({ field: 'month' }),
      type: 'string',
      pattern: '^\\d{4}-\\d{2}$',
    });

export const optionalDate = () =>
  date()
    .nullable()
    .meta({ ...meta({ field: 'date', optional: true }), format: 'date' })
    .default(null);

export const id = () => z.int('field.id').min(1, 'field.id').max(Number.MAX_SAFE_INTEGER, 'field.id');

export const reference = (to: string) => id().meta(meta({ field: 'reference', to }));
export const optionalReference = (to: string) =>
  id()
    .nullable()
    .meta(meta({ field: 'reference', to, optional: true }))
    .default(null);

export const colour = () =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'field.colour')
    .meta(meta({ field: 'colour' }));

const fixedShares = z
  .array(z.strictObject({ agencyId: id(), percent: percent() }))
  .max(200, 'field.too-many')
  .refine((list) => new Set(list.map((entry) => entry.agencyId)).size === list.length, 'field.repeated');

const groupShare = z
  .strictObject({ groupId: id(), key: z.enum(allocationKeys, 'field.choice'), fixed: fixedShares.optional() })
  .refine((value) => (value.key === 'fixed') === (value.fixed !== undefined), {
    error: 'sharing.fixed',
    path: ['fixed'],
  })
  .refine((value) => value.fixed === undefined || sumsTo100(value.fixed.map((entry) => entry.percent)), {
    error: 'allocation.fixed-sum',
    path: ['fixed'],
  });

function sumsTo100(percents: readonly string[]): boolean {
  // Percentages have at most ten decimals and are at most 100: exact in integers.
  const units = percents.map((value) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return decimalPattern.test(value) ? BigInt(whole + fraction.padEnd(10, '0')) : 0n;
  });
  return units.reduce((sum, value) => sum + value, 0n) === 100n * 10n ** 10n;
}

/** Who carries an amount: one agency, or a sharing group by a key. */
export const sharing = () =>
  z.union([z.strictObject({ exclusiveAgencyId: id() }), groupShare], 'sharing.form').meta(meta({ field: 'sharing' }));
export const groupSharing = () => groupShare.meta(meta({ field: 'group-sharing' }));
export type SharingIds = z.infer<ReturnType<typeof sharing>>;
export type GroupSharingIds = z.infer<typeof groupShare>;

/** Ten digits with hyphen and a right check digit: `202100-5745`. */
export const organisationNumber = () =>
  z
    .string()
    .trim()
    .regex(/^\d{6}-\d{4}$/, 'organisation-number.format')
    .refine((value) => passesLuhn(value.replace('-', '')), 'organisation-number.check-digit')
    .meta(meta({ field: 'text' }));

/** `SE`, the organisation number's ten digits with their check digit, and `01`; empty where there is none. */
export const vatNumber = () =>
  z
    .string()
    .trim()
    .regex(/^(SE\d{10}01)?$/, 'vat-number.format')
    .refine((value) => value === '' || passesLuhn(value.slice(2, 12)), 'vat-number.check-digit')
    .meta(meta({ field: 'text', optional: true }))
    .default('');

const giro = (pattern: RegExp, code: string) =>
  z
    .string()
    .trim()
    .regex(pattern, `${code}.format`)
    .refine((value) => value === '' || passesLuhn(value.replace('-', '')), `${code}.check-digit`)
    .meta(meta({ field: 'text', optional: true }))
    .default('');
export const bankgiro = () => giro(/^(\d{3,4}-\d{4})?$/, 'bankgiro');
export const plusgiro = () => giro(/^(\d{1,7}-\d)?$/, 'plusgiro');

export const email = () =>
  z
    .string()
    .trim()
    .max(254, tooLong)
    .regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'field.email')
    .meta(meta({ field: 'text', optional: true }))
    .default('');

/** Peppol electronic address: `0007:` + organisation number (ten digits), or `0088:` + GLN (thirteen digits). */
export const electronicAddress = () =>
  z
    .string()
    .trim()
    .regex(/^((0007:\d{10})|(0088:\d{13}))?$/, 'electronic-address.format')
    .refine(
      (value) => value === '' || (value.startsWith('0007:') ? passesLuhn : passesGln)(value.slice(5)),
      'electronic-address.check-digit',
    )
    .meta(meta({ field: 'text', optional: true }))
    .default('');

/** Kronor, areas and decimals as text, the form of `rent.simulate`. */
export const kronorText = () =>
  z
    .string()
    .max(40, 'money.too-large')
    .regex(kronorPattern, 'money.format')
    .refine((value) => Math.abs(Number(value)) * 100 <= maxOre, 'money.too-large');
export const areaTextField = () =>
  z
    .string()
    .max(40, 'area.too-large')
    .regex(areaPattern, 'area.format')
    .refine((value) => Number(value) * 100 <= maxAreaHundredths, 'area.too-large');
