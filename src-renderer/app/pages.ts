import { lazyRouteComponent } from '@tanstack/react-router';

/** Every page there is, in the order of the sidebar. The texts are `app.nav.<name>`. */
export const pages = [
  { name: 'overview', path: '/', section: null },
  { name: 'agencies', path: '/agencies', section: null },
  { name: 'premises', path: '/premises', section: null },
  { name: 'pictures', path: '/pictures', section: null },
  { name: 'zones', path: '/zones', section: null },
  { name: 'checks', path: '/checks', section: null },
  { name: 'costs', path: '/costs', section: 'economy' },
  { name: 'rent', path: '/rent', section: 'economy' },
  { name: 'invoices', path: '/invoices', section: 'economy' },
  { name: 'agreements', path: '/agreements', section: 'agreements' },
  { name: 'terms', path: '/terms', section: 'agreements' },
  { name: 'duties', path: '/duties', section: 'agreements' },
  { name: 'index', path: '/index', section: 'agreements' },
  { name: 'dates', path: '/dates', section: 'agreements' },
  { name: 'templates', path: '/templates', section: 'agreements' },
  { name: 'history', path: '/history', section: 'stewardship' },
  { name: 'backups', path: '/backups', section: 'stewardship' },
  { name: 'settings', path: '/settings', section: 'stewardship' },
] as const;

export type PageName = (typeof pages)[number]['name'] | 'versions' | 'sites' | 'agency' | 'document';

/** Pages are fetched when they are first gone to. `versions` is reached from the terms, `sites` from the site switcher,
 * `agency` from wherever an agency is named. */
export const components = {
  overview: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
  agencies: lazyRouteComponent(() => import('../features/registers/agencies-page.tsx'), 'AgenciesPage'),
  agency: lazyRouteComponent(() => import('./agency-route.tsx'), 'AgencyRoute'),
  premises: lazyRouteComponent(() => import('../features/registers/premises-page.tsx'), 'PremisesPage'),
  pictures: lazyRouteComponent(() => import('./pictures-route.tsx'), 'PicturesRoute'),
  zones: lazyRouteComponent(() => import('../features/registers/zones-page.tsx'), 'ZonesPage'),
  checks: lazyRouteComponent(() => import('../features/registers/checks/checks-page.tsx'), 'ChecksPage'),
  costs: lazyRouteComponent(() => import('../features/registers/costs-page.tsx'), 'CostsPage'),
  rent: lazyRouteComponent(() => import('../features/rent/rent-page.tsx'), 'RentPage'),
  invoices: lazyRouteComponent(() => import('../features/invoices/invoices-page.tsx'), 'InvoicesPage'),
  agreements: lazyRouteComponent(() => import('../features/agreements/board-page.tsx'), 'BoardPage'),
  document: lazyRouteComponent(() => import('../features/agreements/document-page.tsx'), 'DocumentPage'),
  templates: lazyRouteComponent(() => import('../features/agreements/templates-page.tsx'), 'TemplatesPage'),
  terms: lazyRouteComponent(() => import('../features/registers/terms-page.tsx'), 'TermsPage'),
  duties: lazyRouteComponent(() => import('../features/registers/duties-page.tsx'), 'DutiesPage'),
  index: lazyRouteComponent(() => import('../features/indexation/index-page.tsx'), 'IndexPage'),
  dates: lazyRouteComponent(() => import('../features/dates/dates-page.tsx'), 'DatesPage'),
  versions: lazyRouteComponent(() => import('../features/versions/versions-page.tsx'), 'VersionsPage'),
  sites: lazyRouteComponent(() => import('../features/registers/sites-page.tsx'), 'SitesPage'),
  history: lazyRouteComponent(() => import('../features/history/history-page.tsx'), 'HistoryPage'),
  backups: lazyRouteComponent(() => import('../features/backups/backups-page.tsx'), 'BackupsPage'),
  settings: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
} as const satisfies Record<PageName, unknown>;
