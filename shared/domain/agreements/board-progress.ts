import type { LocalDate } from '../../values/local-date.ts';
import type { Blocker, BlockerCode } from './blockers.ts';
import { documentKinds, isOpen, responsibilityKinds, type DocumentKind, type VersionStatus } from './document-kinds.ts';
import { isSigned, reaches, statusOn, type DatedVersion } from './version-status.ts';

/** The papers of one kind between a site and a guest: each document with its versions. */
export type Papers<V extends DatedVersion> = readonly (readonly V[])[];

export interface Standing<V extends DatedVersion> {
  /** The signed version that holds, is to begin, or was the last that held; else the one that is worked on, or was withdrawn. */
  readonly version: V | null;
  readonly status: VersionStatus | null;
  /** The version that is worked on, where `version` is another. */
  readonly open: V | null;
}

interface Dated<V> {
  readonly version: V;
  readonly status: VersionStatus;
}

/** Most telling first: what holds, what is signed to begin, what is worked on, what has been, what was taken back. */
const rank = (status: VersionStatus): number => {
  if (status === 'in-force') return 0;
  if (status === 'signed') return 1;
  if (status === 'withdrawn') return 4;
  return status === 'ended' || status === 'superseded' ? 3 : 2;
};

/** Among signed ones to come the first to begin; among others of a rank the latest. */
function byRank<V extends DatedVersion>(a: Dated<V>, b: Dated<V>): number {
  const difference = rank(a.status) - rank(b.status);
  if (difference !== 0) return difference;
  if (a.status === 'signed' && a.version.from !== b.version.from)
    return (a.version.from ?? '') < (b.version.from ?? '') ? -1 : 1;
  return b.version.id - a.version.id;
}

/** Which version of a kind's papers counts on the date, and which is worked on. */
export function standingOf<V extends DatedVersion>(papers: Papers<V>, date: LocalDate): Standing<V> {
  const dated = papers
    .flatMap((versions) => versions.map((version) => ({ version, status: statusOn(version, versions, date) })))
    .toSorted(byRank);
  const first = dated[0];
  if (first === undefined) return { version: null, status: null, open: null };
  const open = dated.find(({ version }) => isOpen(version.state));
  return { ...first, open: open === undefined || open === first ? null : open.version };
}

/** How far the papers of a kind have come towards what is to build on them from the date on. */
export type Readiness = 'signed' | 'approved' | 'none';

export function readinessOf(papers: Papers<DatedVersion>, date: LocalDate): Readiness {
  const versions = papers.flat();
  if (versions.some((one) => isSigned(one) && reachesFrom(one, papers, date))) return 'signed';
  return versions.some(({ state, to }) => state === 'approved' && (to === null || date < to)) ? 'approved' : 'none';
}

function reachesFrom(version: DatedVersion, papers: Papers<DatedVersion>, date: LocalDate): boolean {
  const own = papers.find((versions) => versions.includes(version)) ?? [];
  return reaches(statusOn(version, own, date));
}

/** The first kind, in the order of the steps, that isn't signed for the date; null when all are. */
export function nextKind(
  papers: Readonly<Record<DocumentKind, Papers<DatedVersion>>>,
  date: LocalDate,
): DocumentKind | null {
  return documentKinds.find((kind) => readinessOf(papers[kind], date) !== 'signed') ?? null;
}

/** Everything that a version's next step may stand or fall on. */
export interface ProgressInput {
  readonly kind: DocumentKind;
  /** Null where none is worked on. */
  readonly version: {
    readonly state: 'draft' | 'in-review' | 'approved';
    readonly from: LocalDate | null;
    readonly basisDate: LocalDate | null;
    readonly acceptedDifference: string;
  } | null;
  /** Where none is worked on: the day after the last day of the version that held; null where there is none. */
  readonly endedOn: LocalDate | null;
  /** The signed version that this one replaces; a rent that is locked must begin before the next one does. */
  readonly replaces: { readonly number: number; readonly from: LocalDate } | null;
  readonly readiness: Readonly<Record<DocumentKind, Readiness>>;
  /** Whether any clause is taken in. */
  readonly hasText: boolean;
  readonly gaps: readonly string[];
  readonly costs: readonly { readonly subject: string; readonly decision: 'pending' | 'accepted' | 'declined' }[];
  /** Why the text's facts can't be read; null where they can. */
  readonly noFacts: Failure | null;
  /** Of a rent agreement: null for the other kinds. */
  readonly rent: {
    readonly hasTerms: boolean;
    readonly failure: Failure | null;
    /** The facts give another calculation than the one that was approved. */
    readonly changed: boolean;
    /** The annexes that read otherwise than when it was approved. */
    readonly changedAnnexes: readonly DocumentKind[];
  } | null;
  readonly attachments: readonly { readonly name: string; readonly expired: boolean; readonly secret: boolean }[];
}

