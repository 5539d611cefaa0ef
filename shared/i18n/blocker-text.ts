import { isLocalDate, previousDay } from '../values/local-date.ts';
import { translator, type Language } from './index.ts';

/** What stands in the way of an agreement's next step (shared/domain/agreements/blockers.ts). */
interface Blocker {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where the words for names of ours are, the first that has one. */
const folders: Readonly<Record<string, readonly string[]>> = {
  kind: ['choices.documentKind'],
  field: ['agreements.field', 'agreements.annex'],
};

/** A blocker as a sentence: names of papers and fields said in words, the last day inclusive, a reason as its own error says it. */
export function blockerText({ code, params }: Blocker, language: Language): string {
  const i18n = translator(language);
  const said = Object.entries(params).map(([name, value]) => {
    const text = String(value);
    if (name === 'to' && isLocalDate(text)) return [name, previousDay(text)];
    const key = (folders[name] ?? []).map((folder) => `${folder}.${text}`).find((one) => i18n.exists(one));
    return [name, key === undefined ? text : i18n.t(key)];
  });
  const words = Object.fromEntries(said) as Record<string, string>;
  const reason = words['reason'];
  return i18n.t(`agreements.blocker.${code}`, {
    ...words,
    ...(reason === undefined ? {} : { reason: i18n.t(`errors.${reason}`, words) }),
  });
}
