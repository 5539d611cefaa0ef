import { Exact } from '../../values/exact.ts';
import { roundToOre } from '../../values/rounding.ts';
import type { Component } from './site-facts.ts';

export type ComponentAmounts = Readonly<Record<Component, number>>;

export const overheadBase = (amounts: ComponentAmounts, base: readonly Component[]): number =>
  base.reduce((sum, component) => sum + amounts[component], 0);

/** `round(rate × Σ the components in the base)`, öre (calculation section 7; the report's 2.3.1: 10 %). */
export const overhead = (amounts: ComponentAmounts, base: readonly Component[], rate: string): number =>
  roundToOre(new Exact(overheadBase(amounts, base)).times(rate));
