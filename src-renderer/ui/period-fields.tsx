import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../shared/kernel/app-error.ts';
import {
  addDays,
  addMonths,
  firstDay,
  monthOf,
  previousDay,
  type LocalDate,
  type Month,
} from '../../shared/values/local-date.ts';
import { DateField, MonthField } from './date-field.tsx';
import classes from './fact-form.module.css';
import { issueText } from './issues.ts';

/** A validity as people say it: the last day counts. `lastDay` null is until further notice. */
export interface PeriodDraft {
  from: LocalDate | undefined;
  lastDay: LocalDate | null;
}

/** The half-open end that is stored. */
export const toOf = (period: PeriodDraft): LocalDate | null =>
  period.lastDay === null ? null : addDays(period.lastDay, 1);
export const lastDayOf = (to: LocalDate | null): LocalDate | null => (to === null ? null : previousDay(to));

interface PeriodFieldsProps {
  ask: 'from' | 'to' | 'both';
  monthly: boolean;
  fromLabel?: string;
  value: PeriodDraft;
  onChange: (value: PeriodDraft) => void;
  base: LocalDate;
  issues: readonly FieldIssue[];
}

export function PeriodFields(props: PeriodFieldsProps) {
  const { t } = useTranslation();
  const { ask, value, onChange, base, issues } = props;
  const fromLabel = props.fromLabel ?? t('app.period.from');
  const toLabel = t('app.period.lastDay');
  const from = { label: fromLabel, required: true, base, error: issueText(issues, 'from', t('fields.from')) };
  const to = {
    label: toLabel,
    base: value.from ?? base,
    error: issueText(issues, 'to', t('fields.to')),
    required: ask === 'to',
  };
  const setLast = (lastDay: LocalDate | undefined) => onChange({ ...value, lastDay: lastDay ?? null });
  return (
    <>
      {ask !== 'to' && (
        <div
          className={classes['cell']}
          data-cell="period"
          data-narrow
          data-fault={from.error !== undefined || undefined}
        >
          {props.monthly ? (
            <MonthField
              {...from}
              value={value.from && monthOf(value.from)}
              onChange={(month) => onChange({ ...value, from: month && firstDay(month) })}
            />
          ) : (
            <DateField {...from} value={value.from} onChange={(date) => onChange({ ...value, from: date })} />
          )}
        </div>
      )}
      {ask !== 'from' && (
        <div
          className={classes['cell']}
          data-cell="period"
          data-narrow
          data-fault={to.error !== undefined || undefined}
        >
          {props.monthly ? (
            <MonthField
              {...to}
              value={value.lastDay === null ? undefined : monthOf(value.lastDay)}
              onChange={(month) => setLast(month && lastDayOfMonth(month))}
            />
          ) : (
            <DateField {...to} value={value.lastDay ?? undefined} onChange={setLast} />
          )}
        </div>
      )}
    </>
  );
}

const lastDayOfMonth = (month: Month): LocalDate => previousDay(firstDay(addMonths(month, 1)));
