import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyRent, RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { moveInGrid } from './grid-keys.ts';
import { PartyHeader } from './party-header.tsx';
import { inReadingOrder, rentRows, stepIds, type RentRow, type Selection } from './rows.ts';
import { useRentTexts } from './texts.ts';
import classes from './rent-table.module.css';

interface RentTableProps {
  calculation: RentCalculation;
  colours: Colours;
  selected: Selection | null;
  onSelect: (selection: Selection) => void;
  label: string;
}

/** The component whose items must be unfolded for the selected one to be seen. */
function componentOfSelected(calculation: RentCalculation, selected: Selection | null): string | null {
  if (selected === null) return null;
  for (const [step, id] of stepIds(calculation.steps)) if (id === selected.row) return step.component;
  return null;
}

function useUnfolded(calculation: RentCalculation, selected: Selection | null) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const forced = componentOfSelected(calculation, selected);
  const shown = useMemo(() => (forced === null ? unfolded : new Set([...unfolded, forced])), [unfolded, forced]);
  const toggle = (component: string) =>
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(component)) after.add(component);
      return after;
    });
  return { shown, toggle };
}

/** The parties side by side, component by component; every amount can be asked about. */
export function RentTable({ calculation: given, colours, selected, onSelect, label }: RentTableProps) {
  const { t } = useTranslation();
  const calculation = useMemo(() => inReadingOrder(given), [given]);
  const { shown, toggle } = useUnfolded(calculation, selected);
  const rows = useMemo(() => rentRows(calculation, shown), [calculation, shown]);
  const [current, setCurrent] = useState<Selection | null>(null);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The panel takes room: the amount that it is about stays in view.
    if (selected !== null)
      region.current
        ?.querySelector('[aria-expanded="true"][data-cell]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const { parties } = calculation;
  const entry = rows.some((row) => row.id === current?.row) ? current : firstCell(rows, parties);
  return (
    <div ref={region} className={classes['scroll']} role="region" aria-label={label} tabIndex={-1}>
      <table className={classes['table']} onKeyDown={moveInGrid}>
        <caption>
          <VisuallyHidden>{t('rent.table.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            {parties.map((party) => (
              <PartyHeader key={party.agency} party={party} colour={colours(party.agency)} />
            ))}
            <th scope="col">{t('rent.table.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              data-kind={row.step === null ? row.line : 'item'}
              data-derived={isDerived(row) || undefined}
            >
              <RowHeader row={row} parties={parties} unfolded={shown.has(row.id)} onToggle={() => toggle(row.id)} />
              {[...parties, null].map((party, column) => (
                <Amount
                  key={party?.agency ?? ''}
                  row={row}
                  party={party}
                  place={[index, column]}
                  value={party === null ? row.sum : (row.cells[column] ?? null)}
                  isEntry={entry?.row === row.id && entry.agency === (party?.agency ?? '')}
                  isSelected={selected?.row === row.id && selected.agency === (party?.agency ?? '')}
                  onFocus={setCurrent}
                  onSelect={onSelect}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isDerived = (row: RentRow): boolean => row.line === 'quarter' || row.line.startsWith('per');

function firstCell(rows: readonly RentRow[], parties: readonly PartyRent[]): Selection | null {
  const row = rows.find((entry) => entry.cells.some((cell) => cell !== null));
  if (row === undefined) return null;
  return { row: row.id, agency: parties[row.cells.findIndex((cell) => cell !== null)]?.agency ?? '' };
}

function RowHeader(props: { row: RentRow; parties: readonly PartyRent[]; unfolded: boolean; onToggle: () => void }) {
  const { row, parties, unfolded, onToggle } = props;
  const { t } = useTranslation();
  const texts = useRentTexts();
  if (row.step !== null) {
    const { title, detail } = texts.item(row.step);
    return (
      <th scope="row" className={classes['item']} title={title}>
        <div>
          <span>{title}</span>
          {detail !== '' && <small>{detail}</small>}
        </div>
      </th>
    );
  }
  const name = texts.line(row.line, parties);
  if (row.sum === null || !['premises', 'other', 'depreciation', 'interest'].includes(row.line)) {
    return <th scope="row">{name}</th>;
  }
  return (
    <th scope="row">
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={unfolded}
        aria-label={t(unfolded ? 'rent.table.fold' : 'rent.table.unfold', { component: name })}
        onClick={onToggle}
      >
        {name}
      </button>
    </th>
  );
}

interface AmountProps {
  row: RentRow;
  party: PartyRent | null;
  place: readonly [row: number, column: number];
  value: number | null;
  isEntry: boolean;
  isSelected: boolean;
  onFocus: (selection: Selection) => void;
  onSelect: (selection: Selection) => void;
}

function Amount({ row, party, place, value, isEntry, isSelected, onFocus, onSelect }: AmountProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const texts = useRentTexts();
  if (value === null) {
    const empty = party === null && isDerived(row);
    return <td className={classes['none']}>{empty ? '' : '–'}</td>;
  }
  const selection = { row: row.id, agency: party?.agency ?? '' };
  const name = row.step === null ? texts.line(row.line, party === null ? [] : [party]) : texts.item(row.step).title;
  const exact = f.kronor(value);
  return (
    <td data-selected={isSelected || undefined}>
      <Tooltip label={exact} position="top-end" events={{ hover: true, focus: false, touch: false }}>
        <button
          type="button"
          data-cell={`${selection.agency}!${selection.row}`}
          data-row={place[0]}
          data-column={place[1]}
          tabIndex={isEntry ? 0 : -1}
          aria-label={t('rent.table.ask', {
            who: party?.name ?? t('rent.table.sum'),
            what: name,
            amount: f.wholeKronor(value),
            exact,
          })}
          aria-expanded={isSelected}
          onFocus={() => onFocus(selection)}
          onClick={() => onSelect(selection)}
        >
          {value === 0 ? '0' : f.whole(value)}
        </button>
      </Tooltip>
    </td>
  );
}
