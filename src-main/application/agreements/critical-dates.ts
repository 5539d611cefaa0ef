import type { AttachmentOwner, AttachmentType } from '../../../shared/contract/attachments.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { criticalDates, indexDays, type CriticalDate } from '../../../shared/domain/agreements/critical-dates.ts';
import { criticalDateWords } from '../../../shared/documents/critical-date-words.ts';
import { translator, type Language } from '../../../shared/i18n/index.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import { previousDay, split, type LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement, textField } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { listVersions } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';
import { loadTerms } from './load-terms.ts';

type Input = ParsedInput<'criticalDates.list'>;

/** The days on which rents with an index clause are to be uprated, and have not been. */
function indexDates(store: Store, { siteId, from, days }: Input): CriticalDate[] {
  const versions = listVersions(store, { siteId });
  return indexDays({ from, days }).flatMap((date) =>
    new FactStore(store, kindOf('indexClauses')).list({ siteId, date }).flatMap((clause): CriticalDate[] => {
      const own = versions.filter((version) => version.agreementId === clause.identity['agreementId']);
      const before = own.find(({ from: start, to }) => covers({ from: start, to }, previousDay(date)));
      const begins = own.some((version) => version.from >= date);
      if (before === undefined || begins || (before.to !== null && before.to <= date)) return [];
      return [
        {
          date,
          kind: 'index',
          source: 'agreements',
          sourceId: before.agreementId,
          subject: before.registrationNumber,
          agencyId: before.guestAgencyId,
          occurrence: split(date).year,
          detail: { year: String(split(date).year - 1) },
        },
      ];
    }),
  );
}

function mandateDates(store: Store, { siteId }: Input): CriticalDate[] {
  const mandates = new FactStore(store, kindOf('mandates')).timelines(siteId);
  // A decision that was amended is counted by its last version alone.
  const latest = new Map(mandates.map((mandate) => [mandate.id, mandate]));
  return [...latest.values()].map(({ id, identity, attributes }) => ({
    date: textField(attributes, 'deadline') as LocalDate,
    kind: 'mandate',
    source: 'mandates',
    sourceId: id,
    subject: textField(attributes, 'reference'),
    agencyId: Number(identity['agencyId']),
    occurrence: 0,
    detail: { requiredFte: textField(attributes, 'requiredFte') },
  }));
}

interface StoredAttachment {
  readonly id: number;
  readonly kind: AttachmentOwner;
  readonly fact_id: number;
  readonly name: string;
  readonly type: AttachmentType;
  readonly valid_through: LocalDate;
}

/** A fact's attachment belongs to the fact's site; a paper's to the paper's, as long as the paper counts. */
function isAtSite(store: Store, siteId: number, { kind, fact_id: owner }: StoredAttachment): boolean {
  if (kind !== 'documentVersions') {
    const facts = new FactStore(store, kindOf(kind satisfies FactName));
    return facts.exists(owner) && facts.belongsTo(owner, siteId);
  }
  const sql = `SELECT 1 FROM document_version AS v JOIN agreement_document AS d ON d.id = v.document_id
    WHERE v.id = ? AND d.site_id = ? AND v.state <> 'withdrawn'`;
  return statement(store, sql).get(owner, siteId) !== undefined;
}

function attachmentDates(store: Store, { siteId }: Input): CriticalDate[] {
  const rows = statement(
    store,
    `SELECT id, kind, fact_id, name, type, valid_through FROM attachment
     WHERE withdrawn_seq IS NULL AND valid_through IS NOT NULL`,
  ).all() as StoredAttachment[];
  return rows
    .filter((row) => isAtSite(store, siteId, row))
    .map((row) => ({
      date: row.valid_through,
      kind: 'attachment',
      source: 'attachments',
      sourceId: row.id,
      subject: row.name,
      agencyId: null,
      occurrence: 0,
      detail: { owner: row.kind, ownerId: String(row.fact_id), type: row.type },
    }));
}

export function listDates(
  { store }: Context,
  input: ParsedInput<'criticalDates.list'>,
): Result<Output<'criticalDates.list'>> {
  const { siteId, from, days } = input;
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const others = [...indexDates(store, input), ...mandateDates(store, input), ...attachmentDates(store, input)];
  return ok(criticalDates(loadTerms(store, siteId, from), others, { from, days }));
}

interface CalendarInWords {
  readonly name: string;
  readonly language: Language;
  readonly madeAt: string;
  readonly days: readonly {
    readonly uid: string;
    readonly date: LocalDate;
    readonly summary: string;
    readonly description: string;
    readonly category: string;
  }[];
}

/** The dates in words, as a calendar is to show them. */
export function datesInWords(context: Context, input: ParsedInput<'criticalDates.ics'>): Result<CalendarInWords> {
  const dates = listDates(context, input);
  if (!dates.ok) return dates;
  const { store } = context;
  const { language } = readSettings(store);
  const { t } = translator(language);
  const latest = (name: 'sites' | 'agencies', id: number): string =>
    textField(new FactStore(store, kindOf(name)).standing(id).at(-1)?.attributes ?? {}, 'name');
  const siteName = latest('sites', input.siteId);
  return ok({
    name: t('indexation.dates.calendar', { site: siteName }),
    language,
    madeAt: context.now(),
    days: dates.value.map((date) => {
      const words = criticalDateWords(date, date.agencyId === null ? '' : latest('agencies', date.agencyId), t);
      return {
        uid: `${date.source}-${String(date.sourceId)}-${date.kind}-${String(date.occurrence)}@vardskap`,
        date: date.date,
        summary: `${words.kind}: ${words.about}`,
        description: [words.source, words.detail].filter((text) => text !== '').join('\n'),
        category: words.kind,
      };
    }),
  });
}
