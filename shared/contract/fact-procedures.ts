import { z } from 'zod';
import { date, id } from './fields.ts';
import type { FactKind, Shape } from './facts/define-fact.ts';
import { factNames, facts, type FactName, type Facts } from './facts/index.ts';
import { command, query, type Procedure } from './procedure.ts';

type Identity<N extends FactName> = Facts[N]['identity'];
type Attributes<N extends FactName> = Facts[N]['attributes'];

/** A fact as one version of it says. */
const versionShape = {
  versionId: id(),
  from: date(),
  to: date().nullable(),
  /** When it was recorded, ISO 8601 UTC. */
  recordedAt: z.string(),
};

const rowSchema = <I extends z.ZodType, A extends z.ZodType>(identity: I, attributes: A) =>
  z.strictObject({
    id: id(),
    identity,
    attributes,
    ...versionShape,
    /** How many versions the fact has had that still stand: more than one means that it changes over time. */
    versions: z.int(),
  });

const historySchema = <I extends z.ZodType, A extends z.ZodType>(identity: I, attributes: A) =>
  z.strictObject({
    id: id(),
    identity,
    versions: z.array(
      z.strictObject({
        ...versionShape,
        attributes,
        /** When a correction or an amendment took its place; null where it stands. */
        replacedAt: z.string().nullable(),
      }),
    ),
  });

/** `seq` is the command's row in the history, for `history.undo`. */
const changed = z.strictObject({ id: id(), versionId: id(), seq: z.int() });
const withdrawn = z.strictObject({ id: id(), seq: z.int() });

type Output<T extends z.ZodType> = z.ZodType<z.output<T>>;
type Change<A extends z.ZodObject> = z.ZodType<Partial<z.output<A>>, Partial<z.input<A>>>;

type AddInput<I extends z.ZodObject, A extends z.ZodObject> = z.ZodObject<
  {
    identity: I;
    from: ReturnType<typeof date>;
    to: z.ZodDefault<z.ZodNullable<ReturnType<typeof date>>>;
    attributes: A;
  },
  z.core.$strict
>;

/** The seven procedures of one kind of fact. */
export interface FactProcedures<I extends z.ZodObject, A extends z.ZodObject> {
  list: Procedure<typeof listInput, z.ZodArray<ReturnType<typeof rowSchema<Output<I>, Output<A>>>>>;
  history: Procedure<typeof idInput, ReturnType<typeof historySchema<Output<I>, Output<A>>>>;
  add: Procedure<AddInput<I, A>, typeof changed>;
  amend: Procedure<
    z.ZodObject<{ id: ReturnType<typeof id>; from: ReturnType<typeof date>; changes: Change<A> }, z.core.$strict>,
    typeof changed
  >;
  correct: Procedure<
    z.ZodObject<
      {
        versionId: ReturnType<typeof id>;
        from: z.ZodOptional<ReturnType<typeof date>>;
        to: z.ZodOptional<z.ZodNullable<ReturnType<typeof date>>>;
        changes: z.ZodOptional<Change<A>>;
        identity: z.ZodOptional<Change<I>>;
      },
      z.core.$strict
    >,
    typeof changed
  >;
  end: Procedure<
    z.ZodObject<{ id: ReturnType<typeof id>; to: ReturnType<typeof date> }, z.core.$strict>,
    typeof changed
  >;
  withdraw: Procedure<typeof idInput, typeof withdrawn>;
}

const idInput = z.strictObject({ id: id() });

/** Where `date` is left out, every fact is given as its latest version says. `parentId` is the site, group, room … */
const listInput = z.strictObject({
  date: date().optional(),
  siteId: id().optional(),
  parentId: id().optional(),
});

/** Every attribute may be left out, but none may be unknown; no default fills in what was not said. */
const partial = <S extends Shape>(object: z.ZodObject<S>): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(object.shape).map(([name, field]) => [
        name,
        (field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : (field as z.ZodType)).optional(),
      ]),
    ),
  );

function proceduresOf(kind: FactKind, title: string): Record<string, Procedure> {
  const { identity, attributes } = kind;
  const to = date().nullable().default(null);
  return {
    list: query(title, listInput, z.array(rowSchema(identity, attributes))),
    history: query(`${title}: historik`, idInput, historySchema(identity, attributes)),
    add: command(`${title}: lägg till`, z.strictObject({ identity, from: date(), to, attributes }), changed),
    amend: command(
      `${title}: ändra från ett datum`,
      z.strictObject({ id: id(), from: date(), changes: partial(attributes) }),
      changed,
    ),
    correct: command(
      `${title}: rätta`,
      z.strictObject({
        versionId: id(),
        from: date().optional(),
        to: date().nullable().optional(),
        changes: partial(attributes).optional(),
        identity: partial(identity).optional(),
      }),
      changed,
    ),
    end: command(`${title}: avsluta`, z.strictObject({ id: id(), to: date() }), changed),
    withdraw: command(`${title}: ta tillbaka`, idInput, withdrawn),
  };
}

/** Swedish names of the kinds, as screens and history use them. */
export const factTitles: Readonly<Record<FactName, string>> = {
  sites: 'Kontorsgemenskaper',
  agencies: 'Myndigheter',
  agencyRoles: 'Roller',
  headcounts: 'Medarbetare',
  mandates: 'Regeringsuppdrag',
  contacts: 'Kontaktpersoner',
  buildings: 'Byggnader',
  floors: 'Plan',
  sharingGroups: 'Delningsgrupper',
  groupMembers: 'Medlemmar i delningsgrupp',
  leases: 'Hyresavtal',
  riskAssessments: 'Riskbedömningar',
  securityZones: 'Zoner',
  zoneAccess: 'Tillträde till zon',
  rooms: 'Rum',
  roomUses: 'Nyttjande av rum',
  accessCards: 'Passerkort',
  cardZones: 'Zoner som kortet öppnar',
  costItems: 'Kostnadsposter',
  investments: 'Investeringar',
  investmentRates: 'Räntor',
  agreements: 'Överenskommelser',
  noticeClauses: 'Villkor om uppsägning',
  indexClauses: 'Villkor om index',
  costAcceptances: 'Godkända kostnader',
  supplierContracts: 'Leverantörsavtal',
  duties: 'Ansvar',
  dutyOwners: 'Ansvariga',
  contactRoutes: 'Kontaktvägar',
};

export const factActions = ['list', 'history', 'add', 'amend', 'correct', 'end', 'withdraw'] as const;
export type FactAction = (typeof factActions)[number];

/** Commands that change facts and nothing else; everything else can't be taken back (an issued invoice, a backup). */
export const isUndoable = (command: string): boolean =>
  command === 'facts.batch' ||
  command === 'rooms.import' ||
  command === 'history.undo' ||
  /\.(add|amend|correct|end|withdraw)$/.test(command);

type ProceduresOf<N extends FactName> = FactProcedures<Identity<N>, Attributes<N>>;
export type AllFactProcedures = {
  [K in `${FactName}.${FactAction}`]: K extends `${infer N extends FactName}.${infer A extends FactAction}`
    ? ProceduresOf<N>[A]
    : never;
};

export const factProcedures = Object.fromEntries(
  factNames.flatMap((name) =>
    Object.entries(proceduresOf(facts[name] as unknown as FactKind, factTitles[name])).map(([action, procedure]) => [
      `${name}.${action}`,
      procedure,
    ]),
  ),
) as unknown as AllFactProcedures;
