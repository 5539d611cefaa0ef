import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { BusyButton } from './busy-button.tsx';
import { FactField, isNarrow } from './fact-field.tsx';
import classes from './fact-form.module.css';
import { fieldsOf, type Values } from './fact-rows.ts';
import { focusFirst } from './focus.ts';
import { useFormDraft, type FormSection, type FormValues } from './form-draft.ts';
import { capitalised, isAt, issueText } from './issues.ts';
import type { Names } from './names.ts';
import { Notice } from './page.tsx';
import { PeriodFields, type PeriodDraft } from './period-fields.tsx';
import { DiscardQuestion, useUnsaved } from './unsaved.tsx';
import { useSubmit } from './use-submit.ts';

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

/** A form that builds itself from the contract, and says at each field what the server said of it. */
export function FactForm(props: FactFormProps) {
  const { sections, period } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = useFormDraft(sections, period?.initial ?? { from: undefined, lastDay: null });
  const { error, busy, run, changed } = useSubmit(form);
  const unsaved = useUnsaved(() => draft.isChanged() || hasUnreadable(form));
  useFirstFocus(form, period);
  const { onCancel } = props;
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => unsaved.during(() => props.onSubmit(draft.finished())));
      }}
    >
      {props.intro}
      <ErrorSummary error={error} sections={sections} />
      <div className={classes['grid']}>
        {period !== undefined && (
          <PeriodFields
            {...period}
            value={draft.period}
            onChange={(next) => {
              if (next.from !== draft.period.from) changed('from');
              if (next.lastDay !== draft.period.lastDay) changed('to');
              draft.setPeriod(next);
            }}
            base={props.base}
            issues={error?.issues ?? []}
          />
        )}
        {sections.map((section) => (
          <SectionFields
            key={section.prefix}
            section={section}
            values={draft.values[section.prefix] ?? {}}
            onChange={(name, value) => {
              changed(`${section.prefix}.${name}`);
              draft.set(section.prefix, name, value);
            }}
            error={error}
            names={props.names}
            base={props.base}
          />
        ))}
      </div>
      {unsaved.asking ? (
        <DiscardQuestion unsaved={unsaved} />
      ) : (
        <Buttons
          busy={busy}
          label={props.submitLabel}
          {...(onCancel === undefined ? {} : { onCancel: () => unsaved.leave(onCancel) })}
        />
      )}
    </form>
  );
}

const hasUnreadable = (form: RefObject<HTMLFormElement | null>): boolean =>
  (form.current?.querySelector('[data-unreadable]') ?? null) !== null;

/** A form begins at its first question: a date that must be given and isn't yet, else the first field of the fact. */
function useFirstFocus(form: RefObject<HTMLFormElement | null>, period: FactFormProps['period']): void {
  // As it is when the form is opened: what is written later moves no focus.
  const [atDate] = useState(() => period !== undefined && (period.ask === 'to' || period.initial.from === undefined));
  useEffect(() => {
    if (!atDate && focusFirst(form.current?.querySelector('[data-cell="field"]'))) return;
    focusFirst(form.current?.querySelector('[data-cell]'));
  }, [form, atDate]);
}

function SectionFields(props: {
  section: FormSection;
  values: Values;
  onChange: (name: string, value: unknown) => void;
  error: AppError | null;
  names: Names;
  base: LocalDate;
}) {
  const { t } = useTranslation();
  const { prefix, object, hidden = [] } = props.section;
  return fieldsOf(object)
    .filter((field) => !hidden.includes(field.name))
    .map((field) => {
      const error = issueText(props.error?.issues ?? [], `${prefix}.${field.name}`, t(`fields.${field.name}`));
      return (
        <div
          key={field.name}
          className={classes['cell']}
          data-cell="field"
          data-narrow={isNarrow(field) || undefined}
          data-fault={error !== undefined || undefined}
        >
          <FactField
            field={field}
            label={t(`fields.${field.name}`)}
            value={props.values[field.name]}
            onChange={(value) => props.onChange(field.name, value)}
            error={error}
            names={props.names}
            base={props.base}
          />
        </div>
      );
    });
}

function Buttons({ busy, label, onCancel }: { busy: boolean; label: string; onCancel?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['buttons']}>
      {onCancel !== undefined && (
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      )}
      <BusyButton type="submit" busy={busy}>
        {label}
      </BusyButton>
    </div>
  );
}

const periodPaths: ReadonlySet<string> = new Set(['from', 'to']);

/** What has no field of its own here; else how many fields to see to. */
function ErrorSummary({ error, sections }: { error: AppError | null; sections: readonly FormSection[] }) {
  const { t } = useTranslation();
  if (error === null) return null;
  const hasField = (path: string) =>
    periodPaths.has(path) ||
    sections.some(({ prefix, object, hidden = [] }) =>
      fieldsOf(object).some((field) => !hidden.includes(field.name) && isAt(path, `${prefix}.${field.name}`)),
    );
  const issues = error.issues ?? [];
  const loose = issues.filter((issue) => !hasField(issue.path));
  const text =
    error.code === 'input.invalid'
      ? t('errors.input.invalid', { count: issues.length })
      : (error.message ?? error.code);
  return (
    <div data-form-error>
      <Notice tone="bad">
        {text}
        {loose.map((issue) => (
          <div key={issue.path}>{capitalised(issue.message ?? issue.code)}</div>
        ))}
      </Notice>
    </div>
  );
}
