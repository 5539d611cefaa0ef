import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UpratingOutcome } from '../../../shared/domain/agreements/uprating-run.ts';
import { figureText, monthText } from '../../../shared/documents/uprating-words.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { canBeUprated, type Uprated } from './uprated.ts';
import { Outcome } from './uprating-outcome.tsx';
import classes from './indexation.module.css';

interface Selection {
  readonly possible: readonly Uprated[];
  readonly chosen: readonly Uprated[];
  readonly toggle: (id: number) => void;
  readonly toggleAll: () => void;
}

interface UpratingTableProps {
  outcomes: readonly UpratingOutcome[];
  from: LocalDate;
  selection: Selection;
  onLetter: (agreementVersionId: number) => void;
}

/** A row a guest: its rent now, the figures, what it becomes, and why or why not. */
export function UpratingTable({ outcomes, from, selection, onLetter }: UpratingTableProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const versions = useCall('agreementVersions.list', { siteId });
  const { possible, chosen, toggle, toggleAll } = selection;
  const isChosen = (outcome: UpratingOutcome) => chosen.some((one) => one.agreementId === outcome.agreementId);
  const versionOf = (outcome: UpratingOutcome) =>
    versions.data?.find((version) => version.agreementId === outcome.agreementId && version.from === from);
  /** What a row counts from and to: as it would be, or as it has been locked. */
  const sumsOf = (outcome: UpratingOutcome): Sums | null => {
    if (outcome.kind !== 'not') return outcome;
    const made = versionOf(outcome);
    const before = versions.data?.findLast(
      (version) => version.agreementId === outcome.agreementId && version.from < from,
    );
    if (made === undefined || made.uprating === null || before === undefined) return null;
    return { currentRentOre: before.yearlyRentOre, yearlyRentOre: made.yearlyRentOre, trace: made.uprating };
  };
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} aria-label={t('indexation.uprating.label', { from: f.date(from) })}>
        <thead>
          <tr>
            <td className={classes['check']}>
              <Checkbox
                size="xs"
                aria-label={t('indexation.uprating.pickAll')}
                checked={possible.length > 0 && chosen.length === possible.length}
                indeterminate={chosen.length > 0 && chosen.length < possible.length}
                disabled={possible.length === 0}
                onChange={toggleAll}
              />
            </td>
            <th scope="col">{t('indexation.guest')}</th>
            <th scope="col" data-number>
              {t('indexation.uprating.now')}
            </th>
            <th scope="col" data-number>
              {t('indexation.uprating.figures')}
            </th>
            <th scope="col" data-number>
              {t('indexation.uprating.new')}
            </th>
            <th scope="col" data-number>
              {t('indexation.difference')}
            </th>
            <th scope="col">{t('indexation.uprating.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => {
            const name = names.nameOf('agencies', outcome.guestAgencyId);
            return (
              <tr key={outcome.agreementId} data-chosen={isChosen(outcome) || undefined}>
                <td className={classes['check']}>
                  {canBeUprated(outcome) && (
                    <Checkbox
                      size="xs"
                      aria-label={t('indexation.uprating.pick', { name })}
                      checked={isChosen(outcome)}
                      onChange={() => toggle(outcome.agreementId)}
                    />
                  )}
                </td>
                <th scope="row">
                  <span className={classes['agency']}>
                    <AgencyDot colour={names.colourOf(outcome.guestAgencyId)} />
                    {name}
                  </span>
                  <small>{outcome.registrationNumber}</small>
                </th>
                <Amounts sums={sumsOf(outcome)} />
                <td>
                  <Outcome outcome={outcome} name={name} version={versionOf(outcome)} onLetter={onLetter} />
                </td>
              </tr>
            );
          })}
        </tbody>
        {chosen.length > 1 && <Total chosen={chosen} />}
      </table>
    </div>
  );
}

type Sums = Pick<Uprated, 'currentRentOre' | 'yearlyRentOre' | 'trace'>;

function Amounts({ sums }: { sums: Sums | null }) {
  const { i18n } = useTranslation();
  const f = useFormat();
  if (sums === null) return <td colSpan={4} />;
  const { currentRentOre, yearlyRentOre, trace } = sums;
  const language = i18n.language === 'en' ? 'en' : 'sv';
  return (
    <>
      <td data-number>{f.amount(currentRentOre)}</td>
      <td data-number>
        <Figure month={monthText(trace.month, language)} figure={figureText(trace.figure, language)} />
        <Figure month={monthText(trace.baseMonth, language)} figure={figureText(trace.baseFigure, language)} />
      </td>
      <td data-number>{f.amount(yearlyRentOre)}</td>
      <td data-number>{f.amount(yearlyRentOre - currentRentOre)}</td>
    </>
  );
}

function Figure({ month, figure }: { month: string; figure: string }) {
  return (
    <div className={classes['figure']}>
      <small>{month}</small>
      {figure}
    </div>
  );
}

/** What the chosen rents come to together. */
function Total({ chosen }: { chosen: readonly Uprated[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const sum = (of: (outcome: Uprated) => number) => chosen.reduce((total, outcome) => total + of(outcome), 0);
  const before = sum((outcome) => outcome.currentRentOre);
  const after = sum((outcome) => outcome.yearlyRentOre);
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row">{t('indexation.uprating.total')}</th>
        <td data-number>{f.amount(before)}</td>
        <td />
        <td data-number>{f.amount(after)}</td>
        <td data-number>{f.amount(after - before)}</td>
        <td />
      </tr>
    </tfoot>
  );
}
