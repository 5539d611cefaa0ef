import { Menu, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dutyOwnerKinds } from '../../../../shared/contract/facts/duties.ts';
import { useAsOf } from '../../../app/context.tsx';
import { ChevronIcon } from '../../../ui/icons.tsx';
import type { Names } from '../../../ui/names.ts';
import { toastError } from '../../../ui/toast.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { usePeekStack } from '../peek-stack.ts';
import { useBatch } from '../premises-edits.tsx';
import type { DutyFacts, OwnerFact } from './duty-facts.ts';
import { ownerCalls } from './owner-changes.ts';
import classes from './duties.module.css';

interface CellProps {
  duty: DatedRow;
  /** Null is the column for all guests. */
  guest: number | null;
  facts: DutyFacts;
  names: Names;
}

/** None of the cell's own: what holds for all then holds here, and in the column for all nobody does. */
const noneOfOwn = '';

/** Who answers, each once. */
const ownersIn = (rows: readonly OwnerFact[]): readonly OwnerFact[] =>
  rows.filter(
    (row, index) => rows.findIndex((one) => one.owner === row.owner && one.contact === row.contact) === index,
  );

function useChangeOwner({ duty, guest, facts, names }: CellProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const batch = useBatch();
  return (value: string) => {
    const owner = value === noneOfOwn ? null : value;
    const cell = { duty, guestAgencyId: guest, rows: facts.inCell(duty.id, guest) };
    const calls = ownerCalls(cell, owner, date);
    if (calls.length === 0) return;
    const name = names.rowName('duties', duty);
    const said =
      owner === null
        ? t(guest === null ? 'duties.cleared' : 'duties.followed', { name, date })
        : t('duties.changed', { name, owner: t(`choices.dutyOwner.${owner}`), date });
    batch(t('duties.changeTitle', { name }), calls, said).catch(toastError);
  };
}

/** Who answers for a duty towards a guest, and a menu to change it from the date on. */
export function OwnerCell(props: CellProps) {
  const { duty, guest, facts, names } = props;
  const { t } = useTranslation();
  const { date } = useAsOf();
  const stack = usePeekStack();
  const change = useChangeOwner(props);
  const held = ownersIn(facts.towards(duty.id, guest));
  const isOwn = facts.inCell(duty.id, guest).some((row) => row.current);
  const towards = guest === null ? t('duties.allGuests') : names.nameOf('agencies', guest);
  const label = t('duties.cell', { name: names.rowName('duties', duty), guest: towards });
  const chosen = !isOwn ? noneOfOwn : held.length === 1 ? (held[0]?.owner ?? noneOfOwn) : 'several';
  return (
    <Menu position="bottom-start" width={230}>
      <Menu.Target>
        <button type="button" className={classes['cell']}>
          <VisuallyHidden>{label} </VisuallyHidden>
          <Owners held={held} isOwn={isOwn} />
          <ChevronIcon size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('duties.menu', { date })}</Menu.Label>
        <Menu.RadioGroup value={chosen} onChange={change}>
          {dutyOwnerKinds.map((owner) => (
            <Menu.RadioItem key={owner} value={owner} closeMenuOnClick>
              {t(`choices.dutyOwner.${owner}`)}
            </Menu.RadioItem>
          ))}
          <Menu.RadioItem value={noneOfOwn} closeMenuOnClick>
            {t(guest === null ? 'duties.none' : 'duties.followAll')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => stack.open({ kind: 'duties', id: duty.id })}>{t('duties.details')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The cell's own stand out; what follows from the column for all is calmer. */
function Owners({ held, isOwn }: { held: readonly OwnerFact[]; isOwn: boolean }) {
  const { t } = useTranslation();
  if (held.length === 0) return <span className={classes['nobody']}>{t('duties.nobody')}</span>;
  return (
    <span className={classes['owners']}>
      {held.map((row) => (
        <span key={row.id} className={classes['owner']} data-owner={row.owner} data-own={isOwn || undefined}>
          {t(`duties.short.${row.owner}`)}
        </span>
      ))}
      {held.length > 1 && <span className={classes['several']}>{t('duties.several')}</span>}
      {isOwn && held.length === 1 && held[0]?.contact !== '' && (
        <span className={classes['contact']}>{held[0]?.contact}</span>
      )}
    </span>
  );
}
