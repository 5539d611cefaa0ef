import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { AgencyDot } from '../../../ui/agency-dot.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { AgencyName } from '../../../ui/fact-value.tsx';
import { useNames, type Names } from '../../../ui/names.ts';
import { Notice } from '../../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../../ui/url-state.ts';
import type { DatedRow } from '../dated-facts.ts';
import { usePeekStack } from '../peek-stack.ts';
import { useDutyFacts, type DutyFacts } from './duty-facts.ts';
import { OwnerCell } from './owner-cell.tsx';
import classes from './duties.module.css';

/** The guest that the matrix is narrowed to; null shows all. */
export function useShownGuest(guests: readonly number[]): number | null {
  const { item } = useAddress();
  return guests.find((id) => String(id) === item) ?? null;
}

/** So many guests have a column each; of more, those that don't follow the column for all. */
const few = 6;

function columnsOf({ guests, withOwn }: DutyFacts, shown: number | null): readonly (number | null)[] {
  if (shown !== null) return [shown];
  return [null, ...(guests.length > few ? guests.filter((id) => withOwn.has(id)) : guests)];
}

/** Who answers for what: a row a duty, by area, with a column for all guests and one for each. */
export function DutyMatrix() {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const facts = useDutyFacts();
  const shown = useShownGuest(facts.guests);
  if (facts.error !== null) return <Notice tone="bad">{facts.error.message}</Notice>;
  if (facts.loading) return null;
  if (facts.count === 0) return <NoDuties />;
  const columns = columnsOf(facts, shown);
  const width = { '--guests': columns.length } as CSSProperties;
  return (
    <div className={classes['room']}>
      <div className={classes['tools']}>
        <GuestFilter guests={facts.guests} names={names} />
        <Hint facts={facts} columns={columns} />
      </div>
      <div className={classes['frame']} data-wide={columns.length > few + 1 || undefined} style={width}>
        <table
          className={classes['matrix']}
          data-one={shown !== null || undefined}
          data-many={columns.length > 4 || undefined}
          aria-label={t('registers.tabs.matrix')}
        >
          <thead>
            <tr>
              <th scope="col">{t('duties.duty')}</th>
              {columns.map((id) => (
                <th key={id ?? 'all'} scope="col">
                  {id === null ? t('duties.allGuests') : <GuestName id={id} names={names} />}
                </th>
              ))}
              {shown !== null && <th scope="col">{t('duties.how')}</th>}
            </tr>
          </thead>
          <tbody>
            {facts.areas.map(([area, duties]) => (
              <Area key={area} area={area} duties={duties} columns={columns} facts={facts} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** How the matrix is changed; and where there are too many guests or none, what became of their columns. */
function Hint({ facts, columns }: { facts: DutyFacts; columns: readonly (number | null)[] }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { guests } = facts;
  const without = columns[0] === null ? guests.length - (columns.length - 1) : 0;
  return (
    <span className={classes['hint']}>
      {t('duties.hint', { date })} {without > 0 && t('duties.without', { count: without })}
      {guests.length === 0 && (
        <>
          {t('duties.noGuests', { date })} <Link to="/agencies">{t('duties.toAgencies')}</Link>
        </>
      )}
    </span>
  );
}

/** Its code, where columns are narrow. */
function GuestName({ id, names }: { id: number; names: Names }) {
  const code = plainText(names.rowsOf('agencies').find((row) => row.id === id)?.identity['code']);
  return (
    <>
      <span className={classes['wide']}>
        <AgencyName id={id} names={names} />
      </span>
      <abbr className={classes['narrow']} title={names.nameOf('agencies', id)}>
        <AgencyDot colour={names.colourOf(id)} />
        {code}
      </abbr>
    </>
  );
}

function NoDuties() {
  const { t } = useTranslation();
  const stack = usePeekStack();
  return (
    <EmptyState
      title={t('registers.empty.duties.title')}
      action={<Button onClick={() => stack.open({ kind: 'duties', id: 'new' })}>{t('registers.new.duties')}</Button>}
    >
      {t('registers.empty.duties.text')}
    </EmptyState>
  );
}

function GuestFilter({ guests, names }: { guests: readonly number[]; names: Names }) {
  const { t } = useTranslation();
  const shown = useShownGuest(guests);
  const setAddress = useSetAddress();
  return (
    <Select
      size="xs"
      w={250}
      aria-label={t('duties.guestFilter')}
      allowDeselect={false}
      searchable={guests.length > few}
      nothingFoundMessage={t('app.field.noMatch')}
      value={shown === null ? '' : String(shown)}
      onChange={(value) => setAddress({ item: value === '' || value === null ? undefined : value })}
      data={[
        { value: '', label: t('duties.wholeSite') },
        ...guests.map((id) => ({ value: String(id), label: names.nameOf('agencies', id) })),
      ]}
    />
  );
}

interface AreaProps {
  area: string;
  duties: readonly DatedRow[];
  columns: readonly (number | null)[];
  facts: DutyFacts;
  names: Names;
}

function Area({ area, duties, columns, facts, names }: AreaProps) {
  const { t } = useTranslation();
  return (
    <Fragment>
      <tr className={classes['area']}>
        <th scope="colgroup" colSpan={columns.length + (isOfOne(columns) ? 2 : 1)}>
          <span>{t(`choices.competenceArea.${area}`)}</span>
        </th>
      </tr>
      {duties.map((duty) => (
        <Duty key={duty.id} duty={duty} columns={columns} facts={facts} names={names} />
      ))}
    </Fragment>
  );
}

/** Narrowed to one guest there is room for the whole of each routine. */
const isOfOne = (columns: AreaProps['columns']): boolean => columns[0] !== null;

function Duty({ duty, columns, facts, names }: Omit<AreaProps, 'area' | 'duties'> & { duty: DatedRow }) {
  const stack = usePeekStack();
  const isOpen = stack.layers.some(({ kind, id }) => kind === 'duties' && id === duty.id);
  return (
    <tr data-selected={isOpen || undefined}>
      <th scope="row">
        <button
          type="button"
          data-row-button
          className={classes['duty']}
          onClick={() => stack.open({ kind: 'duties', id: duty.id })}
        >
          <span className={classes['number']}>{plainText(duty.identity['number'])}</span>{' '}
          <span>{plainText(duty.attributes['name'])}</span>
        </button>
        {!isOfOne(columns) && (
          <div className={classes['below']}>
            <How duty={duty} />
          </div>
        )}
      </th>
      {columns.map((guest) => (
        <td key={guest ?? 'all'}>
          <OwnerCell duty={duty} guest={guest} facts={facts} names={names} />
        </td>
      ))}
      {isOfOne(columns) && (
        <td>
          <div className={classes['how']}>
            <How duty={duty} />
          </div>
        </td>
      )}
    </tr>
  );
}

/** The service level and the routine: the beginning of it below the duty's name, and the whole where there is room. */
function How({ duty }: { duty: DatedRow }) {
  const level = plainText(duty.attributes['serviceLevel']);
  const routine = plainText(duty.attributes['routine']);
  return (
    <>
      {level !== '' && <span data-level>{level}</span>}
      {routine !== '' && (
        <span data-routine title={routine}>
          {routine}
        </span>
      )}
    </>
  );
}
