import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { Blocker, BlockerCode } from '../../../shared/domain/agreements/blockers.ts';
import { SideAnnexes } from './side-annexes.tsx';
import { SideHistory } from './side-history.tsx';
import { SideNow } from './side-now.tsx';
import type { TextDraft } from './text-draft.ts';
import classes from './side.module.css';

export const sideTabs = ['now', 'annexes', 'history'] as const;
export type SideTab = (typeof sideTabs)[number];

interface SideProps {
  view: VersionView;
  draft: TextDraft;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  onJump: (blocker: Blocker) => void;
}

/** Beside the text: what blocks and for when it is, what belongs to it, and what has become of it. */
export function SidePanel({ view, draft, tab, onTab, onJump }: SideProps) {
  const { t } = useTranslation();
  return (
    <aside className={classes['side']} aria-label={t('agreements.side.label')} data-no-print>
      <Tabs value={tab} onChange={(value) => onTab((value ?? 'now') as SideTab)}>
        <Tabs.List grow>
          {sideTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`agreements.side.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="now">
          <SideNow view={view} draft={draft} onJump={onJump} />
        </Tabs.Panel>
        <Tabs.Panel value="annexes">
          <SideAnnexes view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <SideHistory view={view} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

const fieldOf: Partial<Record<BlockerCode, string>> = {
  'no-period': 'from',
  'starts-too-early': 'from',
  'no-basis-date': 'basisDate',
  'facts-changed': 'acceptedDifference',
};

/** Goes to the field where what blocks is written, once its tab is drawn. */
export function goToField(code: BlockerCode): void {
  const name = fieldOf[code];
  if (name === undefined) return;
  window.requestAnimationFrame(() =>
    window.setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-version-field='${name}'] :is(input, textarea)`)?.focus();
    }, 0),
  );
}
