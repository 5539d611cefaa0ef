import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useFormat } from '../../ui/use-format.ts';

/** A period as a reader says it: an open one is until further notice, and one that isn't given says so. */
export function usePeriodText(): (period: { from: LocalDate | null; to: LocalDate | null }) => string {
  const { t } = useTranslation();
  const f = useFormat();
  return ({ from, to }) => {
    if (from === null) return t('agreements.period.none');
    return to === null ? `${f.date(from)} – ${t('agreements.period.open')}` : f.period({ from, to });
  };
}
