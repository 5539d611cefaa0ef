import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactVersion, Values } from '../../../ui/fact-rows.ts';
import { useAsOf } from '../../../app/context.tsx';
import { useFindings } from '../../../app/findings.ts';
import type { Names } from '../../../ui/names.ts';
import { Notice } from '../../../ui/page.tsx';
import { PeekSection } from '../../../ui/peek.tsx';
import { PdfDialog } from '../../../ui/pdf/pdf-dialog.tsx';
import { useFindingText } from '../checks/finding-text.ts';
import { cardState, nextStep, useCardSteps } from './card-steps.ts';
import { OrderRoute } from './order-route.tsx';
import classes from './zones.module.css';

interface CardProps {
  id: number;
  identity: Values;
  version: FactVersion;
}

/** The next step of a card, its receipt, and what is wrong with it. */
export function CardSteps({ id, identity, version }: CardProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { handOut, takeBack } = useCardSteps();
  const { findings } = useFindings();
  const textOf = useFindingText();
  const [reading, setReading] = useState(false);
  const card = { ...version, identity };
  const state = cardState(version.attributes, date);
  const wrong = findings.find((finding) => finding.code === 'card-outlives-stay' && finding.id === id);
  const next = nextStep(state, wrong !== undefined);
  return (
    <>
      {wrong !== undefined && <Notice>{textOf(wrong)}</Notice>}
      <div className={classes['steps']}>
        {next === 'handOut' && <Button onClick={() => handOut(card)}>{t('registers.cards.handOut')}</Button>}
        {next === 'takeBack' && <Button onClick={() => takeBack(card)}>{t('registers.cards.takeBack')}</Button>}
        <Button variant="default" onClick={() => setReading(true)}>
          {t('registers.cards.receipt')}
        </Button>
        <span className={classes['quiet']}>{t(`registers.cards.state.${state}`)}</span>
      </div>
      {reading && (
        <PdfDialog request={{ document: 'access-card-receipt', cardId: id, date }} onClose={() => setReading(false)} />
      )}
    </>
  );
}

/** Whom the card is ordered through. */
export function CardOrder({ version, names }: { version: FactVersion; names: Names }) {
  const { t } = useTranslation();
  return (
    <PeekSection title={t('registers.cards.orderedThrough')}>
      <OrderRoute agencyId={Number(version.attributes['agencyId'])} names={names} />
    </PeekSection>
  );
}
