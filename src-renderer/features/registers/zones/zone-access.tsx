import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { AgencyName } from '../../../ui/fact-value.tsx';
import type { Names } from '../../../ui/names.ts';
import { PeekSection } from '../../../ui/peek.tsx';
import { toastError } from '../../../ui/toast.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { DatedRow } from '../dated-facts.ts';
import { useFactCommands } from '../fact-commands.ts';
import { usePeekStack } from '../peek-stack.ts';
import { useSiteFacts, useZoneFacts } from './zone-facts.ts';
import classes from './zones.module.css';

/** Who may enter the zone on the date, and why; agencies are let in and shut out from that date. */
export function ZoneAccess({ zoneId, names }: { zoneId: number; names: Names }) {
  const { t } = useTranslation();
  const facts = useZoneFacts();
  const access = useSiteFacts('zoneAccess').rows.filter((row) => row.identity['zoneId'] === zoneId);
  const zone = facts.zones.find((one) => one.id === zoneId);
  const entrants = zone === undefined ? [] : facts.entrants(zone);
  const accessOf = (agencyId: number) =>
    access.find((row) => row.current && row.identity['agencyId'] === agencyId) ?? null;
  const later = access.filter((row) => !row.current);
  return (
    <PeekSection title={t('registers.zones.entrants')}>
      {entrants.length === 0 && <p className={classes['quiet']}>{t('registers.zones.nobody')}</p>}
      <ul className={classes['access']}>
        {entrants.map(({ agencyId, way }) => (
          <li key={agencyId}>
            <span>
              <AgencyName id={agencyId} names={names} />{' '}
              <span className={classes['quiet']}>{t(`registers.zones.way.${way}`)}</span>
            </span>
            <AccessActions row={accessOf(agencyId)} agency={names.nameOf('agencies', agencyId)} />
          </li>
        ))}
        {later.map((row) => (
          <OtherTime key={row.id} row={row} names={names} />
        ))}
      </ul>
      <LetIn zoneId={zoneId} names={names} inside={new Set(entrants.map(({ agencyId }) => agencyId))} />
    </PeekSection>
  );
}

function AccessActions({ row, agency }: { row: DatedRow | null; agency: string }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { end } = useFactCommands('zoneAccess');
  const stack = usePeekStack();
  if (row === null) return null;
  return (
    <span className={classes['accessActions']}>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => stack.push({ kind: 'zoneAccess', id: row.id })}
        aria-label={t('registers.zones.showAccess', { agency })}
      >
        {t('registers.zones.details')}
      </Button>
      {row.to === null && row.from < date && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void end(row.id, date).catch(toastError)}
          aria-label={t('registers.zones.shutOut', { agency, date })}
        >
          {t('registers.end')}
        </Button>
      )}
    </span>
  );
}

/** Access that has ended or has not begun. */
function OtherTime({ row, names }: { row: DatedRow; names: Names }) {
  const f = useFormat();
  const stack = usePeekStack();
  return (
    <li data-other>
      <button type="button" onClick={() => stack.push({ kind: 'zoneAccess', id: row.id })}>
        <AgencyName id={row.identity['agencyId']} names={names} />{' '}
        <span className={classes['quiet']}>{f.period(row)}</span>
      </button>
    </li>
  );
}

/** One choice and the agency is in, from the date that the application shows. */
function LetIn({ zoneId, names, inside }: { zoneId: number; names: Names; inside: ReadonlySet<number> }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const { add } = useFactCommands('zoneAccess');
  const roles = useSiteFacts('agencyRoles').onDate;
  const [waiting, setWaiting] = useState(false);
  const agencies = roles.flatMap(({ identity }) => {
    const id = Number(identity['agencyId']);
    return inside.has(id) ? [] : [{ value: String(id), label: names.nameOf('agencies', id) }];
  });
  if (agencies.length === 0) return null;
  const letIn = async (agencyId: number): Promise<void> => {
    setWaiting(true);
    try {
      await add({ identity: { zoneId, agencyId }, attributes: {}, from: date, to: null });
    } catch (error) {
      toastError(error);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Select
      key={siteId}
      mt={8}
      data={agencies}
      value={null}
      disabled={waiting}
      searchable
      placeholder={t('registers.zones.letIn', { date })}
      aria-label={t('registers.zones.letIn', { date })}
      nothingFoundMessage={t('app.field.noMatch')}
      onChange={(value) => value !== null && void letIn(Number(value))}
    />
  );
}
