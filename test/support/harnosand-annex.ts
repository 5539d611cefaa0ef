import { calculateSite } from '../../shared/domain/rent/calculate-site.ts';
import type { RentCalculation } from '../../shared/domain/rent/calculation.ts';
import type { SiteFacts } from '../../shared/domain/rent/site-facts.ts';
import { rentAnnex } from '../../shared/documents/rent-annex.ts';
import type { RentAnnexContext } from '../../shared/documents/rent-annex-input.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { harnosandColours, harnosandFacts, harnosandParties } from './harnosand-facts.ts';

export function calculated(facts: SiteFacts = harnosandFacts): RentCalculation {
  const result = calculateSite(facts);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const annexContext = (guestCode: keyof typeof harnosandParties): RentAnnexContext => ({
  guestCode,
  guest: harnosandParties[guestCode],
  host: harnosandParties.SPSM,
  siteName: 'Härnösand',
  registrationNumber: '2.4.1-2024/0117',
  annexNumber: 5,
  agreementVersion: 2,
  validity: { from: localDate('2024-05-01'), to: localDate('2025-01-01') },
  draft: false,
  createdOn: localDate('2024-04-12'),
  calculationSha256: `7f3a91c2${'0'.repeat(56)}`,
  colours: harnosandColours,
});

export const harnosandAnnex = (
  guestCode: keyof typeof harnosandParties,
  change: Partial<RentAnnexContext> = {},
): DocumentModel => rentAnnex(calculated(), { ...annexContext(guestCode), ...change });
