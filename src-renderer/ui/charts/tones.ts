import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../names.ts';

export type User = { readonly exclusiveAgencyId: number } | { readonly groupId: number } | null;

/** Calm colours for what has none of its own: sharing groups, kinds of rooms, shells without an owner. */
const calmTones = [
  '#8a97a6',
  '#b9a04a',
  '#4f8f7f',
  '#a8476b',
  '#3f7fbf',
  '#8a6a4f',
  '#7d6fb0',
  '#5f8f4a',
  '#b5763f',
  '#4f7f9f',
  '#6f7f3f',
  '#9a5f9a',
  '#556b8a',
  '#a8604f',
];
export const vacantTone = '#9aa5af';
/** What no room accounts for. */
export const commonTone = '#c3ccd4';

export interface Tones {
  toneOf(user: User): string;
  whoOf(user: User): string;
}

export const toneAt = (index: number): string => calmTones[index % calmTones.length] ?? vacantTone;

/** An agency has its own colour, a sharing group one of the calm ones in the groups' order. */
export function useTones(names: Names): Tones {
  const { t } = useTranslation();
  return useMemo(() => {
    const groups = names.rowsOf('sharingGroups').map((row) => row.id);
    return {
      toneOf: (user) => {
        if (user === null) return vacantTone;
        if ('exclusiveAgencyId' in user) return names.colourOf(user.exclusiveAgencyId) ?? vacantTone;
        return toneAt(Math.max(0, groups.indexOf(user.groupId)));
      },
      whoOf: (user) => {
        if (user === null) return t('pictures.vacant');
        return 'exclusiveAgencyId' in user
          ? names.nameOf('agencies', user.exclusiveAgencyId)
          : names.nameOf('sharingGroups', user.groupId);
      },
    };
  }, [names, t]);
}

/** A tone thinned into the panel's own colour: text on it keeps its contrast in both schemes. */
export const tinted = (tone: string, percent: number): string =>
  `color-mix(in srgb, ${tone} ${percent}%, var(--vk-panel))`;
