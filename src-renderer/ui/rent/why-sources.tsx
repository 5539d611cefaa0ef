import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllocationStep } from '../../../shared/domain/rent/calculation.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { useCall } from '../../api/client.ts';
import { placeOf } from '../places.ts';
import { useFormat } from '../use-format.ts';
import classes from './why-panel.module.css';

interface SourcesProps {
  steps: readonly AllocationStep[];
  basisDate: LocalDate;
  siteId: number;
}

const kinds = { lease: 'leases', 'cost-item': 'costItems', investment: 'investments' } as const satisfies Record<
  AllocationStep['itemKind'],
  FactName
>;

/** Codes to ids, so that each item links to its own fact. */
function useItemIds(siteId: number): (step: AllocationStep) => number | null {
  const leases = useCall('leases.list', { siteId });
  const costItems = useCall('costItems.list', { siteId });
  const investments = useCall('investments.list', { siteId });
  const lists = { lease: leases.data, 'cost-item': costItems.data, investment: investments.data };
  return (step) => lists[step.itemKind]?.find((row) => row.identity.code === step.item)?.id ?? null;
}

/** Where every figure of the steps was recorded. */
export function WhySources({ steps, basisDate, siteId }: SourcesProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const idOf = useItemIds(siteId);
  const items = [...new Map(steps.map((step) => [step.item, step])).values()];
  const date = f.date(basisDate);
  return (
    <>
      <h3>{t('rent.why.sources')}</h3>
      <ul className={classes['sources']}>
        {steps.some((step) => step.key === 'headcount') && (
          <Source text={t('rent.why.people', { date })}>
            <Link to="/agencies">{t('app.nav.agencies')}</Link>
          </Source>
        )}
        {steps.some((step) => step.use !== null || step.key === 'area') && (
          <Source text={t('rent.why.areas', { date })}>
            <Link to="/premises">{t('app.nav.premises')}</Link>
          </Source>
        )}
        {steps.some((step) => step.group !== null) && (
          <Source text={t('rent.why.groups', { date })}>
            <Link to="/premises" search={{ tab: 'groups' } as never}>
              {t('fields.groups')}
            </Link>
          </Source>
        )}
        {items.map((step) => {
          const id = idOf(step);
          const place = id === null ? null : placeOf(kinds[step.itemKind], id);
          return (
            <Source key={step.item} text={t(`rent.why.kind.${step.itemKind}`)}>
              {place === null ? (
                step.itemName
              ) : (
                <Link {...(place as { to: string })}>{step.itemName || step.item}</Link>
              )}
            </Source>
          );
        })}
      </ul>
    </>
  );
}

function Source({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      {text} · {children}
    </li>
  );
}
