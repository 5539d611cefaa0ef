import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/sv';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { translator } from '../../shared/i18n/index.ts';
import { useCall } from '../api/client.ts';
import { makeRouter } from './router.tsx';
import { ThemeTexts } from './theme-texts.tsx';

/** Everything is local: a query never waits for a network, and an expected failure is not asked again. */
const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 1000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** The workspace's language: it stands in the settings, because paper and messages use it too. */
function Language({ children }: { children: ReactNode }) {
  const settings = useCall('settings.get', {});
  const language = settings.data?.language ?? 'sv';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={translator(language)}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
        <ThemeTexts>{children}</ThemeTexts>
      </DatesProvider>
    </I18nextProvider>
  );
}

export function App() {
  const [queries] = useState(makeQueries);
  const [router] = useState(makeRouter);
  return (
    <QueryClientProvider client={queries}>
      <Language>
        <Notifications position="bottom-center" limit={3} autoClose={7000} containerWidth={380} />
        <RouterProvider router={router} />
      </Language>
    </QueryClientProvider>
  );
}
