import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { recountOf, type RecountSuggestion } from '../../../shared/domain/agreements/recount.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import { agreedRent, getVersion, listVersions } from '../rent/agreement-versions.ts';
import { calculate } from '../rent/rent-queries.ts';
import type { Context } from '../unit-of-work.ts';

/** Each rent in force against what the facts and terms of the date would make it; those that would be the same are left out. */
export function recountSuggestions(
  context: Context,
  { siteId, date }: ParsedInput<'recount.suggestions'>,
): Result<Output<'recount.suggestions'>> {
  const { store } = context;
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const inForce = listVersions(store, { siteId }).filter(({ from, inForceTo }) =>
    covers({ from, to: inForceTo }, date),
  );
  if (inForce.length === 0) return ok([]);
  // What is wrong with the site's facts is said once, and not by leaving every guest out.
  const whole = calculate(context, { siteId, date });
  if (!whole.ok) return whole;
  return ok(
    inForce.flatMap(({ id, agreementId, guestAgencyId }): RecountSuggestion[] => {
      const now = agreedRent(store, { agreementId, basisDate: date, from: date });
      const locked = getVersion(store, id);
      // A guest that has left, or whose agreement has ended, has no rent to count anew.
      if (!now.ok || !locked.ok) return [];
      const agency = present(new FactStore(store, kindOf('agencies')).standing(guestAgencyId)[0], 'the guest');
      const change = recountOf(locked.value.calculation, now.value.calculation, String(agency.identity['code']));
      return change === null ? [] : [{ agreementId, guestAgencyId, agreementVersionId: id, date, ...change }];
    }),
  );
}
