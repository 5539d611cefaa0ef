import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useSetAddress } from '../../ui/url-state.ts';
import { Comparison } from '../../ui/rent/comparison.tsx';
import type { Colours } from '../../ui/rent/colours.ts';
import { useFormat } from '../../ui/use-format.ts';
import { RentFault } from './rent-fault.tsx';
import classes from './rent.module.css';

interface ViewProps {
  siteId: number;
  date: LocalDate;
  otherDate: LocalDate;
  colours: Colours;
  onClose: () => void;
}

/** The basis date's calculation beside another date's, in the order of time. */
export function RentComparisonView({ siteId, date, otherDate, colours, onClose }: ViewProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const setAddress = useSetAddress();
  const [first, last] = date <= otherDate ? [date, otherDate] : [otherDate, date];
  const comparison = useCall('rent.compare', { siteId, date: first, otherDate: last });
  const recount = () => setAddress({ date: otherDate, view: undefined, item: undefined });
  return (
    <>
      <div className={classes['compareHead']}>
        <h2>{t('rent.compare.title', { before: f.date(first), after: f.date(last) })}</h2>
        <div className={classes['buttonRow']}>
          <Button variant="default" onClick={onClose}>
            {t('rent.compare.close')}
          </Button>
          <Button variant="default" onClick={recount}>
            {t('rent.compare.recount', { date: f.date(otherDate) })}
          </Button>
        </div>
      </div>
      {comparison.error !== null && <RentFault error={comparison.error} />}
      {comparison.data !== undefined && (
        <Comparison
          siteId={siteId}
          comparison={comparison.data}
          before={f.date(first)}
          after={f.date(last)}
          colours={colours}
        />
      )}
    </>
  );
}
