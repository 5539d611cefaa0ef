import type { BoardRow } from '../../../shared/contract/agreements.ts';
import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { agreementBoardDocument, type BoardGuest } from '../../../shared/documents/agreement/agreement-board.ts';
import { blockerText } from '../../../shared/i18n/blocker-text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { textField } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { board } from '../agreements/board.ts';
import { siteOn, standingOn } from '../agreements/site-on.ts';
import type { Context } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'agreement-board' }>;

export function agreementBoard(context: Context, { siteId, date }: Ref): Result<Prepared> {
  const { store } = context;
  const rows = board(context, { siteId, date });
  if (!rows.ok) return rows;
  const siteName = nameOn(store, 'sites', siteId, date);
  const model = agreementBoardDocument({
    siteName,
    hostName: hostNameOn(store, siteId, date),
    date,
    createdOn: today(context.now()),
    guests: rows.value.map((row) => guestOf(store, row, date)),
  });
  return ok(preparedModel(fileNameOf('Överenskommelser', siteName, date), model));
}

export function nameOn(store: Store, kind: 'sites' | 'agencies', id: number, date: LocalDate): string {
  return textField(standingOn(store, kind, id, date)?.attributes ?? {}, 'name');
}

/** Empty where the site has no host on the date: the board can be read all the same. */
export function hostNameOn(store: Store, siteId: number, date: LocalDate): string {
  const host = siteOn(store, siteId, date)('agencyRoles').find(({ attributes }) => attributes['role'] === 'host');
  return host === undefined ? '' : nameOn(store, 'agencies', Number(host.identity['agencyId']), date);
}

const guestOf = (
  store: Store,
  { guestAgencyId, cells, next, yearlyRentOre }: BoardRow,
  date: LocalDate,
): BoardGuest => ({
  name: nameOn(store, 'agencies', guestAgencyId, date),
  yearlyRentOre,
  papers: cells,
  next: next === null ? null : { kind: next.kind, remarks: next.blockers.map((blocker) => blockerText(blocker, 'sv')) },
});
