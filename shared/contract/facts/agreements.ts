import * as f from '../fields.ts';
import { components } from '../../domain/rent/site-facts.ts';
import { vatCategories } from '../../domain/invoicing/invoice.ts';
import { fieldIssue } from '../../kernel/app-error.ts';
import { costCategories } from './costs.ts';
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

/** What a guest has said to a cost before anything was ordered (2.2, step 1). */
export const costAcceptances = defineFact({
  name: 'costAcceptances',
  table: 'cost_acceptance',
  identity: { siteId: f.reference('sites'), agencyId: f.reference('agencies'), subject: f.text() },
  attributes: {
    oneOffOre: f.ore(),
    yearlyOre: f.ore(),
    decision: f.choice('costDecision', ['pending', 'accepted', 'declined']),
    decidedOn: f.optionalDate(),
    decidedBy: f.optionalText(),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'agencyId', 'subject'],
  parent: 'siteId',
  check: ({ decision, decidedOn, decidedBy }) =>
    decision === 'pending'
      ? []
      : [
          ...(decidedOn === null ? [fieldIssue('decidedOn', 'cost-acceptance.decided-on')] : []),
          ...(decidedBy === '' ? [fieldIssue('decidedBy', 'cost-acceptance.decided-by')] : []),
        ],
});

/** Notice of a rent agreement, and for how long it goes on if nobody gives it; 0 months: it ends on its last day. */
export const noticeClauses = defineFact({
  name: 'noticeClauses',
  table: 'notice_clause',
  identity: { agreementId: f.reference('agreements') },
  attributes: { noticeMonths: f.integer(0, 120), renewalMonths: f.integer(0, 120), note: f.optionalLines() },
  unique: ['agreementId'],
  parent: 'agreementId',
});

export const indexSeries = ['kpi'] as const;
export const indexBaseYears = ['1980', '2020'] as const;

/** How the rent follows an index (calculation section 8). Figures of different base years are never combined. */
export const indexClauses = defineFact({
  name: 'indexClauses',
  table: 'index_clause',
  identity: { agreementId: f.reference('agreements') },
  attributes: {
    series: f.choice('indexSeries', indexSeries),
    baseYear: f.choice('indexBaseYear', indexBaseYears),
    baseMonth: f.month(),
    indexedShare: f.rate(),
    floor: f.choice('indexFloor', ['base-rent', 'none']),
    quotient: f.choice('indexQuotient', ['exact', 'whole-percent']),
    note: f.optionalLines(),
  },
  unique: ['agreementId'],
  parent: 'agreementId',
});

/** A contract of the host's with a supplier to the site (5.2): what is bought, from whom, until when. */
export const supplierContracts = defineFact({
  name: 'supplierContracts',
  table: 'supplier_contract',
  identity: { siteId: f.reference('sites'), registrationNumber: f.code() },
  attributes: {
    supplier: f.text(),
    subject: f.text(),
    category: f.choice('costCategory', costCategories),
    frameworkAgreement: f.optionalText(),
    yearlyOre: f.ore(),
    endsOn: f.optionalDate(),
    noticeMonths: f.integer(0, 120),
    renewalMonths: f.integer(0, 120),
    optionNote: f.optionalText(400),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'registrationNumber'],
  parent: 'siteId',
});
