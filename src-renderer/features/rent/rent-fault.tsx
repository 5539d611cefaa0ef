import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { CallError } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainText, useFactLists } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import { placeOf } from '../../ui/places.ts';
import { pagesOf, recordOf, recordKinds, type FaultPage } from './fault-places.ts';

interface Target {
  readonly label: string;
  readonly to: string;
  readonly search: Record<string, string>;
}

/** Where it is put right: the record that the fault names, and the pages that have to do with it. */
function useTargets(error: AppError): readonly Target[] {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const lists = useFactLists(recordKinds, { siteId });
  const named = recordOf(error);
  const record = named.kinds.flatMap((kind): Target[] => {
    const row = lists
      .get(kind)
      ?.find((one) => plainText(one.identity['code'] ?? one.identity['number']) === named.code);
    if (row === undefined) return [];
    return [{ label: t('rent.fault.open', { page: names.rowName(kind, row) }), ...placeOf(kind, row.id) }];
  });
  const pageOf = ({ page, tab }: FaultPage): Target => ({
    label: t('rent.fault.open', { page: t(tab === undefined ? `app.nav.${page}` : `registers.kinds.${tab}`) }),
    to: `/${page}`,
    search: tab === undefined ? {} : { tab },
  });
  return [...record.slice(0, 1), ...pagesOf(error.code).map(pageOf)];
}

/** The calculation can't be made as the facts stand: says why, and leads to where it is put right. */
export function RentFault({ error }: { error: CallError }) {
  const { t } = useTranslation();
  const targets = useTargets(error.error);
  return (
    <EmptyState
      title={t('rent.fault.title')}
      action={targets.map(({ label, to, search }, index) => (
        <Button
          key={label}
          component={Link}
          to={to}
          search={search as never}
          variant={index === 0 ? 'filled' : 'default'}
        >
          {label}
        </Button>
      ))}
    >
      {error.message}
    </EmptyState>
  );
}
