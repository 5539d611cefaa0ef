import type { Output } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { calculateSite } from '../../../shared/domain/rent/calculate-site.ts';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import type { SiteFacts } from '../../../shared/domain/rent/site-facts.ts';

const amountsOf = ({ premises, other, depreciation, interest, overhead, rounding, yearlyRent }: PartyRent) => ({
  premises,
  other,
  depreciation,
  interest,
  overhead,
  rounding,
  yearlyRent,
});

/** A calculation as parties and lines, the form in which implementations are compared. Touches no storage. */
export function simulate(facts: SiteFacts): Result<Output<'rent.simulate'>> {
  const result = calculateSite(facts);
  if (!result.ok) return result;
  const { parties, steps } = result.value;
  return ok({
    parties: Object.fromEntries(parties.map((party) => [party.agency, amountsOf(party)])),
    lines: steps.flatMap(({ component, item, members }) =>
      members.map(({ agency, ore }) => ({ component, item, agency, ore })),
    ),
  });
}
