import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../../../app/context.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { useNames } from '../../../ui/names.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from '../premises-tables.tsx';
import { RegisterTable } from '../register-table.tsx';
import { useNeedsAgencies } from './guest-terms.tsx';
import { DecisionDialog, decisions, type Decision } from './decision-dialog.tsx';
import classes from './terms.module.css';

interface Asked {
  readonly row: DatedRow;
  readonly decision: Decision;
}

/** What each guest has said to a cost before it is ordered; what waits for a decision has it recorded here. */
export function CostAcceptancesTable() {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const acceptances = useSiteFacts('costAcceptances');
  const { column } = useColumns('costAcceptances', names);
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns: Column<DatedRow>[] = [
    column('agencyId', { share: 1.2, groups: true }),
    column('subject', { share: 1.6 }),
    {
      ...column<DatedRow>('decision', { share: 'fit', groups: true }),
      header: t('registers.columns.decided'),
      // As much room as the mark and its date need.
      text: (row) => {
        const decision = t(`choices.costDecision.${plainText(row.attributes['decision'])}`);
        const decidedOn = plainText(row.attributes['decidedOn']);
        return decidedOn === '' ? decision : `${decision} – ${decidedOn}`;
      },
      render: (row) => <DecisionMark row={row} />,
    },
    column('decidedOn', { hidden: true }),
    column('decidedBy', { hidden: true }),
    {
      key: 'step',
      header: '',
      value: () => null,
      share: 1.5,
      minor: true,
      render: (row) => row.current && <Steps row={row} onAsk={(decision) => setAsked({ row, decision })} />,
    },
    column('oneOffOre', { total: true }),
    column('yearlyOre', { total: true, minor: true }),
  ];
  return (
    <>
      <RegisterTable
        kind="costAcceptances"
        facts={acceptances}
        columns={columns}
        needs={useNeedsAgencies()}
        sort={{ key: 'agencyId', descending: false }}
      />
      {asked !== null && <DecisionDialog row={asked.row} decision={asked.decision} onClose={() => setAsked(null)} />}
    </>
  );
}

function DecisionMark({ row }: { row: DatedRow }) {
  const { t } = useTranslation();
  const decision = plainText(row.attributes['decision']);
  const decidedOn = plainText(row.attributes['decidedOn']);
  return (
    <>
      <span className={classes['mark']} data-tone={decision}>
        {t(`choices.costDecision.${decision}`)}
      </span>
      {decidedOn !== '' && <span className={classes['when']}> {decidedOn}</span>}
    </>
  );
}

/** Two buttons while the guest's answer is waited for. */
function Steps({ row, onAsk }: { row: DatedRow; onAsk: (decision: Decision) => void }) {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  if (row.attributes['decision'] !== 'pending') return null;
  const about = {
    agency: names.nameOf('agencies', row.identity['agencyId']),
    subject: plainText(row.identity['subject']),
  };
  return (
    <span className={classes['steps']}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          variant="default"
          size="compact-xs"
          h={22}
          aria-label={t(
            decision === 'accepted' ? 'registers.terms.acceptNamed' : 'registers.terms.declineNamed',
            about,
          )}
          onClick={(event) => {
            event.stopPropagation();
            onAsk(decision);
          }}
        >
          {t(decision === 'accepted' ? 'registers.terms.accept' : 'registers.terms.decline')}
        </Button>
      ))}
    </span>
  );
}