/** An error that stands in the way, as text parameters. */
export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

const reasonOf = ({ code, params }: Failure): Readonly<Record<string, string>> => ({ ...params, reason: code });

/** What stands in the way of a version, or of there being one: what stops first, then what is only said. */
export function blockersOf(input: ProgressInput): Blocker[] {
  const { kind, version } = input;
  const make = (
    code: BlockerCode,
    params: Readonly<Record<string, string>> = {},
    stops = true,
    at: DocumentKind = kind,
  ): Blocker => ({ code, params, stops, kind: at });
  const found =
    version === null
      ? [
          input.endedOn === null ? make('not-created') : make('period-ended', { to: input.endedOn }),
          ...needed(input, make),
          ...costsOf(input, make),
        ]
      : version.state === 'approved'
        ? approvedOf(input, make)
        : [
            ...periodOf(input, make),
            ...needed(input, make),
            ...rentOf(input, make),
            ...unreadOf(input, make),
            ...(input.hasText ? [] : [make('no-text')]),
            ...[...new Set(input.gaps)].map((field) => make('gap', { field })),
            ...costsOf(input, make),
            ...attachmentsOf(input, make),
          ];
  return found.toSorted((a, b) => Number(b.stops) - Number(a.stops));
}

type Make = (
  code: BlockerCode,
  params?: Readonly<Record<string, string>>,
  stops?: boolean,
  at?: DocumentKind,
) => Blocker;

const unreadOf = ({ noFacts }: ProgressInput, make: Make): Blocker[] =>
  noFacts === null ? [] : [make('no-facts', reasonOf(noFacts))];

/**
 * What is approved can be signed, unless another rent has been locked since that begins no earlier; a rent whose facts have
 * moved must be thought through once more.
 */
function approvedOf(input: ProgressInput, make: Make): Blocker[] {
  const accepted = input.version?.acceptedDifference !== '';
  return [
    ...unreadOf(input, make),
    ...periodOf(input, make),
    ...(input.rent?.changed === true ? [make('facts-changed', {}, !accepted)] : []),
    // Only said: what has been signed on paper must be recorded as it is.
    ...(input.rent?.changedAnnexes ?? []).map((kind) => make('annex-changed', { kind }, false, kind)),
    ...[...needed(input, make), ...costsOf(input, make), ...attachmentsOf(input, make)].map((blocker) => ({
      ...blocker,
      stops: false,
    })),
  ];
}

function periodOf({ version, kind, replaces }: ProgressInput, make: Make): Blocker[] {
  if (version?.from === null) return [make('no-period')];
  if (version === null || replaces === null) return [];
  // Two texts may change place on one day; two rents can't: the later one must begin later.
  const tooEarly = kind === 'rent' ? version.from <= replaces.from : version.from < replaces.from;
  return tooEarly ? [make('starts-too-early', { number: String(replaces.number), from: replaces.from })] : [];
}

/** The order of the steps: what is drafted early is only told of it; what is approved must have what it builds on. */
function needed({ kind, version, readiness }: ProgressInput, make: Make): Blocker[] {
  if (kind === 'overall') return [];
  if (kind === 'rent')
    return responsibilityKinds
      .filter((one) => readiness[one] === 'none')
      .map((one) => make('needs-document', { kind: one }, true, one));
  if (readiness.overall === 'signed') return [];
  return [make('needs-document', { kind: 'overall' }, version?.state === 'in-review', 'overall')];
}

function rentOf({ version, rent }: ProgressInput, make: Make): Blocker[] {
  if (rent === null || version === null) return [];
  if (version.basisDate === null) return [make('no-basis-date')];
  if (!rent.hasTerms) return [make('no-agreement')];
  return rent.failure === null ? [] : [make('no-calculation', reasonOf(rent.failure))];
}

/** What the guest says to a cost is said before anything is ordered (the report's 2.2): the rent waits for it. */
function costsOf({ kind, costs }: ProgressInput, make: Make): Blocker[] {
  if (kind !== 'overall' && kind !== 'rent') return [];
  return costs.flatMap(({ subject, decision }) => {
    if (decision === 'accepted') return [];
    if (decision === 'declined') return [make('cost-declined', { subject })];
    return [make('cost-pending', { subject }, kind === 'rent')];
  });
}

const attachmentsOf = ({ attachments }: ProgressInput, make: Make): Blocker[] =>
  attachments.flatMap(({ name, expired, secret }) => [
    ...(expired ? [make('attachment-expired', { name }, false)] : []),
    ...(secret ? [make('attachment-secret', { name }, false)] : []),
  ]);
