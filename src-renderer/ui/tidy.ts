/** Numbers that are written with a hyphen, and as often typed without: the way their field wants them. */

const bare = (text: string): string => text.replace(/[\s\u00a0\u202f\u2010-\u2015\u2212-]/g, '');

/** `2021005745`, `16 202100 5745` → `202100-5745`. */
const organisationNumber = (text: string): string => {
  const digits = bare(text);
  const match = /^(?:16)?(\d{6})(\d{4})$/.exec(digits);
  return match === null ? text : `${match[1]}-${match[2]}`;
};

/** `50501055` → `5050-1055`: the last four are apart. */
const bankgiro = (text: string): string => {
  const match = /^(\d{3,4})(\d{4})$/.exec(bare(text));
  return match === null ? text : `${match[1]}-${match[2]}`;
};

/** `284` → `28-4`: the last one is apart. */
const plusgiro = (text: string): string => {
  const match = /^(\d{1,7})(\d)$/.exec(bare(text));
  return match === null ? text : `${match[1]}-${match[2]}`;
};

const byField: Readonly<Record<string, (text: string) => string>> = { organisationNumber, bankgiro, plusgiro };

/** How a field's text is set out when it is left; nothing for most. */
export const tidyOf = (name: string): ((text: string) => string) | undefined =>
  Object.hasOwn(byField, name) ? byField[name] : undefined;

export const tidied = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const tidy = tidyOf(name);
      return [name, tidy !== undefined && typeof value === 'string' ? tidy(value.trim()) : value];
    }),
  );

/** Tabs and line breaks that come with what is pasted: on one line they are spaces. */
export const onOneLine = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
