import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
  type AnyRouter,
} from '@tanstack/react-router';
import { readAddress, type Address } from '../ui/url-state.ts';
import { PageFault } from './page-fault.tsx';
import { PageMissing } from './page-missing.tsx';
import { components, pages, type PageName } from './pages.ts';
import { Workspace } from './workspace.tsx';

const paths: readonly { name: PageName; path: string }[] = [
  ...pages,
  { name: 'versions', path: '/versions' },
  { name: 'sites', path: '/sites' },
  { name: 'agency', path: '/agencies/$id' },
  { name: 'document', path: '/agreements/$id' },
];

/**
 * Addresses stand behind the `#`: they need nothing of the host, so `app://` and `http://` serve one file alike. The launch
 * code has been read and cleared before this is made.
 */
export function makeRouter(): AnyRouter {
  const root = createRootRoute({
    component: Workspace,
    notFoundComponent: PageMissing,
    validateSearch: (search: Record<string, unknown>): Address => readAddress(search),
    search: { middlewares: [retainSearchParams(['date', 'site'])] },
  });
  const children = paths.map(({ name, path }) =>
    createRoute({ getParentRoute: () => root, path, component: components[name] }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    history: createHashHistory(),
    defaultErrorComponent: PageFault,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}
