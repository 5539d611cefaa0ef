import i18next, { type i18n } from 'i18next';
import { sv } from './sv/index.ts';
import { en } from './en/index.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The texts of both languages: Swedish is the pattern, English must have the same keys (the compiler checks). */
export const resources = { sv: { translation: sv }, en: { translation: en } };

const instances = new Map<Language, i18n>();

/** A ready i18next instance, one per language; nothing is loaded from anywhere. */
export function translator(language: Language): i18n {
  const made = instances.get(language);
  if (made !== undefined) return made;
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'sv',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instances.set(language, instance);
  return instance;
}
