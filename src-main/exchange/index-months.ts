import { isMonth, type Month } from '../../shared/values/local-date.ts';
import { Exact } from '../../shared/values/exact.ts';

/** Lower case, and one blank where there are several: how headings are compared. */
export const bare = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Swedish and English, short and in full. */
const names: readonly string[] = [
  'jan januari january',
  'feb februari february',
  'mar mars march',
  'apr april',
  'maj may',
  'jun juni june',
  'jul juli july',
  'aug augusti august',
  'sep sept september',
  'okt oktober oct october',
  'nov november',
  'dec december',
];
const numbers = new Map(names.flatMap((list, at) => list.split(' ').map((name) => [name, at + 1] as const)));

const asMonth = (year: string, month: string): Month | null => {
  const text = `${year}-${month.padStart(2, '0')}`;
  return isMonth(text) ? text : null;
};

/** The month of the year that a column of SCB's table is headed by. */
export const monthColumn = (heading: string): number | null => numbers.get(bare(heading).replace(/\.$/, '')) ?? null;

export const monthAt = (year: number, month: number | null): Month | null =>
  month === null ? null : asMonth(String(year), String(month));

/** PxWeb's `2024M10`, alone or after what the figures are; also `2024-10`, alone. */
export function monthCode(text: string): { readonly month: Month; readonly label: string } | null {
  const code = /^(.*?)(?:^|\s)((?:19|20|21)\d\d)M(\d\d)$/.exec(text.trim());
  if (code !== null && !/[;\t]|\d{4}M\d\d/.test(code[1] ?? '')) {
    const month = asMonth(code[2] ?? '', code[3] ?? '');
    return month === null ? null : { month, label: (code[1] ?? '').trim() };
  }
  const plain = text.trim();
  return isMonth(plain) ? { month: plain, label: '' } : null;
}

/** Where no figure is published, or not yet. */
const nothing = /^(|\.{1,3}|[-–—]|\*)$/;

/**
 * A figure as it is stored: `1 415,51` is `1415.51`; null where none is published, undefined where it is something else.
 * A workbook's `415.51000000000005` is what the machine made of 415.51.
 */
export function readFigure(text: string): string | null | undefined {
  const plain = text.replace(/[\s\u00a0\u2007\u2009\u202f]/g, '');
  if (nothing.test(plain)) return null;
  if (!/^\d{1,5}([.,]\d{1,17})?$/.test(plain)) return undefined;
  const point = plain.replace(',', '.');
  const figure = /\.\d{5,}$/.test(point) ? new Exact(point).toDecimalPlaces(4).toFixed() : point;
  return Number(figure) > 0 ? figure.replace(/^0+(?=\d)/, '') : undefined;
}
