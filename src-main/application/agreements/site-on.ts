import type { FactName } from '../../../shared/contract/facts/index.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

/** The facts of a site on a date, all of a kind or those of one parent. */
export type SiteOn = (name: FactName, parentId?: number) => readonly FactVersion[];

export const siteOn =
  (store: Store, siteId: number, date: LocalDate): SiteOn =>
  (name, parentId) =>
    new FactStore(store, kindOf(name)).list(parentId === undefined ? { date, siteId } : { date, parentId });

/** A version of a fact on the date; where none holds then, the one before it, or the first. */
export function standingOn(store: Store, name: FactName, id: number, date: LocalDate): FactVersion | null {
  const versions = new FactStore(store, kindOf(name)).standing(id);
  return (
    versions.find((version) => covers(version, date)) ??
    versions.findLast((version) => version.from <= date) ??
    versions[0] ??
    null
  );
}
