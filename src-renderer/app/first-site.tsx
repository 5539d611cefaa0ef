import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../shared/contract/index.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { useCommand } from '../api/client.ts';
import { FactForm } from '../ui/fact-form.tsx';
import { kindOf, useFacts } from '../ui/fact-rows.ts';
import { agencyColours } from '../ui/fields.tsx';
import { useNames } from '../ui/names.ts';
import { toOf } from '../ui/period-fields.tsx';
import classes from './first-run.module.css';

type Step = { name: 'site' } | { name: 'host'; siteId: number; from: LocalDate } | { name: 'done' };
const steps = ['site', 'host', 'done'] as const;

/** A site, and the agency that is host there: what everything else stands on. */
export function FirstSite(props: { today: LocalDate; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ name: 'site' });
  return (
    <>
      <ol className={classes['steps']} aria-label={t('app.first.steps')}>
        {steps.map((name) => (
          <li key={name} aria-current={name === step.name ? 'step' : undefined}>
            {t(`app.first.step.${name}`)}
          </li>
        ))}
      </ol>
      {step.name === 'site' && (
        <SiteForm
          today={props.today}
          onCancel={props.onCancel}
          onMade={(siteId, from) => setStep({ name: 'host', siteId, from })}
        />
      )}
      {step.name === 'host' && (
        <HostForm siteId={step.siteId} from={step.from} onMade={() => setStep({ name: 'done' })} />
      )}
      {step.name === 'done' && (
        <section className={classes['card']}>
          <h1>{t('app.first.doneTitle')}</h1>
          <p>{t('app.first.doneText')}</p>
          <Button onClick={props.onDone}>{t('app.first.toWork')}</Button>
        </section>
      )}
    </>
  );
}

function SiteForm(props: {
  today: LocalDate;
  onMade: (siteId: number, from: LocalDate) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const add = useCommand('sites.add');
  const names = useNames(0);
  const { identity, attributes } = kindOf('sites');
  return (
    <section className={classes['card']}>
      <h1>{t('app.first.siteTitle')}</h1>
      <p>{t('app.first.siteText')}</p>
      <FactForm
        sections={[
          { prefix: 'attributes', object: attributes, hidden: ['note'] },
          { prefix: 'identity', object: identity },
        ]}
        period={{ ask: 'from', monthly: false, initial: { from: props.today, lastDay: null } }}
        names={names}
        base={props.today}
        submitLabel={t('app.first.next')}
        onCancel={props.onCancel}
        onSubmit={async ({ sections, period }) => {
          // The server checks the form's values against the same schema that the form was made from.
          const input = { ...sections, from: period.from, to: toOf(period) } as unknown as Input<'sites.add'>;
          const made = await add.mutateAsync(input);
          props.onMade(made.id, period.from ?? props.today);
        }}
      />
    </section>
  );
}

function HostForm(props: { siteId: number; from: LocalDate; onMade: () => void }) {
  const { t } = useTranslation();
  const addAgency = useCommand('agencies.add');
  const addRole = useCommand('agencyRoles.add');
  const names = useNames(props.siteId);
  const known = useFacts('agencies', {});
  const { identity, attributes } = kindOf('agencies');
  const [agencyId, setAgencyId] = useState<number | null>(null);
  return (
    <section className={classes['card']}>
      <h1>{t('app.first.hostTitle')}</h1>
      <p>{t('app.first.hostText')}</p>
      <FactForm
        sections={[
          {
            prefix: 'attributes',
            object: attributes,
            hidden: ['vatNumber', 'electronicAddress', 'buyerReference', 'bankgiro', 'plusgiro', 'note'],
            initial: { colour: agencyColours[known.data?.length ?? 0] ?? agencyColours[0] },
          },
          { prefix: 'identity', object: identity },
        ]}
        names={names}
        base={props.from}
        submitLabel={t('app.first.next')}
        onSubmit={async ({ sections }) => {
          const input = { ...sections, from: props.from, to: null } as unknown as Input<'agencies.add'>;
          const id = agencyId ?? (await addAgency.mutateAsync(input)).id;
          // Where the role is refused, the agency that is made already isn't made again.
          setAgencyId(id);
          await addRole.mutateAsync({
            identity: { siteId: props.siteId, agencyId: id },
            from: props.from,
            attributes: { role: 'host' },
          });
          props.onMade();
        }}
      />
    </section>
  );
}
