import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import { changeText, figureText, formulaText, isFloored, monthText } from '../../../shared/documents/uprating-words.ts';
import { Panel } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './versions.module.css';

/** Why the guest pays what it pays where the index has made the rent another than the calculation: figures and formula. */
export function UpratingPanel({ version, onLetter }: { version: AgreementVersionRow; onLetter: () => void }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const { uprating, yearlyRentOre, from } = version;
  if (uprating === null) return null;
  const language = i18n.language === 'en' ? 'en' : 'sv';
  const { baseRentOre, baseVersionNumber, baseMonth, month, baseYear, quotient, rounding, indexedShare } = uprating;
  const figureOf = (of: typeof month, figure: string, key: 'baseFigure' | 'figure') => ({
    label: t(`indexation.uprated.${key}`, { month: monthText(of, language), baseYear }),
    value: figureText(figure, language),
  });
  const notes = [
    ...(Number(indexedShare) === 1 ? [] : [t('indexation.uprating.share', { share: f.rate(indexedShare) })]),
    ...(quotient === 'whole-percent' ? [t('indexation.uprated.wholePercent')] : []),
    ...(rounding === 'krona' ? [t('indexation.uprating.krona')] : []),
    ...(isFloored(uprating) ? [t('indexation.uprating.floored')] : []),
  ];
  const lines = [
    { label: t('indexation.uprated.baseRent', { number: baseVersionNumber }), value: f.kronor(baseRentOre) },
    figureOf(baseMonth, uprating.baseFigure, 'baseFigure'),
    figureOf(month, uprating.figure, 'figure'),
    { label: t('indexation.uprated.change'), value: changeText(uprating, language) },
    { label: t('indexation.uprated.formula'), value: formulaText(uprating, language) },
    { label: t('indexation.uprated.addition'), value: f.kronor(yearlyRentOre - baseRentOre) },
    { label: t('indexation.uprated.rent'), value: f.kronor(yearlyRentOre) },
  ];
  const lead = t('indexation.uprated.lead', {
    rent: f.kronor(yearlyRentOre),
    base: f.kronor(baseRentOre),
    number: baseVersionNumber,
    from: f.date(from),
  });
  return (
    <div className={classes['uprating']}>
      <Panel title={t('indexation.uprated.title')}>
        <p className={classes['note']}>{lead}</p>
        <dl className={classes['figures']}>
          {lines.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {notes.length > 0 && <p className={classes['note']}>{notes.join(' · ')}</p>}
        <Button variant="default" mt={12} onClick={onLetter}>
          {t('indexation.uprating.letter')}
        </Button>
      </Panel>
    </div>
  );
}
