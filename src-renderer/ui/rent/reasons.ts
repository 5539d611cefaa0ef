import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeReason, ComparedLine } from '../../../shared/domain/rent/compare.ts';
import { useCall } from '../../api/client.ts';
import { useFormat, type Formats } from '../use-format.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

export interface Reasons {
  readonly item: (line: ComparedLine) => string;
  readonly about: (line: ComparedLine) => string;
  readonly why: (line: ComparedLine) => string[];
}

const parts = (weight: string): readonly [string, string] | null => {
  const [own, all] = weight.split(' / ');
  return own === undefined || all === undefined ? null : [own, all];
};

/** `25 → 15 av 123 → 113`; a figure that stays is said once. */
function weightText(line: ComparedLine, t: Translate, f: Formats): string | null {
  const before = parts(line.beforeWeight);
  const after = parts(line.afterWeight);
  if (before === null || after === null || line.beforeWeight === line.afterWeight) return null;
  const change = (a: string, b: string) => (a === b ? f.decimal(a) : `${f.decimal(a)} → ${f.decimal(b)}`);
  return t('rent.reason.weight', { own: change(before[0], after[0]), all: change(before[1], after[1]) });
}

function reasonText(reason: ChangeReason, line: ComparedLine, t: Translate, f: Formats): string {
  if (reason === 'headcount') {
    const weight = weightText(line, t, f);
    return weight === null ? t('rent.reason.headcountOf') : t('rent.reason.headcount', { weight });
  }
  if (reason === 'area') {
    const weight = line.reasons.includes('headcount') ? null : weightText(line, t, f);
    return weight === null ? t('rent.reason.area') : t('rent.reason.areaOf', { weight });
  }
  if (reason === 'amount' && line.beforeAmountOre !== null && line.afterAmountOre !== null) {
    return t('rent.reason.amountOf', { before: f.whole(line.beforeAmountOre), after: f.whole(line.afterAmountOre) });
  }
  if (reason === 'amount' && line.component === 'overhead') return t('rent.reason.overheadBase');
  if (reason === 'terms' && line.component === 'overhead') {
    return t('rent.reason.termsOf', { before: f.rate(line.beforeWeight), after: f.rate(line.afterWeight) });
  }
  return t(`rent.reason.${reason}`);
}

function aboutText(line: ComparedLine, groupName: (code: string) => string, t: Translate): string {
  if (line.component === 'overhead' || line.component === 'rounding') return '';
  const component = t(`rent.line.${line.component}`);
  if (line.use === '') return component;
  if (line.use === 'common' || line.use === 'exclusive') return `${component} · ${t(`rent.compare.use.${line.use}`)}`;
  const [key = '', ...group] = line.use.split(' ').reverse();
  return `${component} · ${t('rent.sharing', { group: groupName(group.reverse().join(' ')), key: t(`choices.key.${key}`).toLowerCase() })}`;
}

/** Why a line differs, in the reader's language. */
export function useReasons(siteId: number): Reasons {
  const { t } = useTranslation();
  const f = useFormat();
  const groups = useCall('sharingGroups.list', { siteId });
  return useMemo(() => {
    const groupName = (code: string) =>
      groups.data?.find((group) => group.identity.code === code)?.attributes.name ?? code;
    return {
      item: (line) => (line.itemName === '' ? t(`rent.line.${line.component}`) : line.itemName),
      about: (line) => aboutText(line, groupName, t),
      why: (line) => line.reasons.map((reason) => reasonText(reason, line, t, f)),
    };
  }, [t, f, groups.data]);
}
