import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { useFindings } from '../../../app/findings.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { useNames } from '../../../ui/names.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { RegisterTable } from '../register-table.tsx';
import { cardState, nextStep, useCardSteps } from './card-steps.ts';
import { useSiteFacts } from './zone-facts.ts';
import classes from './zones.module.css';

/** The cards with what they open and how far each has come; the next step is one button. */
export function CardsTable() {
  const { date } = useAsOf();
  const names = useNames(useSite().siteId);
  const cards = useSiteFacts('accessCards');
  const opened = useSiteFacts('cardZones').onDate;
  const { findings } = useFindings();
  const { column, t } = useColumns('accessCards', names);
  const left = new Set(findings.flatMap(({ code, id }) => (code === 'card-outlives-stay' ? [id] : [])));
  const zonesOf = (row: DatedRow) =>
    opened
      .filter((one) => one.identity['cardId'] === row.id)
      .map((one) => names.nameOf('securityZones', one.identity['zoneId']))
      .join(', ') || '–';
  const stateText = (row: DatedRow) =>
    left.has(row.id) ? t('registers.cards.left') : t(`registers.cards.state.${cardState(row.attributes, date)}`);
  const columns: Column<DatedRow>[] = [
    column('number'),
    column('holder', { share: 1.2 }),
    column('agencyId', { share: 1.1 }),
    { key: 'zones', header: t('registers.kinds.cardZones'), value: zonesOf, share: 1.4 },
    column('orderedOn', { minor: true }),
    column('issuedOn'),
    column('returnedOn', { minor: true }),
    {
      key: 'state',
      header: t('registers.cards.stateHeader'),
      value: stateText,
      share: 1.3,
      render: (row) => (
        <span className={classes['mark']} data-tone={left.has(row.id) ? 'secret' : cardState(row.attributes, date)}>
          {stateText(row)}
        </span>
      ),
    },
    {
      key: 'step',
      header: '',
      value: () => null,
      share: 1.15,
      minor: true,
      render: (row) => <StepButton row={row} step={nextStep(cardState(row.attributes, date), left.has(row.id))} />,
    },
  ];
  return (
    <RegisterTable kind="accessCards" facts={cards} columns={columns} sort={{ key: 'number', descending: false }} />
  );
}

function StepButton({ row, step }: { row: DatedRow; step: ReturnType<typeof nextStep> }) {
  const { t } = useTranslation();
  const { handOut, takeBack } = useCardSteps();
  if (step === null) return null;
  const card = plainText(row.identity['number']);
  const run = step === 'handOut' ? handOut : takeBack;
  return (
    <Button
      variant="default"
      size="compact-xs"
      h={22}
      display="block"
      aria-label={t(`registers.cards.${step}Card`, { card })}
      onClick={(event) => {
        event.stopPropagation();
        run(row);
      }}
    >
      {t(`registers.cards.${step}`)}
    </Button>
  );
}
