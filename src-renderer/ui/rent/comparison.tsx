import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedLine, RentComparison } from '../../../shared/domain/rent/compare.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { useReasons, type Reasons } from './reasons.ts';
import { hostFirst } from './rows.ts';
import classes from './comparison.module.css';

interface ComparisonProps {
  comparison: RentComparison;
  siteId: number;
  /** Heads of the two amount columns. */
  before: string;
  after: string;
  colours: Colours;
}

interface Party {
  readonly agency: string;
  readonly name: string;
  readonly role: 'host' | 'guest';
  readonly before: number | null;
  readonly after: number | null;
  readonly lines: readonly ComparedLine[];
}

/** Everyone who is in either calculation. */
function partiesOf(comparison: RentComparison): Party[] {
  const { before, after, lines } = comparison;
  const parties = new Map([...before.parties, ...after.parties].map((party) => [party.agency, party]));
  return hostFirst(
    [...parties.values()].map(({ agency, name, role }) => ({
      agency,
      name,
      role,
      before: before.parties.find((party) => party.agency === agency)?.yearlyRent ?? null,
      after: after.parties.find((party) => party.agency === agency)?.yearlyRent ?? null,
      lines: lines.filter((line) => line.agency === agency),
    })),
  );
}

const difference = (party: Party): number => (party.after ?? 0) - (party.before ?? 0);

/** The one whose rent changes most is unfolded from the start: it is what one came to see. */
const mostChanged = (parties: readonly Party[]): string | undefined =>
  [...parties].sort((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)))[0]?.agency;

/** Two calculations, agency by agency and line by line: before, after, the difference and why. */
export function Comparison({ comparison, siteId, before, after, colours }: ComparisonProps) {
  const { t } = useTranslation();
  const parties = partiesOf(comparison);
  const reasons = useReasons(siteId);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const unfolded = chosen ?? new Set([mostChanged(parties)]);
  const all = parties.every((party) => unfolded.has(party.agency));
  const toggle = (agency: string) => {
    const next = new Set([...unfolded].filter((one) => one !== undefined));
    if (!next.delete(agency)) next.add(agency);
    setChosen(next);
  };
  return (
    <div className={classes['scroll']} role="region" aria-label={t('rent.compare.label')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <button
                type="button"
                className={classes['all']}
                onClick={() => setChosen(new Set(all ? [] : parties.map((party) => party.agency)))}
              >
                {t(all ? 'rent.compare.foldAll' : 'rent.compare.unfoldAll')}
              </button>
            </th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
            <th scope="col">{t('rent.compare.difference')}</th>
            <th scope="col">{t('rent.compare.why')}</th>
          </tr>
        </thead>
        {parties.map((party) => (
          <PartyGroup
            key={party.agency}
            party={party}
            colour={colours(party.agency)}
            unfolded={unfolded.has(party.agency)}
            onToggle={() => toggle(party.agency)}
            reasons={reasons}
          />
        ))}
        <Totals parties={parties} />
      </table>
    </div>
  );
}

interface GroupProps {
  party: Party;
  colour: string;
  unfolded: boolean;
  onToggle: () => void;
  reasons: Reasons;
}

function PartyGroup({ party, colour, unfolded, onToggle, reasons }: GroupProps) {
  const { t } = useTranslation();
  return (
    <tbody>
      <tr className={classes['party']}>
        <th scope="rowgroup">
          <button type="button" aria-expanded={unfolded} onClick={onToggle}>
            <i style={{ background: colour }} />
            {party.name}
          </button>
        </th>
        <Amounts before={party.before} after={party.after} />
        <td>{t('rent.compare.lines', { count: party.lines.length })}</td>
      </tr>
      {unfolded &&
        party.lines.map((line) => (
          <tr key={[line.component, line.item, line.use].join('/')}>
            <th scope="row">
              {reasons.item(line)} <small>{reasons.about(line)}</small>
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
  const change = (after ?? 0) - (before ?? 0);
  const shown = (ore: number | null) => (ore === null ? '–' : f.whole(ore));
  const exact = (ore: number | null) => (ore === null ? undefined : f.kronor(ore));
  return (
    <>
      <td title={exact(before)}>{shown(before)}</td>
      <td title={exact(after)}>{shown(after)}</td>
      <td title={exact(change)}>
        {change > 0 ? '+' : ''}
        {change === 0 ? '0' : f.whole(change)}
      </td>
    </>
  );
}
