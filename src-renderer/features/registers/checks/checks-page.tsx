import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckCode } from '../../../../shared/domain/checks/finding.ts';
import type { FactName } from '../../../../shared/contract/facts/index.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { useFindings, type Finding } from '../../../app/findings.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useNames } from '../../../ui/names.ts';
import { Notice, Page } from '../../../ui/page.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactPeek } from '../fact-peek.tsx';
import { usePeekStack } from '../peek-stack.ts';
import { useFindingText } from './finding-text.ts';
import classes from './checks.module.css';

/** What does not hang together, by what is wrong; each opens the fact that it is about, here beside the list. */
export function ChecksPage() {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const f = useFormat();
  const { findings, loading, error } = useFindings();
  const groups = [...Map.groupBy(findings, (finding) => finding.code)];
  const asOf = { count: findings.length, date: f.date(date) };
  const subtitle = t(findings.length === 0 ? 'overview.subtitle' : 'registers.checks.page.subtitle', asOf);
  return (
    <Page title={t('registers.checks.page.title')} subtitle={loading ? '' : subtitle} peek={<FactPeek />}>
      {error !== null && <Notice tone="bad">{error.message}</Notice>}
      {!loading && error === null && findings.length === 0 && (
        <EmptyState title={t('registers.checks.page.noneTitle')}>{t('registers.checks.page.none')}</EmptyState>
      )}
      <Groups groups={groups} />
    </Page>
  );
}

/** Where a mended finding took the focus with it, the list takes it: the next Tab goes on from there. */
function useFocusKept() {
  const list = useRef<HTMLDivElement>(null);
  const open = usePeekStack().layers.length > 0;
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) {
      // After the peek has given the focus back, if it could.
      const frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) list.current?.focus();
      });
      wasOpen.current = open;
      return () => cancelAnimationFrame(frame);
    }
    wasOpen.current = open;
    return undefined;
  }, [open]);
  return list;
}

function Groups({ groups }: { groups: readonly [CheckCode, readonly Finding[]][] }) {
  const { t } = useTranslation();
  const list = useFocusKept();
  return (
    <div
      ref={list}
      tabIndex={-1}
      className={classes['groups']}
      aria-label={t('registers.checks.page.title')}
      role="group"
    >
      {groups.map(([code, findings]) => (
        <section key={code} className={classes['group']} aria-labelledby={`check-${code}`}>
          <header>
            <h2 id={`check-${code}`}>
              {t(`registers.checks.${code}.title`)} <span>{findings.length}</span>
            </h2>
            <p>{t(`registers.checks.${code}.remedy`)}</p>
          </header>
          <FindingList findings={findings} />
        </section>
      ))}
    </div>
  );
}

/** Of a long list so many are shown at first. */
const most = 20;

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, most);
  return (
    <>
      <ul>
        {shown.map((finding, index) => (
          // The same fact may be found twice for different reasons: its place in the list tells them apart.
          <FindingLine key={`${finding.kind}-${finding.id}-${String(index)}`} finding={finding} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button variant="subtle" onClick={() => setAll(true)} m={6}>
          {t('registers.showAll', { count: findings.length })}
        </Button>
      )}
    </>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const textOf = useFindingText();
  const top = stack.layers[0];
  const kind = finding.kind as FactName;
  const zoneId = useZoneOf(finding);
  return (
    <li data-open={(top?.kind === kind && top.id === finding.id) || undefined}>
      <button type="button" className={classes['finding']} onClick={() => stack.open({ kind, id: finding.id })}>
        <span>{textOf(finding)}</span>
        <span className={classes['go']}>{t('registers.checks.page.mend')}</span>
      </button>
      {zoneId !== null && (
        <Button variant="subtle" onClick={() => stack.open({ kind: 'securityZones', id: zoneId })}>
          {t('registers.checks.page.zone')}
        </Button>
      )}
    </li>
  );
}

const access: ReadonlySet<string> = new Set([
  'room-exclusive-no-access',
  'room-shared-inside-shell',
  'group-member-no-access',
]);

/** The zone that a room lies in, where letting someone into it is the other way to mend the finding. */
function useZoneOf(finding: Finding): number | null {
  const names = useNames(useSite().siteId);
  if (!access.has(finding.code)) return null;
  const zone = names.rowsOf('rooms').find((room) => room.id === finding.id)?.attributes['zoneId'];
  return typeof zone === 'number' ? zone : null;
}
