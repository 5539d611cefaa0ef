import * as f from '../fields.ts';
import { components } from '../../domain/rent/site-facts.ts';
import { vatCategories } from '../../domain/invoicing/invoice.ts';
import { fieldIssue } from '../../kernel/app-error.ts';
import { defineFact } from './define-fact.ts';

/** The agreement that a guest's rent belongs to, and its terms over time. */
export const agreements = defineFact({
  name: 'agreements',
  table: 'agreement',
  identity: {
    siteId: f.reference('sites'),
    guestAgencyId: f.reference('agencies'),
    registrationNumber: f.code(),
  },
  attributes: {
    rentStart: f.date(),
    overheadRate: f.rate(),
    overheadBase: f.choices('component', components),
    rounding: f.choice('rounding', ['ore', 'krona']),
    vatCategory: f.choice('vatCategory', vatCategories),
    vatReason: f.optionalText(400),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'guestAgencyId', 'registrationNumber'],
  parent: 'siteId',
  // An exempt or outside-scope line must say why (EN 16931 BR-E-10, BR-O-10); no reason is guessed.
  // A rate on nothing would be an overhead of nothing, unseen.
  check: (terms) => [
    ...(terms.vatCategory !== 'S' && terms.vatReason === '' ? [fieldIssue('vatReason', 'vat.reason-required')] : []),
    ...(Number(terms.overheadRate) > 0 && terms.overheadBase.length === 0
      ? [fieldIssue('overheadBase', 'agreement.overhead-base-required')]
      : []),
  ],
});
