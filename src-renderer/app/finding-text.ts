import { useTranslation } from 'react-i18next';
import type { ErrorParams } from '../../shared/kernel/app-error.ts';
import { decimal, noBreak, type Language } from '../../shared/documents/format.ts';
import type { Finding } from './findings.ts';

const numbers = new Set(['fte', 'required']);
const areas = new Set(['rooms', 'area']);

/** Numbers in a finding as the reader's language writes them. */
export const shownParams = (params: ErrorParams, language: Language): ErrorParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (numbers.has(name)) return [name, decimal(String(value), language)];
      return areas.has(name) ? [name, `${decimal(String(value), language)}${noBreak}m²`] : [name, value];
    }),
  );

/** A finding as a sentence that says what is wrong. */
export function useFindingText(): (finding: Finding) => string {
  const { t, i18n } = useTranslation();
  return ({ code, params }) => t(`registers.checks.${code}.text`, shownParams(params, i18n.language as Language));
}
