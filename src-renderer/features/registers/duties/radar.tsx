import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RadarFinding } from '../../../../shared/domain/agreements/duty-radar.ts';
import { useSite } from '../../../app/context.tsx';
import { isUnclear, useDutyRadar } from '../../../app/duty-radar.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { capitalised } from '../../../ui/issues.ts';
import { useNames, type Names } from '../../../ui/names.ts';
import { Notice } from '../../../ui/page.tsx';
import { usePeekStack } from '../peek-stack.ts';
import { useSiteFacts } from '../premises-tables.tsx';
import checks from '../checks/checks.module.css';

const codes = ['no-owner', 'two-owners', 'differs'] as const;

/** Duties that nobody answers for or that two do, what to do about it, and what differs between guests. */
export function DutyRadar() {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const duties = useSiteFacts('duties');
  const { findings, loading, error } = useDutyRadar();
  if (error !== null) return <Notice tone="bad">{error.message}</Notice>;
  if (loading || duties.loading) return null;
  if (duties.onDate.length === 0) return <NothingToRead />;
  if (findings.length === 0)
    return <EmptyState title={t('duties.radar.clearTitle')}>{t('duties.radar.clear')}</EmptyState>;
  const groups = codes.flatMap((code) => {
    const found = findings.filter((finding) => finding.code === code);
    return found.length === 0 ? [] : [[code, found] as const];
  });
  return (
    <>
      {!findings.some(isUnclear) && (
        <Notice tone="good">
          <strong>{t('duties.radar.clearTitle')}.</strong> {t('duties.radar.clear')}
        </Notice>
      )}
      <div className={checks['groups']}>
        {groups.map(([code, found]) => (
          <section key={code} className={checks['group']} aria-labelledby={`radar-${code}`}>
            <header>
              <h2 id={`radar-${code}`}>
                {t(`duties.radar.${code}.title`)} <span>{found.length}</span>
              </h2>
              <p>{t(`duties.radar.${code}.remedy`)}</p>
            </header>
            <ul>
              {found.map((finding) => (
                <Line key={`${finding.dutyId}-${String(finding.guestAgencyId)}`} finding={finding} names={names} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function NothingToRead() {
  const { t } = useTranslation();
  const stack = usePeekStack();
  return (
    <EmptyState
      title={t('registers.empty.duties.title')}
      action={<Button onClick={() => stack.open({ kind: 'duties', id: 'new' })}>{t('registers.new.duties')}</Button>}
    >
      {t('duties.radar.empty')}
    </EmptyState>
  );
}

/** So many guests are named; of more it is said how many they are. */
const most = 4;

/** `mot Skolverket`, and who answers: each once, with the guests of each where it differs, the few first. */
function useWords({ code, guestAgencyId, owners }: RadarFinding, names: Names): string {
  const { t, i18n } = useTranslation();
  const inWords = (owner: string): string => t(`duties.short.${owner}`).toLocaleLowerCase(i18n.language);
  const nameOf = (id: number | null) => (id === null ? t('duties.allGuests') : names.nameOf('agencies', id));
  const listOf = (texts: readonly string[]) => new Intl.ListFormat(i18n.language).format(texts);
  const towards = (guests: readonly (number | null)[]) =>
    guests.length > most ? t('duties.radar.guests', { count: guests.length }) : listOf(guests.map(nameOf));
  const byOwner = Map.groupBy(owners, ({ owner }) => owner);
  return t(`duties.radar.${code}.text`, {
    owners:
      code === 'differs'
        ? [...byOwner]
            .toSorted(([, a], [, b]) => a.length - b.length)
            .map(([owner, rows]) =>
              t('duties.ofOne', {
                owner: t(`duties.short.${owner}`),
                guests: towards(rows.map(({ guestAgencyId: guest }) => guest)),
              }),
            )
            .join(' · ')
        : capitalised(listOf(owners.map(({ owner }) => inWords(owner)))),
    towards:
      guestAgencyId === null
        ? t('duties.radar.towardsAll')
        : t('duties.radar.towards', { guest: names.nameOf('agencies', guestAgencyId) }),
  });
}

function Line({ finding, names }: { finding: RadarFinding; names: Names }) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const top = stack.layers[0];
  const words = useWords(finding, names);
  return (
    <li data-open={(top?.kind === 'duties' && top.id === finding.dutyId) || undefined}>
      <button
        type="button"
        className={checks['finding']}
        onClick={() => stack.open({ kind: 'duties', id: finding.dutyId })}
      >
        <span>
          <strong>{names.nameOf('duties', finding.dutyId)}.</strong> {words}
        </span>
        <span className={checks['go']}>{t(isUnclear(finding) ? 'duties.radar.mend' : 'duties.radar.see')}</span>
      </button>
    </li>
  );
}
