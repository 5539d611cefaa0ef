import {
  addDays,
  addMonths,
  daysInMonth,
  makeDate,
  monthOf,
  previousDay,
  split,
  type LocalDate,
} from '../../values/local-date.ts';

/** In the order in which those of one day are listed. */
export const criticalDateKinds = [
  'notice',
  'option',
  'end',
  'renewal',
  'start',
  'index',
  'mandate',
  'attachment',
] as const;
export type CriticalDateKind = (typeof criticalDateKinds)[number];

export type CriticalDateSource =
  'agreements' | 'leases' | 'supplierContracts' | 'documentVersions' | 'mandates' | 'attachments';

/** A day on which something falls due. The texts are `indexation.dates.kind.<kind>`. */
export interface CriticalDate {
  readonly date: LocalDate;
  readonly kind: CriticalDateKind;
  /** The fact or document that it is about, for a link. */
  readonly source: CriticalDateSource;
  readonly sourceId: number;
  /** ”L1 Gemensamma plan”, ”2.4.1-2024/0117”. */
  readonly subject: string;
  readonly agencyId: number | null;
  /** Tells apart days of the same kind of one source: which renewal, which year. A calendar knows its events by it. */
  readonly occurrence: number;
  readonly detail: Readonly<Record<string, string>>;
}

/** Something that begins, ends and may go on: an agreement's rent, a lease, a contract, a signed paper. */
export interface Term extends Pick<CriticalDate, 'source' | 'sourceId' | 'subject' | 'agencyId' | 'detail'> {
  readonly starts: readonly { readonly date: LocalDate; readonly occurrence: number }[];
  /** Half-open; null where it goes on until notice is given. */
  readonly endsBefore: LocalDate | null;
  readonly noticeMonths: number;
  /** For how long it goes on, again and again, if nobody gives notice; 0 where it ends. */
  readonly renewalMonths: number;
  /** An option to decide about before the notice day; empty where there is none. */
  readonly option: string;
}

export interface Window {
  readonly from: LocalDate;
  readonly days: number;
}

/**
 * The same day `count` months later, or the last of a month that is too short for it. Renewals may run past the last year
 * that a date can be written in: what comes out is only compared, until it is found to be inside the window.
 */
export function monthsLater(date: LocalDate, count: number): LocalDate {
  const target = addMonths(monthOf(date), count);
  const { year, month } = split(target);
  const day = Math.min(split(date).day, daysInMonth(year, month));
  return `${target}-${String(day).padStart(2, '0')}` as LocalDate;
}

const lastDayThereIs = '2199-12-31' as LocalDate;

/** The last day of a window. */
export function lastDayOf({ from, days }: Window): LocalDate {
  const last = addDays(from, days);
  return last > lastDayThereIs ? lastDayThereIs : last;
}

/**
 * The last day on which notice can be given for something to end before a date: the notice time is whole months that run
 * out with the last day, and notice is given at the latest on the day before they begin. Nine months before the end of
 * December it is 31 March; three before the end of February it is 30 November, and not the 28th.
 */
export const noticeDay = (endsBefore: LocalDate, noticeMonths: number): LocalDate =>
  previousDay(monthsLater(endsBefore, -noticeMonths));

/** A term's own days up to the window's end: of one that renews itself, every renewal. */
function daysOfTerm(term: Term, until: LocalDate): CriticalDate[] {
  const { source, sourceId, subject, agencyId, endsBefore, noticeMonths, renewalMonths, option } = term;
  const day = (
    kind: CriticalDateKind,
    date: LocalDate,
    occurrence: number,
    detail: CriticalDate['detail'] = {},
  ): CriticalDate => ({
    date,
    kind,
    source,
    sourceId,
    subject,
    agencyId,
    occurrence,
    detail: { ...term.detail, ...detail },
  });
  const days = term.starts.map((start) => day('start', start.date, start.occurrence));
  if (endsBefore === null) return days;
  const months = String(noticeMonths);
  for (let occurrence = 0; ; occurrence += 1) {
    // Counted from the first end each time, so that the 31st stays the 31st after a shorter month.
    const end = monthsLater(endsBefore, occurrence * renewalMonths);
    const last = noticeDay(end, noticeMonths);
    if (last > until) return days;
    const about = { months, lastDay: previousDay(end) };
    if (noticeMonths > 0 || renewalMonths > 0) days.push(day('notice', last, occurrence, about));
    if (option !== '' && occurrence === 0) days.push(day('option', last, occurrence, { ...about, option }));
    if (renewalMonths === 0) return [...days, day('end', previousDay(end), occurrence)];
    days.push(day('renewal', end, occurrence, { renewalMonths: String(renewalMonths) }));
  }
}

const order = (date: CriticalDate): string =>
  [
    date.date,
    criticalDateKinds.indexOf(date.kind),
    date.source,
    date.subject,
    String(date.sourceId).padStart(16, '0'),
    String(date.occurrence).padStart(6, '0'),
  ].join(' ');

/** Everything that falls due from a day on and for some days after it, the soonest first. */
export function criticalDates(terms: readonly Term[], others: readonly CriticalDate[], window: Window): CriticalDate[] {
  const { from } = window;
  const until = lastDayOf(window);
  return [...terms.flatMap((term) => daysOfTerm(term, until)), ...others]
    .filter(({ date }) => date >= from && date <= until)
    .map((date) => ({ date, key: order(date) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ date }) => date);
}

/** The days on which rents are uprated, within a window: 1 January of each year. */
export function indexDays(window: Window): LocalDate[] {
  const { from } = window;
  const first = split(from).year;
  const last = split(lastDayOf(window)).year;
  return Array.from({ length: last - first + 1 }, (_, at) => makeDate(first + at, 1, 1)).filter((date) => date >= from);
}
