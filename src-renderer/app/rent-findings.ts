import { useTranslation } from 'react-i18next';
import type { FactName } from '../../shared/contract/facts/index.ts';
import type { CheckCode } from '../../shared/domain/checks/finding.ts';
import { placeOf } from '../ui/places.ts';
import { useFindingText } from './finding-text.ts';
import { useFindings, type Finding } from './findings.ts';

/** What moves money, the gravest first: whether it should is asked before a rent is locked. */
const rentCodes: readonly CheckCode[] = [
  'rooms-exceed-lease',
  'room-lease-ended',
  'headcount-missing',
  'room-without-use',
];
const grave: ReadonlySet<CheckCode> = new Set(['rooms-exceed-lease', 'room-lease-ended']);

/** One line about the facts that the rent stands on, and where it is put right. */
export interface RentMatter {
  readonly key: string;
  readonly grave: boolean;
  readonly text: string;
  readonly to: string;
  readonly search: Record<string, string>;
}

/** Of the same shortcoming so many are said one by one. */
const saidInFull = 3;

/** What is wrong, on the date, with the facts that the rent stands on. */
export function useRentFindings(): readonly RentMatter[] {
  const { t } = useTranslation();
  const textOf = useFindingText();
  const { findings } = useFindings();
  const matterOf = (finding: Finding): RentMatter => ({
    key: `${finding.code}-${finding.kind}-${finding.id}`,
    grave: grave.has(finding.code),
    text: textOf(finding),
    ...placeOf(finding.kind as FactName, finding.id),
  });
  return rentCodes.flatMap((code): readonly RentMatter[] => {
    const found = findings.filter((finding) => finding.code === code);
    if (found.length <= saidInFull) return found.map(matterOf);
    const text = t('rent.findings.several', { what: t(`registers.checks.${code}.title`), count: found.length });
    return [{ key: code, grave: grave.has(code), text, to: '/checks', search: {} }];
  });
}
