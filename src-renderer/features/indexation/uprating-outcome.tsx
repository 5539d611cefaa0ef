import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import type { NotUprated, UpratingOutcome } from '../../../shared/domain/agreements/uprating-run.ts';
import { formulaText, isFloored, monthText } from '../../../shared/documents/uprating-words.ts';
import { isMonth } from '../../../shared/values/local-date.ts';
import { placeOf } from '../../ui/places.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { Uprated } from './uprated.ts';
import classes from './indexation.module.css';

interface OutcomeProps {
  outcome: UpratingOutcome;
  name: string;
  /** The version that begins on the day, where there is one. */
  version: AgreementVersionRow | undefined;
  onLetter: (agreementVersionId: number) => void;
}

/** How the new rent is counted, with what to see to first; or why there is none, with the way to what it lacks. */
export function Outcome({ outcome, name, version, onLetter }: OutcomeProps) {
  const { t } = useTranslation();
  if (outcome.kind !== 'not') return <Formula outcome={outcome} />;
  if (version !== undefined && version.uprating !== null)
    return <Made name={name} version={version} onLetter={onLetter} />;
  return (
    <div className={classes['reason']}>
      <Reason outcome={outcome} />
      <Remedy outcome={outcome} version={version} label={t} />
    </div>
  );
}

function Formula({ outcome }: { outcome: Uprated }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const { trace, remarks, kind } = outcome;
  const formula = formulaText(trace, i18n.language === 'en' ? 'en' : 'sv');
  const about = [
    ...(Number(trace.indexedShare) === 1
      ? []
      : [t('indexation.uprating.share', { share: f.rate(trace.indexedShare) })]),
    ...(trace.rounding === 'krona' ? [t('indexation.uprating.krona')] : []),
    ...(isFloored(trace) ? [t('indexation.uprating.floored')] : []),
    ...(kind === 'unchanged' ? [t('indexation.uprating.unchanged')] : []),
  ];
  return (
    <>
      {t('indexation.uprating.formula', { formula, number: trace.baseVersionNumber })}
      {about.length > 0 && <small>{about.join('. ')}</small>}
      {remarks.map((remark) => (
        <small key={remark} className={classes['remark']}>
          {t(`indexation.remark.${remark}`)}
        </small>
      ))}
    </>
  );
}

/** It has been uprated from the day: the version, and its letter. */
function Made({ name, version, onLetter }: Pick<OutcomeProps, 'name' | 'onLetter'> & { version: AgreementVersionRow }) {
  const { t } = useTranslation();
  return (
    <div className={classes['reason']}>
      <span className={classes['good']}>{t('indexation.uprating.made')}</span>
      <span className={classes['links']}>
        <button
          type="button"
          className={classes['link']}
          aria-label={t('indexation.uprating.letterFor', { name })}
          onClick={() => onLetter(version.id)}
        >
          {t('indexation.uprating.letter')}
        </button>
        <Link to="/versions" search={{ view: String(version.id) } as never}>
          {t('indexation.uprating.toVersion')}
        </Link>
      </span>
    </div>
  );
}

type Not = Extract<UpratingOutcome, { kind: 'not' }>;

function Reason({ outcome }: { outcome: Not }) {
  const { t, i18n } = useTranslation();
  const params = Object.fromEntries(
    Object.entries(outcome.params).map(([name, value]) => [
      name,
      isMonth(value) ? monthText(value, i18n.language === 'en' ? 'en' : 'sv') : value,
    ]),
  );
  return <span>{t(`indexation.reason.${outcome.reason}`, params)}</span>;
}

const lacksFigure: ReadonlySet<NotUprated> = new Set(['no-figure', 'no-base-figure']);

/** Where what is lacking is put right. */
function Remedy(props: { outcome: Not; version: AgreementVersionRow | undefined; label: (key: string) => string }) {
  const { outcome, version, label } = props;
  const { reason, params, agreementId } = outcome;
  if (lacksFigure.has(reason)) {
    const search = { tab: 'figures', item: `${params['baseYear'] ?? ''} ${params['month'] ?? ''}` };
    return (
      <Link to="/index" search={search as never}>
        {label('indexation.uprating.toFigures')}
      </Link>
    );
  }
  if (reason === 'no-clause' || reason === 'too-early')
    return (
      <Link {...(placeOf('agreements', agreementId) as { to: string })}>{label('indexation.uprating.toTerms')}</Link>
    );
  if (reason === 'no-version') return <Link to="/rent">{label('indexation.uprating.toRent')}</Link>;
  if (version === undefined) return null;
  return (
    <Link to="/versions" search={{ view: String(version.id) } as never}>
      {label('indexation.uprating.toVersion')}
    </Link>
  );
}
