import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyRent, RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { useEscape } from '../use-escape.ts';
import { useFormat } from '../use-format.ts';
import { CloseIcon } from '../icons.tsx';
import type { Colours } from './colours.ts';
import { inReadingOrder, rentRows, stepIds, type RentRow, type Selection } from './rows.ts';
import { useRentTexts } from './texts.ts';
import { WhyDerived } from './why-derived.tsx';
import { WhyOverhead, WhyRounding, WhyYear } from './why-lines.tsx';
import { WhySources } from './why-sources.tsx';
import { WhySteps } from './why-steps.tsx';
import { WhySum } from './why-sum.tsx';
import classes from './why-panel.module.css';

interface WhyPanelProps {
  calculation: RentCalculation;
  siteId: number;
  colours: Colours;
  selected: Selection;
  onSelect: (selection: Selection) => void;
  onClose: () => void;
}

const everything = new Set(['premises', 'other', 'depreciation', 'interest']);

/** "Varför denna krona?": the amount that was asked about, taken apart to the weights, the dates and the last öre. */
export function WhyPanel({ calculation: given, ...rest }: WhyPanelProps) {
  const { selected, onClose } = rest;
  const calculation = useMemo(() => inReadingOrder(given), [given]);
  const { t } = useTranslation();
  const f = useFormat();
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(onClose);
  useEffect(() => title.current?.focus({ preventScroll: true }), [selected.row, selected.agency]);
  const row = rentRows(calculation, everything).find((entry) => entry.id === selected.row);
  const column = calculation.parties.findIndex((party) => party.agency === selected.agency);
  const party = calculation.parties[column] ?? null;
  const value = party === null ? row?.sum : row?.cells[column];
  return (
    <aside className={classes['panel']} aria-labelledby="why-title">
      <div className={classes['top']}>
        <h2 id="why-title" ref={title} tabIndex={-1}>
          {t('rent.why.title')}
        </h2>
        <button type="button" className={classes['close']} onClick={onClose} title={t('rent.why.close')}>
          <kbd>Esc</kbd>
          <VisuallyHidden>{t('rent.why.close')}</VisuallyHidden>
          <CloseIcon size={14} />
        </button>
      </div>
      {row === undefined || value === null || value === undefined ? (
        <p className={classes['mute']}>{t('rent.why.gone')}</p>
      ) : (
        <>
          <Subject row={row} party={party} parties={calculation.parties} />
          <div className={classes['big']}>{f.kronor(value)}</div>
          <Explanation {...rest} calculation={calculation} row={row} party={party} />
        </>
      )}
    </aside>
  );
}

function Subject({ row, party, parties }: { row: RentRow; party: PartyRent | null; parties: readonly PartyRent[] }) {
  const { t } = useTranslation();
  const texts = useRentTexts();
  const item = row.step === null ? [] : [texts.item(row.step).title];
  const line = texts.line(row.line, party === null ? parties : [party]);
  return <div className={classes['mute']}>{[party?.name ?? t('rent.why.all'), line, ...item].join(' · ')}</div>;
}

function Explanation(props: WhyPanelProps & { row: RentRow; party: PartyRent | null }): ReactNode {
  const { calculation, siteId, colours, row, party, onSelect } = props;
  const ask = (id: string) => onSelect({ row: id, agency: party?.agency ?? '' });
  if (row.line === 'quarter' || row.line === 'perPerson' || row.line === 'perOwnArea' || row.line === 'perArea') {
    return <WhyDerived line={row.line} party={party} parties={calculation.parties} onAsk={ask} />;
  }
  if (party === null) return <WhySum calculation={calculation} row={row} colours={colours} onSelect={onSelect} />;
  if (row.line === 'overhead') return <WhyOverhead party={party} onAsk={ask} />;
  if (row.line === 'rounding') return <WhyRounding party={party} onAsk={ask} />;
  if (row.line === 'yearlyRent') return <WhyYear party={party} onAsk={ask} />;
  const steps = calculation.steps.filter(
    (step) =>
      (row.step === null ? step.component === row.line : stepIds(calculation.steps).get(step) === row.id) &&
      step.members.some((member) => member.agency === party.agency),
  );
  return (
    <>
      <WhySteps steps={steps} party={party} parties={calculation.parties} colours={colours} />
      <WhySources steps={steps} basisDate={calculation.basisDate} siteId={siteId} />
    </>
  );
}
