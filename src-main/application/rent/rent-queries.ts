import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { calculateSite } from '../../../shared/domain/rent/calculate-site.ts';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { compareCalculations } from '../../../shared/domain/rent/compare.ts';
import type { SiteFacts } from '../../../shared/domain/rent/site-facts.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import type { Context } from '../unit-of-work.ts';
import { loadSiteFacts } from './load-site-facts.ts';

export function siteFacts(context: Context, input: { siteId: number; date: LocalDate }): Result<SiteFacts> {
  if (!new FactStore(context.store, kindOf('sites')).exists(input.siteId)) {
    return err(notFound('fact.not-found', { kind: 'sites', id: input.siteId }));
  }
  return ok(loadSiteFacts(context.store, input.siteId, input.date));
}

export function calculate(context: Context, input: { siteId: number; date: LocalDate }): Result<RentCalculation> {
  const facts = siteFacts(context, input);
  return facts.ok ? calculateSite(facts.value) : facts;
}

export function compare(context: Context, input: ParsedInput<'rent.compare'>): Result<Output<'rent.compare'>> {
  const before = calculate(context, { siteId: input.siteId, date: input.date });
  if (!before.ok) return before;
  const after = calculate(context, { siteId: input.siteId, date: input.otherDate });
  return after.ok ? ok(compareCalculations(before.value, after.value)) : after;
}
