import type { AppError, FieldIssue } from '../kernel/app-error.ts';
import { isLocalDate, previousDay } from '../values/local-date.ts';
import { blockerText } from './blocker-text.ts';
import { translator, type Language } from './index.ts';

const folders: Readonly<Record<string, string>> = {
  what: 'choices.what',
  key: 'choices.key',
  kind: 'facts',
  by: 'facts',
  component: 'choices.component',
  expected: 'choices.type',
  versionStatus: 'choices.versionStatus',
  versionStatusTo: 'choices.versionStatus',
};

/** Params that are words of ours and not the user's: they are said in the user's language. */
function translated(params: AppError['params'], language: Language): Record<string, string | number> {
  const i18n = translator(language);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const folder = folders[name];
      // Ends are half-open inside and the last day outside: people are told the last day.
      if (name === 'to' && typeof value === 'string' && isLocalDate(value)) return [name, previousDay(value)];
      if (folder === undefined) return [name, value];
      const said = String(value)
        .split(',')
        .map((word) => (i18n.exists(`${folder}.${word}`) ? i18n.t(`${folder}.${word}`) : word));
      return [name, said.join(', ')];
    }),
  );
}

/** The last name in a path, which is the field's: `attributes.areaHundredths` → `areaHundredths`. */
const fieldName = (path: string): string => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** Issues of this form are blockers of an agreement, with texts of their own. */
const blockerPrefix = 'blocker.';

function issueText(issue: FieldIssue, language: Language): string {
  const i18n = translator(language);
  if (issue.code.startsWith(blockerPrefix))
    return blockerText({ code: issue.code.slice(blockerPrefix.length), params: issue.params }, language);
  const name = fieldName(issue.path);
  const known = [`fields.${name}`, `choices.what.${name}`].find((key) => i18n.exists(key));
  const label = known === undefined ? issue.path : capitalised(i18n.t(known));
  const key = `errors.${issue.code}`;
  const text = i18n.exists(key)
    ? i18n.t(key, translated(issue.params, language))
    : i18n.t('errors.field.other', { detail: issue.code });
  return label === '' ? text : `${label}: ${text}`;
}

/** The same error with its texts filled in: each names what is wrong and what to do. `{{issues}}` are its issues' texts. */
export function describeError(error: AppError, language: Language): AppError {
  const i18n = translator(language);
  const params = translated(error.params, language);
  if (error.issues === undefined) return { ...error, message: i18n.t(`errors.${error.code}`, params) };
  const issues = error.issues.map((issue) => ({ ...issue, message: issueText(issue, language) }));
  const said = issues.map(({ message }) => message).join(' ');
  return { ...error, message: i18n.t(`errors.${error.code}`, { ...params, issues: said }), issues };
}
