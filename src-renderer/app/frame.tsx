import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, variables } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'vardskap.colour-scheme' });

/** Looks alone: what every page stands in, also the one that says that the session is over. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
    >
      {children}
    </MantineProvider>
  );
}
