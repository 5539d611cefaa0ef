import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecountSuggestion } from '../../../shared/domain/agreements/recount.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNames } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import { useGo } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './indexation.module.css';

/** Rents that stand on other facts than those of the date, with what each would be. */
export function RecountTab() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  const suggestions = useCall('recount.suggestions', { siteId, date });
  if (suggestions.error !== null) return <Notice tone="bad">{suggestions.error.message}</Notice>;
  if (suggestions.data === undefined) return null;
  if (suggestions.data.length === 0) return <NothingToRecount />;
  return (
    <>
      <p className={classes['paragraph']}>{t('indexation.recount.lead', { date: f.date(date) })}</p>
      <div className={classes['frame']}>
        <table className={classes['table']} aria-label={t('indexation.recount.label')}>
          <thead>
            <tr>
              <th scope="col">{t('indexation.guest')}</th>
              <th scope="col">{t('indexation.recount.why')}</th>
              <th scope="col" data-number>
                {t('indexation.recount.billed')}
              </th>
              <th scope="col" data-number>
                {t('indexation.recount.present')}
              </th>
              <th scope="col" data-number>
                {t('indexation.difference')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {suggestions.data.map((suggestion) => (
              <Suggestion key={suggestion.agreementVersionId} suggestion={suggestion} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Either all is as it was agreed, or nothing has been agreed yet. */
function NothingToRecount() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  const versions = useCall('agreementVersions.list', { siteId });
  if (versions.data === undefined) return null;
  const isHeld = versions.data.some(({ from, inForceTo }) => covers({ from, to: inForceTo }, date));
  const about = isHeld ? 'empty' : 'noRents';
  return (
    <EmptyState
      title={t(`indexation.recount.${about}`)}
      action={
        <Button component={Link} to="/rent" {...(isHeld ? { variant: 'default' } : {})}>
          {t('indexation.recount.emptyAction')}
        </Button>
      }
    >
      {t(`indexation.recount.${about}Text`, { date: f.date(date) })}
    </EmptyState>
  );
}

function Suggestion({ suggestion }: { suggestion: RecountSuggestion }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const f = useFormat();
  const names = useNames(siteId);
  const name = names.nameOf('agencies', suggestion.guestAgencyId);
  const { yearlyRentBeforeOre, yearlyRentOre } = suggestion;
  return (
    <tr>
      <th scope="row">
        <span className={classes['agency']}>
          <AgencyDot colour={names.colourOf(suggestion.guestAgencyId)} />
          {name}
        </span>
        <small>{names.nameOf('agreements', suggestion.agreementId).split(' ')[0]}</small>
      </th>
      <td>
        {suggestion.reasons.map((reason) => t(`indexation.recount.reason.${reason}`)).join(', ')}
        <Changes suggestion={suggestion} />
      </td>
      <td data-number>{f.amount(yearlyRentBeforeOre)}</td>
      <td data-number>{f.amount(yearlyRentOre)}</td>
      <td data-number>{f.amount(yearlyRentOre - yearlyRentBeforeOre)}</td>
      <td className={classes['actions']}>
        <Actions suggestion={suggestion} name={name} />
      </td>
    </tr>
  );
}

/** The guest's own people and area, where they are others than before; what others have changed is in the comparison. */
function Changes({ suggestion }: { suggestion: RecountSuggestion }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { billedPeople, people, ownAreaHundredthsBefore, ownAreaHundredths } = suggestion;
  const texts = [
    ...(billedPeople === people
      ? []
      : [
          t('indexation.recount.people', {
            count: Number(people),
            before: f.decimal(billedPeople),
            after: f.decimal(people),
          }),
        ]),
    ...(ownAreaHundredthsBefore === ownAreaHundredths
      ? []
      : [t('indexation.recount.area', { before: f.area(ownAreaHundredthsBefore), after: f.area(ownAreaHundredths) })]),
  ];
  return texts.length === 0 ? null : <small>{texts.join(' · ')}</small>;
}

function Actions({ suggestion, name }: { suggestion: RecountSuggestion; name: string }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const versions = useCall('agreementVersions.list', { siteId });
  const basisDate = versions.data?.find(({ id }) => id === suggestion.agreementVersionId)?.basisDate;
  return (
    <>
      {basisDate !== undefined && (
        <Button
          variant="default"
          component={Link}
          to="/rent"
          search={{ date: basisDate, view: suggestion.date } as never}
          aria-label={t('indexation.recount.compareFor', { name })}
        >
          {t('indexation.recount.compare')}
        </Button>
      )}
      <Draft suggestion={suggestion} name={name} />
    </>
  );
}

/** The way on: the draft that is worked on, or a new one; without a paper in the product there is none to make it of. */
function Draft({ suggestion, name }: { suggestion: RecountSuggestion; name: string }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const go = useGo();
  const board = useCall('agreementDocuments.board', { siteId, date: suggestion.date });
  const newVersion = useCommand('agreementDocuments.newVersion');
  const row = board.data?.find(({ guestAgencyId }) => guestAgencyId === suggestion.guestAgencyId);
  const paper = row?.cells.find(({ kind }) => kind === 'rent');
  if (paper === undefined || paper.documentId === null)
    return board.data === undefined ? null : (
      <Button
        variant="default"
        component={Link}
        to="/agreements"
        title={t('indexation.recount.noDocument')}
        aria-label={t('indexation.recount.toBoardFor', { name })}
      >
        {t('indexation.recount.toBoard')}
      </Button>
    );
  const { documentId, openVersionId } = paper;
  const isOpen = paper.status === 'draft' || paper.status === 'in-review' || paper.status === 'approved';
  const open = openVersionId ?? (isOpen ? paper.versionId : null);
  if (open !== null) {
    return (
      <Button
        variant="default"
        component={Link}
        to={`/agreements/${open}`}
        aria-label={t('indexation.recount.openFor', { name })}
      >
        {t('indexation.recount.open')}
      </Button>
    );
  }
  const make = () =>
    newVersion.mutate(
      { documentId, reason: 'recount', basisDate: suggestion.date },
      {
        onSuccess: ({ versionId }) => {
          toast(t('indexation.recount.made'));
          void go({ to: `/agreements/${versionId}` });
        },
        onError: toastError,
      },
    );
  return (
    <BusyButton
      variant="default"
      busy={newVersion.isPending}
      onClick={make}
      aria-label={t('indexation.recount.draftFor', { name })}
    >
      {t('indexation.recount.draft')}
    </BusyButton>
  );
}
