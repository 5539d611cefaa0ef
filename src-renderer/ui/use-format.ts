import { useTranslation } from 'react-i18next';
import * as format from '../../shared/documents/format.ts';
import type { Interval } from '../../shared/values/interval.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';

const formatsOf = (language: format.Language) => ({
  language,
  amount: (ore: number) => format.amount(ore, language),
  kronor: (ore: number) => format.kronor(ore, language),
  whole: (ore: number) => format.wholeAmount(ore, language),
  wholeKronor: (ore: number) => format.wholeKronor(ore, language),
  thousands: (ore: number) => format.thousands(ore, language),
  tkr: (ore: number) => format.thousandKronor(ore, language),
  area: (hundredths: number) => format.area(hundredths, language),
  areaNumber: (hundredths: number) => format.areaNumber(hundredths, language),
  decimal: (text: string) => format.decimal(text, language),
  rate: (rate: string) => format.percentOfRate(rate, language),
  percent: (text: string) => format.percent(text, language),
  share: (ore: string) => format.exactShare(ore, language),
  /** As a share, without decimals that say nothing: where it stands alone. */
  exact: (ore: string) => format.exactShare(ore, language).replace(/[.,]?0+$/, ''),
  date: (date: LocalDate) => format.date(date, language),
  lastDay: (to: LocalDate | null) => format.lastDay(to, language),
  period: (interval: Interval) => format.period(interval, language),
});

const formats = { sv: formatsOf('sv'), en: formatsOf('en') };
export type Formats = (typeof formats)['sv'];

/** Numbers and dates as the reader's language writes them. */
export const useFormat = (): Formats => formats[useTranslation().i18n.language === 'en' ? 'en' : 'sv'];
