import type { Term } from '../../../shared/domain/agreements/critical-dates.ts';
import type { DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { covers } from '../../../shared/values/interval.ts';
import { addDays, type LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { listVersions } from '../rent/agreement-versions.ts';

const sooner = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null ? b : b === null || a < b ? a : b;

/** What is written of a fact on the date, or of one that begins later. */
const writtenOn = (versions: readonly FactVersion[], date: LocalDate): FactVersion | undefined =>
  versions.find((version) => covers(version, date)) ?? versions.find((version) => version.from > date);

/**
 * A contract in the registers: its last day is a field of it, and where the fact itself has been ended, that is its end and
 * nothing renews it.
 */
function contractTerms(
  store: Store,
  kind: 'leases' | 'supplierContracts',
  siteId: number,
  date: LocalDate,
  subjectOf: (fact: FactVersion) => string,
): Term[] {
  const timelines = new FactStore(store, kindOf(kind)).timelines(siteId);
  return [...Map.groupBy(timelines, (version) => version.id).values()].flatMap((versions): Term[] => {
    const [first] = versions;
    const written = writtenOn(versions, date);
    if (first === undefined || written === undefined) return [];
    const { attributes } = written;
    const endsOn = attributes['endsOn'] as LocalDate | null;
    const ended = versions.at(-1)?.to ?? null;
    return [
      {
        source: kind,
        sourceId: first.id,
        subject: subjectOf(written),
        agencyId: null,
        detail: {},
        starts: [{ date: first.from, occurrence: 0 }],
        endsBefore: sooner(endsOn === null ? null : addDays(endsOn, 1), ended),
        noticeMonths: ended === null ? Number(attributes['noticeMonths']) : 0,
        renewalMonths: ended === null ? Number(attributes['renewalMonths']) : 0,
        option: ended === null ? textField(attributes, 'optionNote') : '',
      },
    ];
  });
}

/** Each agreement's rents: when each begins, and when the last of them ends, by the agreement's notice clause. */
function rentTerms(store: Store, siteId: number, date: LocalDate): Term[] {
  const clauses = Map.groupBy(new FactStore(store, kindOf('noticeClauses')).timelines(siteId), ({ identity }) =>
    Number(identity['agreementId']),
  );
  const byAgreement = Map.groupBy(listVersions(store, { siteId }), (version) => version.agreementId);
  return [...byAgreement].flatMap(([agreementId, versions]): Term[] => {
    const last = versions.at(-1);
    if (last === undefined) return [];
    const clause = writtenOn(clauses.get(agreementId) ?? [], date)?.attributes ?? {};
    return [
      {
        source: 'agreements',
        sourceId: agreementId,
        subject: last.registrationNumber,
        agencyId: last.guestAgencyId,
        detail: {},
        starts: versions.map(({ from, number }) => ({ date: from, occurrence: number })),
        endsBefore: last.to,
        noticeMonths: Number(clause['noticeMonths'] ?? 0),
        renewalMonths: Number(clause['renewalMonths'] ?? 0),
        option: '',
      },
    ];
  });
}

interface SignedPaper {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly registration_number: string;
  readonly guest_agency_id: number;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly next_from: LocalDate | null;
}

/** Signed papers of steps 1 and 2; of a rent agreement, the rent that it locked speaks. One that is superseded has no end. */
function paperTerms(store: Store, siteId: number): Term[] {
  const papers = statement(
    store,
    `SELECT v.id, d.kind, d.registration_number, d.guest_agency_id, v.valid_from, v.valid_to,
       (SELECT min(n.valid_from) FROM document_version AS n WHERE n.document_id = v.document_id AND n.state = 'signed'
          AND n.number > v.number) AS next_from
     FROM document_version AS v JOIN agreement_document AS d ON d.id = v.document_id
     WHERE v.state = 'signed' AND d.kind <> 'rent' AND d.site_id = ?`,
  ).all(siteId) as SignedPaper[];
  return papers.map((paper) => ({
    source: 'documentVersions',
    sourceId: paper.id,
    subject: paper.registration_number,
    agencyId: paper.guest_agency_id,
    detail: { documentKind: paper.kind },
    starts: [{ date: paper.valid_from, occurrence: 0 }],
    endsBefore:
      paper.next_from !== null && (paper.valid_to === null || paper.next_from <= paper.valid_to)
        ? null
        : paper.valid_to,
    noticeMonths: 0,
    renewalMonths: 0,
    option: '',
  }));
}

/** Everything at a site that begins, ends and may go on, as it is written on the date. */
export const loadTerms = (store: Store, siteId: number, date: LocalDate): Term[] => [
  ...rentTerms(store, siteId, date),
  ...paperTerms(store, siteId),
  ...contractTerms(
    store,
    'leases',
    siteId,
    date,
    (lease) => `${String(lease.identity['code'])} ${textField(lease.attributes, 'name')}`,
  ),
  ...contractTerms(
    store,
    'supplierContracts',
    siteId,
    date,
    ({ attributes }) => `${textField(attributes, 'supplier')}, ${textField(attributes, 'subject')}`,
  ),
];
