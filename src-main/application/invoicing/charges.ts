import { and, asc, eq } from 'drizzle-orm';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { fieldIssue, invalidFields } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { charge } from '../../storage/schema.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import { runCommand, type Context } from '../unit-of-work.ts';

export const listCharges = (context: Context, input: { siteId: number }): Result<Output<'charges.list'>> =>
  ok(
    context.store.orm
      .select()
      .from(charge)
      .where(eq(charge.siteId, input.siteId))
      .orderBy(asc(charge.guestAgencyId), asc(charge.year), asc(charge.id))
      .all(),
  );

/** What a guest was charged a year, before Värdskap. Recorded anew, the figure is corrected; the history keeps both. */
export function recordCharge(context: Context, input: ParsedInput<'charges.record'>): Result<{ id: number }> {
  return runCommand(context, 'charges.record', ({ store }) => {
    const missing = [
      ...(new FactStore(store, kindOf('sites')).exists(input.siteId)
        ? []
        : [fieldIssue('siteId', 'fact.reference-not-found', { id: input.siteId })]),
      ...(new FactStore(store, kindOf('agencies')).exists(input.guestAgencyId)
        ? []
        : [fieldIssue('guestAgencyId', 'fact.reference-not-found', { id: input.guestAgencyId })]),
    ];
    if (missing.length > 0) return err(invalidFields(missing));
    const same = and(
      eq(charge.siteId, input.siteId),
      eq(charge.guestAgencyId, input.guestAgencyId),
      eq(charge.year, input.year),
      eq(charge.component, input.component),
    );
    const before = store.orm.select().from(charge).where(same).get() ?? null;
    if (before === null) store.orm.insert(charge).values(input).run();
    else store.orm.update(charge).set(input).where(same).run();
    const after = store.orm.select().from(charge).where(same).get() ?? null;
    const id = after?.id ?? 0;
    return ok({ value: { id }, audit: { entity: 'charges', entityId: id, before, after } });
  });
}
