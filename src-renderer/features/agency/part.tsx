import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/icons.tsx';
import { useSetAddress } from '../../ui/url-state.ts';
import classes from './agency.module.css';

/** A part of the page: what it is about, what can be done there, and what there is. */
export function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes['part']} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}

/** Opens peeks beside the page: `mandates-5-amend`, or `agencies-2.mandates-new` for one that is to be the agency's. */
export function OpenButton({ open, add = false, label }: { open: string; add?: boolean; label?: string }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      h={24}
      leftSection={add ? <PlusIcon size={12} /> : null}
      onClick={() => setAddress({ open })}
    >
      {label ?? t(add ? 'agency.add' : 'agency.amend')}
    </Button>
  );
}

/** A fact that opens in its peek. */
export function FactButton({ open, children }: { open: string; children: ReactNode }) {
  const setAddress = useSetAddress();
  return (
    <button type="button" className={classes['link']} onClick={() => setAddress({ open })}>
      {children}
    </button>
  );
}

export function Teach({ children }: { children: ReactNode }) {
  return <p className={classes['teach']}>{children}</p>;
}
