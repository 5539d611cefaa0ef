import { useTranslation } from 'react-i18next';
import { plainText, type Values } from '../../../ui/fact-rows.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** Clauses in a few words, as tables and lists show them; an en dash for none. */
export function useClauseText() {
  const { t } = useTranslation();
  const f = useFormat();
  return {
    notice: (clause: Values | undefined): string => {
      if (clause === undefined) return '–';
      const months = Number(clause['noticeMonths']);
      if (months === 0) return t('registers.terms.noNotice');
      const renewal = Number(clause['renewalMonths']);
      return [
        t('registers.terms.months', { months }),
        renewal === 0 ? t('registers.terms.ends') : t('registers.terms.renewal', { months: renewal }),
      ].join(', ');
    },
    /** The share only where a part of the rent is indexed. */
    index: (clause: Values | undefined): string => {
      if (clause === undefined) return '–';
      const share = plainText(clause['indexedShare']);
      return [
        t('registers.terms.indexed', { month: clause['baseMonth'] }),
        ...(Number(share) === 1 ? [] : [t('registers.terms.indexedShare', { share: f.rate(share) })]),
      ].join(', ');
    },
  };
}
