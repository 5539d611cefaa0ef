import { useTranslation } from 'react-i18next';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { rentRows, shortName, type RentRow, type Selection } from './rows.ts';
import { useRentTexts } from './texts.ts';
import { Addition } from './why-lines.tsx';
import classes from './why-panel.module.css';

interface SumProps {
  calculation: RentCalculation;
  row: RentRow;
  colours: Colours;
  onSelect: (selection: Selection) => void;
}

/** Who pays what of a sum; and, of a component, what it is made up of. */
export function WhySum({ calculation, row, colours, onSelect }: SumProps) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('rent.why.whoPays')}</h3>
      <Payers calculation={calculation} row={row} colours={colours} onSelect={onSelect} />
      <Items calculation={calculation} row={row} onSelect={onSelect} />
    </>
  );
}

function Payers({ calculation, row, colours, onSelect }: SumProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const payers = calculation.parties.map((party, index) => ({ party, ore: row.cells[index] ?? 0 }));
  const most = Math.max(...payers.map(({ ore }) => Math.abs(ore)), 1);
  return (
    <ul className={classes['weights']} data-wide>
      {payers.map(({ party, ore }) => (
        <li key={party.agency}>
          <span title={party.name}>{shortName(party)}</span>
          <i style={{ background: colours(party.agency), width: `${(Math.abs(ore) / most) * 100}%` }} />
          {ore === 0 ? (
            <span>–</span>
          ) : (
            <button
              type="button"
              onClick={() => onSelect({ row: row.id, agency: party.agency })}
              aria-label={t('rent.why.ask', { what: party.name, amount: f.kronor(ore) })}
            >
              {f.amount(ore)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const lines = ['premises', 'other', 'depreciation', 'interest', 'overhead', 'rounding'];

function Items({ calculation, row, onSelect }: Omit<SumProps, 'colours'>) {
  const { t } = useTranslation();
  const texts = useRentTexts();
  if (row.step !== null) return null;
  const rows = rentRows(calculation, new Set([row.id]));
  const parts =
    row.line === 'yearlyRent'
      ? rows.filter((entry) => entry.step === null && lines.includes(entry.id) && (entry.sum ?? 0) !== 0)
      : rows.filter((entry) => entry.step !== null && entry.line === row.line);
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{t('rent.why.madeOf')}</h3>
      <Addition
        parts={parts.map((part) => ({ id: part.id, name: nameOf(part), ore: part.sum ?? 0 }))}
        total={{ name: t('rent.table.sum'), ore: row.sum ?? 0 }}
        onAsk={(id) => onSelect({ row: id, agency: '' })}
      />
    </>
  );

  function nameOf(part: RentRow): string {
    if (part.step === null) return texts.line(part.line, calculation.parties);
    const { title } = texts.item(part.step);
    return part.step.itemKind === 'lease' ? `${part.step.item} · ${title}` : title;
  }
}
