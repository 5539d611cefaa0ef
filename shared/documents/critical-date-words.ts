import type { CriticalDate } from '../domain/agreements/critical-dates.ts';

type Translate = (key: string, params: Readonly<Record<string, string | number>>) => string;

/** A critical date as a reader sees it, in a list or in a calendar. */
export interface CriticalDateWords {
  /** What falls due. */
  readonly kind: string;
  /** Whose, and of what: ”Kammarkollegiet, 2.4.1-2024/0117”. */
  readonly about: string;
  /** What kind of thing it is about. */
  readonly source: string;
  /** What else is to be known; empty where there is nothing. */
  readonly detail: string;
}

function detailOf({ kind, detail }: CriticalDate, t: Translate): string {
  const key = `indexation.dates.detail.${kind}`;
  switch (kind) {
    case 'notice':
      return t(key, { count: Number(detail['months']), lastDay: detail['lastDay'] ?? '' });
    case 'option':
      return t(key, { option: detail['option'] ?? '', lastDay: detail['lastDay'] ?? '' });
    case 'renewal':
      return t(key, { count: Number(detail['renewalMonths']) });
    case 'index':
      return t(key, { year: detail['year'] ?? '' });
    case 'mandate':
      return t(key, { requiredFte: detail['requiredFte'] ?? '' });
    case 'start':
    case 'end':
    case 'attachment':
      return '';
  }
}

export function criticalDateWords(date: CriticalDate, agencyName: string, t: Translate): CriticalDateWords {
  const { detail } = date;
  const source =
    detail['documentKind'] === undefined
      ? t(`indexation.dates.source.${date.source}`, {})
      : t(`choices.documentKind.${detail['documentKind']}`, {});
  return {
    kind: t(`indexation.dates.kind.${date.kind}`, {}),
    about: [agencyName, date.subject].filter((text) => text !== '').join(', '),
    source,
    detail: detailOf(date, t),
  };
}
