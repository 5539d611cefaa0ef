import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { AppError } from '../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { CallError } from '../api/client.ts';
import { FactField, isNarrow } from './fact-field.tsx';
import classes from './fact-form.module.css';
import { fieldsOf, type Values } from './fact-rows.ts';
import { capitalised, isAt, issueText } from './issues.ts';
import type { Names } from './names.ts';
import { Notice } from './page.tsx';
import { PeriodFields, type PeriodDraft } from './period-fields.tsx';

export interface FormSection {
  /** Where the section stands in the procedure's input: its fields' paths begin with it. */
  prefix: string;
  object: z.ZodObject;
  /** Fields that are given and not asked for. */
  hidden?: readonly string[];
  initial?: Values;
}

export interface FormValues {
  /** By section prefix. */
  sections: Readonly<Record<string, Record<string, unknown>>>;
  period: PeriodDraft;
}

interface FactFormProps {
  sections: readonly FormSection[];
  /** Which dates are asked for; none where left out. */
  period?: { ask: 'from' | 'to' | 'both'; initial: PeriodDraft; monthly: boolean; fromLabel?: string };
  names: Names;
  /** What relative dates count from. */
  base: LocalDate;
  submitLabel: string;
  intro?: ReactNode;
  onSubmit: (values: FormValues) => Promise<unknown>;
  onCancel?: () => void;
}

const initialValues = (sections: readonly FormSection[]): FormValues['sections'] =>
  Object.fromEntries(
    sections.map(({ prefix, object, initial }) => [
      prefix,
      Object.fromEntries(fieldsOf(object).map((field) => [field.name, initial?.[field.name] ?? field.initial])),
    ]),
  );

/** A form that builds itself from the contract, and says at each field what the server said of it. */
export function FactForm(props: FactFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(() => initialValues(props.sections));
  const [period, setPeriod] = useState<PeriodDraft>(props.period?.initial ?? { from: undefined, lastDay: null });
  const { error, busy, run } = useSubmit(form);
  const issues = error?.issues ?? [];
  const set = (prefix: string, name: string, value: unknown) =>
    setValues((before) => ({ ...before, [prefix]: { ...before[prefix], [name]: value } }));
  const shown = new Set(['from', 'to']);
  let first = true;
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => props.onSubmit({ sections: values, period }));
      }}
    >
      {props.intro}
      <ErrorSummary error={error} shown={shown} sections={props.sections} />
      <div className={classes['grid']}>
        {props.period !== undefined && (
          <PeriodFields {...props.period} value={period} onChange={setPeriod} base={props.base} issues={issues} />
        )}
        {props.sections.flatMap(({ prefix, object, hidden = [] }) =>
          fieldsOf(object)
            .filter((field) => !hidden.includes(field.name))
            .map((field) => {
              const autoFocus = first;
              first = false;
              return (
                <div
                  key={`${prefix}.${field.name}`}
                  className={classes['cell']}
                  data-narrow={isNarrow(field) || undefined}
                >
                  <FactField
                    field={field}
                    label={t(`fields.${field.name}`)}
                    value={values[prefix]?.[field.name]}
                    onChange={(value) => set(prefix, field.name, value)}
                    error={issueText(issues, `${prefix}.${field.name}`, t(`fields.${field.name}`))}
                    names={props.names}
                    base={props.base}
                    autoFocus={autoFocus}
                  />
                </div>
              );
            }),
        )}
      </div>
      <div className={classes['buttons']}>
        {props.onCancel !== undefined && (
          <Button variant="default" onClick={props.onCancel}>
            {t('app.cancel')}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** Runs a submit once at a time, keeps what went wrong, and moves the focus to the first faulty field. */
function useSubmit(form: React.RefObject<HTMLFormElement | null>) {
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const focusFault = (selector: string) => {
    const fault = form.current?.querySelector<HTMLElement>(selector);
    fault?.focus();
    return fault !== null && fault !== undefined;
  };
  const run = async (submit: () => Promise<unknown>) => {
    if (busy || focusFault('[data-unreadable]')) return;
    setBusy(true);
    setError(null);
    try {
      await submit();
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      setError(thrown.error);
      requestAnimationFrame(() => focusFault('[aria-invalid="true"]'));
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, run };
}

/** What has no field of its own here; else how many fields to see to. */
function ErrorSummary(props: { error: AppError | null; shown: ReadonlySet<string>; sections: readonly FormSection[] }) {
  const { error, shown, sections } = props;
  if (error === null) return null;
  const hasField = (path: string) =>
    shown.has(path) ||
    sections.some(({ prefix, object, hidden = [] }) =>
      fieldsOf(object).some((field) => !hidden.includes(field.name) && isAt(path, `${prefix}.${field.name}`)),
    );
  const loose = (error.issues ?? []).filter((issue) => !hasField(issue.path));
  return (
    <Notice tone="bad">
      {error.message ?? error.code}
      {loose.map((issue) => (
        <div key={issue.path}>{capitalised(issue.message ?? issue.code)}</div>
      ))}
    </Notice>
  );
}
