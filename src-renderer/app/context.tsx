import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { isLocalDate, type LocalDate } from '../../shared/values/local-date.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Output } from '../../shared/contract/index.ts';
import { useAddress, useSetAddress } from '../ui/url-state.ts';

export type SiteRow = Output<'sites.list'>[number];

interface SiteContext {
  readonly siteId: number;
  readonly site: SiteRow;
  readonly sites: readonly SiteRow[];
  readonly setSite: (siteId: number) => void;
}

interface AsOfContext {
  /** The date that the whole app shows. */
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly setDate: (date: LocalDate) => void;
}

const Site = createContext<SiteContext | null>(null);
const AsOf = createContext<AsOfContext | null>(null);

/** The site that the whole app is at. */
export const useSite = (): SiteContext => present(useContext(Site), 'the site');
/** The date that the whole app shows. */
export const useAsOf = (): AsOfContext => present(useContext(AsOf), 'the as-of date');

const remembered = 'vardskap.site';
export const rememberSite = (siteId: number): void => window.localStorage.setItem(remembered, String(siteId));

/** Both stand in the address, so that back, forward and links keep them; the last site is remembered too. */
export function WorkspaceContext(props: { sites: readonly SiteRow[]; today: LocalDate; children: ReactNode }) {
  const { sites, today, children } = props;
  const address = useAddress();
  const setAddress = useSetAddress();
  const wanted = address.site ?? Number(window.localStorage.getItem(remembered));
  const site = present(sites.find((row) => row.id === wanted) ?? sites[0], 'a site');
  const date = address.date !== undefined && isLocalDate(address.date) ? address.date : today;
  const siteContext = useMemo(
    () => ({
      siteId: site.id,
      site,
      sites,
      setSite: (siteId: number) => {
        rememberSite(siteId);
        setAddress({ site: siteId, open: undefined, item: undefined });
      },
    }),
    [site, sites, setAddress],
  );
  const asOf = useMemo(
    () => ({ date, today, setDate: (to: LocalDate) => setAddress({ date: to === today ? undefined : to }) }),
    [date, today, setAddress],
  );
  return (
    <Site value={siteContext}>
      <AsOf value={asOf}>{children}</AsOf>
    </Site>
  );
}
