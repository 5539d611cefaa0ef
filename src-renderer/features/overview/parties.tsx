import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice, Panel } from '../../ui/page.tsx';
import { hostFirst } from '../../ui/rent/rows.ts';
import { useColours, type Colours } from '../../ui/rent/colours.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './overview.module.css';

/** Everyone at the site with people, own area and yearly rent; a rent leads to its calculation. */
export function PartiesAtAGlance() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const colours = useColours();
  const rent = useCall('rent.calculate', { siteId, date });
  const roles = useCall('agencyRoles.list', { siteId });
  if (roles.data?.length === 0) return <NextSteps />;
  if (rent.error !== null) {
    return (
      <Notice tone="bad" action={<Link to="/rent">{t('overview.parties.toRent')}</Link>}>
        {rent.error.message}
      </Notice>
    );
  }
  if (rent.data === undefined) return null;
  return (
    <Panel title={t('overview.parties.title')}>
      <Parties parties={rent.data.parties} colours={colours} />
    </Panel>
  );
}

function Parties({ parties, colours }: { parties: readonly PartyRent[]; colours: Colours }) {
  const { t } = useTranslation();
  const f = useFormat();
  const most = Math.max(1, ...parties.map((party) => party.yearlyRent));
  const total = parties.reduce((sum, party) => sum + party.yearlyRent, 0);
  return (
    <table className={classes['parties']}>
      <thead>
        <tr>
          <th scope="col">{t('overview.parties.agency')}</th>
          <th scope="col">{t('overview.parties.people')}</th>
          <th scope="col">{t('overview.parties.ownArea')}</th>
          <td className={classes['barCell']} />
          <th scope="col">{t('overview.parties.yearlyRent')}</th>
        </tr>
      </thead>
      <tbody>
        {hostFirst(parties).map((party) => (
          <tr key={party.agency}>
            <th scope="row">
              {party.name}
              <small>{t(`choices.role.${party.role}`)}</small>
            </th>
            <td>{f.decimal(party.people)}</td>
            <td>{party.ownAreaHundredths === 0 ? '–' : f.area(party.ownAreaHundredths)}</td>
            <td className={classes['barCell']}>
              <i
                style={{ width: `${(Math.max(0, party.yearlyRent) / most) * 100}%`, background: colours(party.agency) }}
              />
            </td>
            <td>
              <Link to="/rent" search={{ item: `${party.agency}!yearlyRent` } as never}>
                {f.wholeKronor(party.yearlyRent)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('overview.sum')}</th>
          <td />
          <td />
          <td className={classes['barCell']} />
          <td>{f.wholeKronor(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** An empty site: what comes first, in order. */
function NextSteps() {
  const { t } = useTranslation();
  const steps = [
    ['agencies', '/agencies'],
    ['premises', '/premises'],
    ['costs', '/costs'],
    ['rent', '/rent'],
  ] as const;
  return (
    <EmptyState
      title={t('overview.start.title')}
      action={
        <Button component={Link} to="/agencies">
          {t('overview.start.action')}
        </Button>
      }
    >
      {t('overview.start.text')}
      <span className={classes['steps']}>
        {steps.map(([name, to], index) => (
          <Link key={name} to={to}>
            {index + 1}. {t(`overview.start.${name}`)}
          </Link>
        ))}
      </span>
    </EmptyState>
  );
}
