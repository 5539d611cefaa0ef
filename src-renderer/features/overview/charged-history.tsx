import { useTranslation } from 'react-i18next';
import { chargeComponents } from '../../../shared/contract/invoicing.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useCall } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { useNames } from '../../ui/names.ts';
import { Panel } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './overview.module.css';

type Charge = Output<'charges.list'>[number];

/** What each guest was charged a year before Värdskap, as the report's tables 2–4: cells rounded each by itself. */
export function ChargedHistory() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const charges = useCall('charges.list', { siteId });
  if (charges.data === undefined || charges.data.length === 0) return null;
  const byGuest = [...Map.groupBy(charges.data, (charge) => charge.guestAgencyId)];
  return (
    <section className={classes['charged']} aria-labelledby="charged-title">
      <h2 id="charged-title">{t('overview.charged.title')}</h2>
      <div className={classes['tables']}>
        {byGuest.map(([guest, rows]) => (
          <Panel
            key={guest}
            title={
              <>
                <AgencyDot colour={names.colourOf(guest)} />
                {names.nameOf('agencies', guest)}
              </>
            }
          >
            <ChargeTable charges={rows} />
          </Panel>
        ))}
      </div>
      <p className={classes['note']}>{t('overview.charged.note')}</p>
    </section>
  );
}

function ChargeTable({ charges }: { charges: readonly Charge[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const years = [...new Set(charges.map((charge) => charge.year))].sort((a, b) => a - b);
  const components = chargeComponents.filter((component) => charges.some((charge) => charge.component === component));
  const find = (component: string, year: number) =>
    charges.find((charge) => charge.component === component && charge.year === year);
  const sum = (year: number) =>
    charges.filter((charge) => charge.year === year).reduce((total, charge) => total + charge.amountOre, 0);
  return (
    <table className={classes['charges']}>
      <thead>
        <tr>
          <td />
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <tr key={component}>
            <th scope="row">{t(`choices.component.${component}`)}</th>
            {years.map((year) => {
              const charge = find(component, year);
              return (
                <td
                  key={year}
                  title={
                    charge === undefined
                      ? undefined
                      : [f.kronor(charge.amountOre), charge.source].filter(Boolean).join(' · ')
                  }
                >
                  {charge === undefined ? '–' : f.thousands(charge.amountOre)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('overview.sum')}</th>
          {years.map((year) => (
            <td key={year} title={f.kronor(sum(year))}>
              {f.thousands(sum(year))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
