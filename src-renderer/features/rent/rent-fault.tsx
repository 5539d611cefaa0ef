import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../api/client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Where each kind of fault is put right. */
const places: Readonly<Record<string, readonly string[]>> = {
  'rent.rooms-exceed-lease': ['premises'],
  'rent.lease-without-area': ['premises'],
  'rent.unknown-lease': ['premises'],
  'rent.one-host': ['agencies'],
  'rent.rate-missing': ['costs'],
  'rent.agency-not-at-site': ['agencies', 'costs', 'premises'],
  'allocation.zero-weight': ['agencies', 'premises', 'costs'],
  'allocation.empty-group': ['premises', 'costs'],
  'allocation.fixed-not-100': ['costs', 'premises'],
  'allocation.fixed-outsider': ['costs', 'premises'],
};

/** The calculation can't be made as the facts stand: says why, and leads to where it is put right. */
export function RentFault({ error }: { error: CallError }) {
  const { t } = useTranslation();
  const pages = places[error.error.code] ?? ['agencies', 'premises', 'costs'];
  return (
    <EmptyState
      title={t('rent.fault.title')}
      action={pages.map((page, index) => (
        <Button key={page} component={Link} to={`/${page}`} variant={index === 0 ? 'filled' : 'default'}>
          {t('rent.fault.open', { page: t(`app.nav.${page}`) })}
        </Button>
      ))}
    >
      {error.message}
    </EmptyState>
  );
}
