import { useTranslation } from 'react-i18next';
import type { ComparedLine, RentComparison } from '../../../shared/domain/rent/compare.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { useReasons } from './reasons.ts';
import classes from './comparison.module.css';

interface ComparisonProps {
  comparison: RentComparison;
  /** Heads of the two amount columns. */
  before: string;
  after: string;
  colours: Colours;
}

interface Party {
  readonly agency: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly lines: readonly ComparedLine[];
}

/** Everyone who is in either calculation. */
function partiesOf(comparison: RentComparison): Party[] {
  const { before, after, lines } = comparison;
  const codes = [...new Set([...before.parties, ...after.parties].map((party) => party.agency))];
  return codes.map((agency) => {
    const was = before.parties.find((party) => party.agency === agency);
    const is = after.parties.find((party) => party.agency === agency);
    return {
      agency,
      name: is?.name ?? was?.name ?? agency,
      before: was?.yearlyRent ?? null,
      after: is?.yearlyRent ?? null,
      lines: lines.filter((line) => line.agency === agency),
    };
  });
}

/** Two calculations, agency by agency and line by line: before, after, the difference and why. */
export function Comparison({ comparison, before, after, colours }: ComparisonProps) {
  const { t } = useTranslation();
  const parties = partiesOf(comparison);
  return (
    <div className={classes['scroll']} role="region" aria-label={t('rent.compare.label')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('rent.compare.item')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
            <th scope="col">{t('rent.compare.difference')}</th>
            <th scope="col">{t('rent.compare.why')}</th>
          </tr>
        </thead>
        {parties.map((party) => (
          <PartyGroup key={party.agency} party={party} colour={colours(party.agency)} />
        ))}
        <Totals parties={parties} />
      </table>
    </div>
  );
}

function PartyGroup({ party, colour }: { party: Party; colour: string }) {
  const { t } = useTranslation();
  const reasons = useReasons();
  return (
    <tbody>
      <tr className={classes['party']}>
        <th scope="rowgroup">
          <i style={{ background: colour }} />
          {party.name}
        </th>
        <Amounts before={party.before} after={party.after} />
        <td>{party.lines.length === 0 ? t('rent.compare.same') : t('rent.compare.yearly')}</td>
      </tr>
      {party.lines.map((line) => (
        <tr key={[line.component, line.item, line.use].join('/')}>
          <th scope="row">
            {reasons.item(line)}
            <small>{reasons.about(line)}</small>
          </th>
          <Amounts before={line.beforeOre} after={line.afterOre} />
          <td>{reasons.why(line).join('. ')}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Totals({ parties }: { parties: readonly Party[] }) {
  const { t } = useTranslation();
  const sum = (of: (party: Party) => number | null) => parties.reduce((total, party) => total + (of(party) ?? 0), 0);
  return (
    <tfoot>
      <tr className={classes['total']}>
        <th scope="row">{t('rent.table.sum')}</th>
        <Amounts before={sum((party) => party.before)} after={sum((party) => party.after)} />
        <td />
      </tr>
    </tfoot>
  );
}

function Amounts({ before, after }: { before: number | null; after: number | null }) {
  const f = useFormat();
  const difference = (after ?? 0) - (before ?? 0);
  const shown = (ore: number | null) => (ore === null ? '–' : f.whole(ore));
  const exact = (ore: number | null) => (ore === null ? undefined : f.kronor(ore));
  return (
    <>
      <td title={exact(before)}>{shown(before)}</td>
      <td title={exact(after)}>{shown(after)}</td>
      <td title={exact(difference)} data-difference>
        {difference > 0 ? '+' : ''}
        {difference === 0 ? '0' : f.whole(difference)}
      </td>
    </>
  );
}
