import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { call, CallError } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LinesField } from '../../ui/fields.tsx';
import { issueText } from '../../ui/issues.ts';
import { lastDayOf, toOf } from '../../ui/period-fields.tsx';
import { useQuietRefresh } from './quiet-refresh.ts';
import type { TextDraft } from './text-draft.ts';
import classes from './side.module.css';

interface Values {
  readonly from: LocalDate | undefined;
  readonly lastDay: LocalDate | undefined;
  readonly basisDate: LocalDate | undefined;
  readonly acceptedDifference: string;
}

const valuesOf = ({ version }: VersionView): Values => ({
  from: version.from ?? undefined,
  lastDay: lastDayOf(version.to) ?? undefined,
  basisDate: version.basisDate ?? undefined,
  acceptedDifference: version.acceptedDifference,
});

const pause = 700;

const isSame = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is sent: only what was written here, so that nothing else that has changed meanwhile is written over. */
function changesOf(before: Values, now: Values) {
  return {
    ...(before.from === now.from ? {} : { from: now.from ?? null }),
    ...(before.lastDay === now.lastDay ? {} : { to: toOf({ from: now.from, lastDay: now.lastDay ?? null }) }),
    ...(before.basisDate === now.basisDate ? {} : { basisDate: now.basisDate ?? null }),
    ...(before.acceptedDifference === now.acceptedDifference ? {} : { acceptedDifference: now.acceptedDifference }),
  };
}

/** The facts of the version save themselves as the text does: a little after they were written, and when a field is left. */
function useVersionFields(view: VersionView, draft: TextDraft) {
  const { id } = view.version;
  const refresh = useQuietRefresh();
  const [values, setValues] = useState(() => valuesOf(view));
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(values);
  const saved = useRef(values);
  const timer = useRef(0);
  const underWay = useRef(0);
  useEffect(() => {
    // What was changed elsewhere is taken in where nothing is half written here.
    if (underWay.current > 0 || !isSame(latest.current, saved.current)) return;
    saved.current = valuesOf(view);
    latest.current = saved.current;
    setValues(saved.current);
  }, [view]);
  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    const before = saved.current;
    const now = latest.current;
    if (isSame(before, now)) return;
    saved.current = now;
    underWay.current += 1;
    try {
      await draft.alongside((revision) => call('documentVersions.update', { id, revision, ...changesOf(before, now) }));
      setError(null);
      void refresh();
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      saved.current = before;
      setError(thrown.error);
    } finally {
      underWay.current -= 1;
    }
  }, [draft, id, refresh]);
  useEffect(() => () => void save(), [save]);
  const change = (part: Partial<Values>) => {
    latest.current = { ...latest.current, ...part };
    setValues(latest.current);
    window.clearTimeout(timer.current);
    // An empty field may be one that is half written: it is saved when it is left.
    if (Object.values(part).every((value) => value !== undefined)) {
      timer.current = window.setTimeout(() => void save(), pause);
    }
  };
  return { values, error, change, save };
}

export function VersionFields(props: { view: VersionView; draft: TextDraft; only?: 'acceptedDifference' }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { view, draft, only } = props;
  const { values, error, change, save } = useVersionFields(view, draft);
  const isRent = view.document.kind === 'rent';
  const at = (name: string, label: string) => ({
    label,
    error: issueText(error?.issues ?? [], name, t(`fields.${name}`)),
  });
  const differs =
    isRent && (values.acceptedDifference !== '' || view.blockers.some(({ code }) => code === 'facts-changed'));
  const onBlur = (event: React.FocusEvent<HTMLElement>) => {
    if (event.currentTarget.querySelector('[data-unreadable]') === null) void save();
  };
  return (
    <div className={classes['fields']} onBlur={onBlur}>
      {only === undefined && (
        <>
          <Place name="from">
            <DateField
              {...at('from', t('app.period.from'))}
              value={values.from}
              base={date}
              onChange={(from) => change({ from })}
            />
          </Place>
          <Place name="to">
            <DateField
              {...at('to', t('app.period.lastDay'))}
              description={t('agreements.facts.lastDayHelp')}
              value={values.lastDay}
              base={values.from ?? date}
              onChange={(lastDay) => change({ lastDay })}
            />
          </Place>
          {isRent && (
            <Place name="basisDate">
              <DateField
                {...at('basisDate', t('fields.basisDate'))}
                description={t('agreements.facts.basisDateHelp')}
                value={values.basisDate}
                base={values.from ?? date}
                onChange={(basisDate) => change({ basisDate })}
              />
            </Place>
          )}
        </>
      )}
      {differs && (
        <Place name="acceptedDifference">
          <LinesField
            {...at('acceptedDifference', t('fields.acceptedDifference'))}
            description={t('agreements.facts.acceptedHelp')}
            value={values.acceptedDifference}
            onChange={(acceptedDifference = '') => change({ acceptedDifference })}
          />
        </Place>
      )}
      {error !== null && (
        <p className={classes['error']} role="alert">
          {error.message}
        </p>
      )}
    </div>
  );
}

/** Where a blocker leads to. */
const Place = ({ name, children }: { name: string; children: ReactNode }) => (
  <div data-version-field={name}>{children}</div>
);
