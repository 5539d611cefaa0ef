import { documentKinds, type DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { createDocument } from '../agreements/documents.ts';
import { moveVersion } from '../agreements/moving.ts';
import { recordSignatures } from '../agreements/signing.ts';
import type { Context } from '../unit-of-work.ts';

/** The papers of a guest, all signed on one day. No names are in the report: roles stand in for them. */
interface Papers {
  readonly agency: string;
  readonly registrationNumber: string;
  readonly signedOn: LocalDate;
  readonly place: string;
  /** Of everything but the rent agreement. */
  readonly from: LocalDate;
  readonly rentFrom: LocalDate;
  readonly basisDate: LocalDate;
}

const papers: readonly Papers[] = [
  {
    agency: 'SKV',
    registrationNumber: '2.4.1-2023/0841',
    signedOn: '2023-12-11' as LocalDate,
    place: 'Stockholm',
    from: '2024-01-01' as LocalDate,
    rentFrom: '2024-01-01' as LocalDate,
    basisDate: '2024-05-01' as LocalDate,
  },
  {
    agency: 'SOS',
    registrationNumber: '2.4.1-2022/1203',
    signedOn: '2023-12-14' as LocalDate,
    place: 'Stockholm',
    from: '2024-01-01' as LocalDate,
    rentFrom: '2024-01-01' as LocalDate,
    basisDate: '2024-05-01' as LocalDate,
  },
];

/** Makes and signs the papers of the guests whose agreements are in place, by the product's own commands. */
export function signExamplePapers(context: Context, ids: ReadonlyMap<string, number>): Result<null> {
  for (const guest of papers) {
    for (const kind of documentKinds) {
      const signed = signPaper(context, ids, guest, kind);
      if (!signed.ok) return signed;
    }
  }
  return ok(null);
}

function signPaper(
  context: Context,
  ids: ReadonlyMap<string, number>,
  guest: Papers,
  kind: DocumentKind,
): Result<unknown> {
  const idOf = (name: string): number => present(ids.get(name), name);
  const guestAgencyId = idOf(`agency ${guest.agency}`);
  const isRent = kind === 'rent';
  const created = createDocument(context, {
    siteId: idOf('site'),
    guestAgencyId,
    kind,
    registrationNumber: guest.registrationNumber,
    agreementId: isRent ? idOf(`agreement ${guest.agency}`) : null,
    from: isRent ? guest.rentFrom : guest.from,
    to: null,
    basisDate: isRent ? guest.basisDate : null,
  });
  if (!created.ok) return created;
  const id = created.value.versionId;
  for (const to of ['in-review', 'approved'] as const) {
    const moved = moveVersion(context, { id, to, by: 'Lokalsamordnare', note: '' });
    if (!moved.ok) return moved;
  }
  const chief = { name: 'Chef med beslutanderätt', title: 'Enhetschef', signedOn: guest.signedOn };
  return recordSignatures(
    context,
    {
      id,
      signatories: [
        { ...chief, agencyId: idOf('agency SPSM'), place: 'Härnösand' },
        { ...chief, agencyId: guestAgencyId, place: guest.place },
      ],
    },
    null,
  );
}
