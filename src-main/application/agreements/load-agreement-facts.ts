import type { AgreementFacts } from '../../../shared/domain/agreements/agreement-facts.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Store } from '../../storage/open-database.ts';

export interface AgreementFactsKey {
  readonly siteId: number;
  readonly guestAgencyId: number;
  /** The rent agreement, where it is known. */
  readonly agreementId: number | null;
  readonly date: LocalDate;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly registrationNumber: string;
  readonly versionNumber: number;
  readonly yearlyRentOre: number | null;
  readonly basisDate: LocalDate | null;
}

/** What an agreement's text draws on, read from the store. Fails where the site has not one host on the date. */
export function loadAgreementFacts(_store: Store, _key: AgreementFactsKey): Result<AgreementFacts> {
  throw new Error('not written yet');
}
