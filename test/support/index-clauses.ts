import { localDate, month } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller } from './workspace.ts';

const usual = {
  series: 'kpi',
  baseYear: '1980',
  baseMonth: month('2023-10'),
  indexedShare: '1',
  floor: 'base-rent',
  quotient: 'exact',
} as const;

/** Gives an agreement an index clause of its own, whatever the example says of it. */
export async function setIndexClause(
  app: App,
  agreementId: number,
  changes: Partial<Record<keyof typeof usual, string>> = {},
): Promise<void> {
  const run = caller(app);
  const attributes = { ...usual, ...changes } as typeof usual;
  for (const { id } of await run('indexClauses.list', { parentId: agreementId }))
    await run('indexClauses.withdraw', { id });
  await run('indexClauses.add', { identity: { agreementId }, from: localDate('2024-01-01'), attributes });
}

/** Takes every index clause of a site away. */
export async function withdrawIndexClauses(app: App, siteId: number): Promise<void> {
  const run = caller(app);
  for (const { id } of await run('indexClauses.list', { siteId })) await run('indexClauses.withdraw', { id });
}
