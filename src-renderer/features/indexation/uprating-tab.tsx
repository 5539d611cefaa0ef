import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureMonth } from '../../../shared/domain/agreements/index-figures.ts';
import type { UpratingOutcome } from '../../../shared/domain/agreements/uprating-run.ts';
import { monthText } from '../../../shared/documents/uprating-words.ts';
import { isLocalDate, makeDate, split, type LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { LettersDialog } from './letters-dialog.tsx';
import { RunDialog } from './run-dialog.tsx';
import { canBeUprated } from './uprated.ts';
import { UpratingTable } from './uprating-table.tsx';
import classes from './indexation.module.css';

/** The first of January that comes, or today's where it is one. */
function nextJanuary(date: LocalDate): LocalDate {
  const { year } = split(date);
  return date === makeDate(year, 1, 1) || year === 2199 ? date : makeDate(year + 1, 1, 1);
}

/** Chosen are all that can be uprated, but for those that were taken away. */
function useChosen(outcomes: readonly UpratingOutcome[]) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const possible = outcomes.filter(canBeUprated);
  const chosen = possible.filter((outcome) => !left.has(outcome.agreementId));
  const toggle = (id: number) => {
    const after = new Set(left);
    if (!after.delete(id)) after.add(id);
    setLeft(after);
  };
  const toggleAll = () =>
    setLeft(chosen.length === possible.length ? new Set(possible.map(({ agreementId }) => agreementId)) : new Set());
  return { possible, chosen, toggle, toggleAll };
}

/** The versions that an uprating has made from the day, in the order of the table. */
function useMade(outcomes: readonly UpratingOutcome[], from: LocalDate): readonly number[] {
  const { siteId } = useSite();
  const versions = useCall('agreementVersions.list', { siteId });
  return outcomes.flatMap(({ agreementId }) => {
    const version = versions.data?.find((one) => one.agreementId === agreementId && one.from === from);
    return version === undefined || version.uprating === null ? [] : [version.id];
  });
}

/** Every rent at the site by its index clause: what it becomes from a date, or why it can't be uprated. */
export function UpratingTab() {
  const { date } = useAsOf();
  const { view } = useAddress();
  const setAddress = useSetAddress();
  const from = view !== undefined && isLocalDate(view) ? view : nextJanuary(date);
  return <Uprating key={from} from={from} onFrom={(to) => setAddress({ view: to }, true)} />;
}

function Uprating({ from, onFrom }: { from: LocalDate; onFrom: (from: LocalDate) => void }) {
  const { t, i18n } = useTranslation();
  const { siteId } = useSite();
  const f = useFormat();
  const preview = useCall('uprating.preview', { siteId, from });
  const selection = useChosen(preview.data ?? []);
  const [asking, setAsking] = useState(false);
  const [letters, setLetters] = useState<readonly number[]>([]);
  const made = useMade(preview.data ?? [], from);
  const { chosen } = selection;
  const month = monthText(figureMonth(from), i18n.language === 'en' ? 'en' : 'sv');
  return (
    <>
      <div className={classes['bar']}>
        <div className={classes['from']}>
          <DateField
            label={t('indexation.uprating.from')}
            base={from}
            value={from}
            onChange={(to) => to !== undefined && onFrom(to)}
          />
        </div>
        <p className={classes['lead']}>{t('indexation.uprating.lead', { from: f.date(from), month })}</p>
        <div className={classes['actions']}>
          {made.length > 0 && (
            <Button variant="default" onClick={() => setLetters(made)}>
              {t('indexation.uprating.allLetters', { count: made.length })}
            </Button>
          )}
          <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {t('indexation.uprating.run', { count: chosen.length })}
          </Button>
        </div>
      </div>
      {preview.error !== null && <Notice tone="bad">{preview.error.message}</Notice>}
      {preview.data?.length === 0 && <NoAgreements />}
      {preview.data !== undefined && preview.data.length > 0 && (
        <UpratingTable outcomes={preview.data} from={from} selection={selection} onLetter={(id) => setLetters([id])} />
      )}
      {asking && <RunDialog from={from} chosen={chosen} onClose={() => setAsking(false)} />}
      {letters.length > 0 && <LettersDialog letters={letters} onClose={() => setLetters([])} />}
    </>
  );
}

function NoAgreements() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('indexation.uprating.empty')}
      action={
        <Button component={Link} to="/terms">
          {t('indexation.uprating.emptyAction')}
        </Button>
      }
    >
      {t('indexation.uprating.emptyText')}
    </EmptyState>
  );
}
