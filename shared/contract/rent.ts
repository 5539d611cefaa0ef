import { z } from 'zod';
import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import type { RentCalculation } from '../domain/rent/calculation.ts';
import type { RentComparison } from '../domain/rent/compare.ts';
import { allocationKeys, components, type SiteFacts } from '../domain/rent/site-facts.ts';
import { areaTextField, codePattern, date, id, kronorText, month, people, percent, rate } from './fields.ts';
import { command, query } from './procedure.ts';

const code = z.string().regex(codePattern, 'field.code');
const name = z.string().max(200, 'field.too-long').optional();
const source = z.string().max(400, 'field.too-long').optional();
const dated = { from: date(), to: date().nullable() };
const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, 'field.too-many');

const fixed = z.record(code, percent()).refine((value) => Object.keys(value).length <= 200, 'field.too-many');
const groupShape = { group: code, key: z.enum(allocationKeys, 'field.choice'), fixed: fixed.optional() };
const fixedGoesWithKey = (value: { key: string; fixed?: unknown }): boolean =>
  (value.key === 'fixed') === (value.fixed !== undefined);
const fixedMissing = { error: 'sharing.fixed', path: ['fixed'] };
const groupShare = z.strictObject(groupShape).refine(fixedGoesWithKey, fixedMissing);
const sharing = z.union([z.strictObject({ exclusive: code }), groupShare], 'sharing.form');
const use = z.union(
  [
    z.strictObject({ ...dated, exclusive: code }),
    z.strictObject({ ...dated, ...groupShape }).refine(fixedGoesWithKey, fixedMissing),
  ],
  'sharing.form',
);

/** A site's facts as they stand outside any database: what scenarios and other implementations exchange. */
export const siteFactsSchema: z.ZodType<SiteFacts> = z.strictObject({
  basisDate: date(),
  agencies: list(z.strictObject({ code, role: z.enum(['host', 'guest'], 'field.choice'), ...dated, name }), 1000),
  headcount: list(z.strictObject({ agency: code, ...dated, people: people() }), 10_000),
  groups: list(z.strictObject({ code, name, members: list(z.strictObject({ agency: code, ...dated }), 5000) }), 2000),
  leases: list(
    z.strictObject({
      code,
      name,
      source,
      yearlyRent: kronorText(),
      area: areaTextField(),
      ...dated,
      common: groupShare,
    }),
    1000,
  ),
  rooms: list(z.strictObject({ lease: code, code, name, area: areaTextField(), uses: list(use, 500) }), 50_000),
  costItems: list(
    z.strictObject({ code, name, source, category: code, yearly: kronorText(), ...dated, by: sharing }),
    20_000,
  ),
  investments: list(
    z.strictObject({
      code,
      name,
      source,
      cost: kronorText().refine((value) => !value.startsWith('-'), 'money.too-small'),
      months: z.int('field.whole-number').min(1, 'field.too-small').max(1200, 'field.too-large'),
      firstMonth: month(),
      rates: list(z.strictObject({ from: month(), rate: rate() }), 1200),
      by: sharing,
    }),
    5000,
  ),
  agreements: list(
    z.strictObject({
      guest: code,
      overheadRate: rate(),
      overheadBase: z
        .array(z.enum(components, 'field.choice'))
        .max(4)
        .refine((value) => new Set(value).size === value.length, 'field.repeated'),
      rounding: z.enum(['ore', 'krona'], 'field.choice'),
    }),
    1000,
  ),
}) as unknown as z.ZodType<SiteFacts>;

const amounts = z.strictObject({
  premises: z.int(),
  other: z.int(),
  depreciation: z.int(),
  interest: z.int(),
  overhead: z.int(),
  rounding: z.int(),
  yearlyRent: z.int(),
});

export const simulationSchema = z.strictObject({
  parties: z.record(z.string(), amounts),
  lines: z.array(z.strictObject({ component: z.enum(components), item: z.string(), agency: z.string(), ore: z.int() })),
});

/** Made by shared/domain alone: its form is the type, checked by the compiler. */
export const calculationSchema = z.custom<RentCalculation>((value) => typeof value === 'object' && value !== null);
const comparisonSchema = z.custom<RentComparison>((value) => typeof value === 'object' && value !== null);

const versionRow = z.strictObject({
  id: id(),
  agreementId: id(),
  siteId: id(),
  guestAgencyId: id(),
  registrationNumber: z.string(),
  number: z.int(),
  basisDate: date(),
  from: date(),
  /** End as agreed; null is until further notice. */
  to: date().nullable(),
  /** Where the next version takes over, or `to`. */
  inForceTo: date().nullable(),
  yearlyRentOre: z.int(),
  calculationSha256: z.string(),
  /** How it was uprated by index; null where the calculation itself is the rent. */
  uprating: z.custom<UpratingTrace>().nullable(),
  lockedAt: z.string(),
});
export type AgreementVersionRow = z.output<typeof versionRow>;

export const rentProcedures = {
  'rent.simulate': query('Hyresberäkning av givna fakta', siteFactsSchema, simulationSchema),
  'rent.explain': query('Hyresberäkning av givna fakta, med spår', siteFactsSchema, calculationSchema),
  'rent.facts': query(
    'Fakta bakom en hyresberäkning',
    z.strictObject({ siteId: id(), date: date() }),
    z.custom<SiteFacts>(),
  ),
  'rent.calculate': query('Hyresberäkning', z.strictObject({ siteId: id(), date: date() }), calculationSchema),
  'rent.compare': query(
    'Jämför hyresberäkningar',
    z.strictObject({ siteId: id(), date: date(), otherDate: date() }),
    comparisonSchema,
  ),
  'agreementVersions.list': query(
    'Avtalsversioner',
    z.strictObject({ siteId: id().optional(), agreementId: id().optional() }),
    z.array(versionRow),
  ),
  'agreementVersions.get': query(
    'Låst hyresberäkning',
    z.strictObject({ id: id() }),
    z.strictObject({ version: versionRow, calculation: calculationSchema, facts: z.custom<SiteFacts>() }),
  ),
  'agreementVersions.lock': command(
    'Lås hyresberäkning till avtal',
    z.strictObject({ agreementId: id(), basisDate: date(), from: date(), to: date().nullable().default(null) }),
    versionRow,
  ),
  /** What the facts say today on the version's basis date against what was locked, line by line. */
  'agreementVersions.compareWithFacts': query(
    'Jämför låst beräkning med fakta',
    z.strictObject({ id: id(), date: date().optional() }),
    comparisonSchema,
  ),
};
