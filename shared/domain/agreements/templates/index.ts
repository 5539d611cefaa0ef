import type { DocumentKind } from '../document-kinds.ts';
import type { Clause } from '../rich-text.ts';
import { economyTemplate } from './economy.ts';
import { hrTemplate } from './hr.ts';
import { itTemplate } from './it.ts';
import { overallCosts } from './overall-costs.ts';
import { overallPrinciples } from './overall-principles.ts';
import { overallWorking } from './overall-working.ts';
import { premisesTemplate } from './premises.ts';
import { rentPremises } from './rent-premises.ts';
import { rentTerms } from './rent-terms.ts';

/** The product's own texts. A workspace may change them; made versions keep the text that they were made with. */
export const standardTemplates: Readonly<Record<DocumentKind, readonly Clause[]>> = {
  overall: [...overallPrinciples, ...overallCosts, ...overallWorking],
  economy: economyTemplate,
  it: itTemplate,
  premises: premisesTemplate,
  hr: hrTemplate,
  rent: [...rentPremises, ...rentTerms],
};
