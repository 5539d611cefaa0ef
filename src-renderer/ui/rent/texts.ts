import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllocationStep, PartyRent, RoomPart } from '../../../shared/domain/rent/calculation.ts';
import { useFormat, type Formats } from '../use-format.ts';
import { commonRate, type RentRow } from './rows.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

export interface RentTexts {
  /** A line of the table; overhead is named by its rate where the parties shown have the same. */
  readonly line: (line: RentRow['line'], parties: readonly PartyRent[]) => string;
  readonly item: (step: AllocationStep) => { title: string; detail: string };
  /** What a step of the panel is about. */
  readonly heading: (step: AllocationStep) => string;
}

const roomNames = (rooms: readonly RoomPart[], most: number): string => {
  const names = [...new Set(rooms.map((room) => (room.name === '' ? room.code : room.name)))];
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} …`;
};

function leaseUse(step: AllocationStep, t: Translate, most: number): string {
  const { use } = step;
  if (use === null) return '';
  if (use.kind === 'exclusive') return t('rent.use.exclusive', { rooms: roomNames(use.rooms, most) });
  if (use.kind === 'shared') return t('rent.use.shared', { rooms: roomNames(use.rooms, most) });
  if (use.roomsWithoutUse.length === 0) return t('rent.use.unmeasured', { lease: step.item });
  return t(use.unmeasuredHundredths === 0 ? 'rent.use.withoutUse' : 'rent.use.commonMixed', { lease: step.item });
}

/** The name people use; the code where there is none. */
const itemName = (step: AllocationStep): string => step.itemName || step.item;

function itemText(step: AllocationStep, t: Translate): { title: string; detail: string } {
  const sharing =
    step.group === null
      ? t('choices.key.exclusive')
      : t('rent.sharing', { group: step.groupName, key: t(`choices.key.${step.key}`).toLowerCase() });
  if (step.itemKind === 'lease') return { title: leaseUse(step, t, 2), detail: step.item };
  return { title: itemName(step), detail: sharing };
}

const lineText = (line: RentRow['line'], parties: readonly PartyRent[], t: Translate, f: Formats): string => {
  if (line !== 'overhead') return t(`rent.line.${line}`);
  const rate = commonRate(parties);
  return rate === null ? t('rent.line.overhead') : t('rent.line.overheadRate', { rate: f.rate(rate) });
};

export function useRentTexts(): RentTexts {
  const { t } = useTranslation();
  const f = useFormat();
  return useMemo(
    () => ({
      line: (line, parties) => lineText(line, parties, t, f),
      item: (step) => itemText(step, t),
      heading: (step) => (step.itemKind === 'lease' ? leaseUse(step, t, 4) : itemName(step)),
    }),
    [t, f],
  );
}
