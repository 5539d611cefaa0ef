import * as f from '../fields.ts';
import { maxOre } from '../../values/money.ts';
import { defineFact } from './define-fact.ts';

/** Direct costs (the report's 2.3.1 and table 1); rent, depreciation and interest are facts of their own. */
export const costCategories = ['operation', 'consumables', 'reception', 'cleaning', 'guarding', 'other'] as const;

export const costItems = defineFact({
  name: 'costItems',
  table: 'cost_item',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: {
    name: f.text(),
    category: f.choice('costCategory', costCategories),
    /** Negative for a rebate. */
    yearlyOre: f.ore(-maxOre),
    by: f.sharing(),
    supplier: f.optionalText(),
    source: f.optionalText(400),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

/** An adaptation paid by the host, charged as depreciation and interest. */
export const investments = defineFact({
  name: 'investments',
  table: 'investment',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: {
    name: f.text(),
    costOre: f.ore(),
    months: f.integer(1, 1200),
    firstMonth: f.month(),
    by: f.sharing(),
    source: f.optionalText(400),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

/** The yearly interest rate of an investment, from a month on. */
export const investmentRates = defineFact({
  name: 'investmentRates',
  table: 'investment_rate',
  identity: { investmentId: f.reference('investments') },
  attributes: { rate: f.rate(), source: f.optionalText(400) },
  unique: ['investmentId'],
  parent: 'investmentId',
  monthly: true,
});
