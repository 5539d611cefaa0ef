import { AgencyPage } from '../features/agency/agency-page.tsx';
import { FactPeek } from '../features/registers/fact-peek.tsx';

/** An agency's page, with the registers' peek beside it. */
export const AgencyRoute = () => <AgencyPage peek={<FactPeek />} />;
