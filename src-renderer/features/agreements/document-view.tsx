import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';
import { isEditable } from '../../../shared/domain/agreements/document-kinds.ts';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { call, useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { ClauseList } from './clause-list.tsx';
import { goToClause, standingsOf, type Standing } from './clause-places.ts';
import { DocumentActions } from './document-actions.tsx';
import { Outline } from './outline.tsx';
import { useQuietRefresh } from './quiet-refresh.ts';
import { SaveFault } from './save-status.tsx';
import { SidePanel, goToField, type SideTab } from './side-panel.tsx';
import { StatusChip } from './status-chip.tsx';
import { useDraft, useTextDraft } from './use-text-draft.ts';
import { useShownFields } from './use-shown-fields.ts';
import classes from './agreements.module.css';

/** The paper's text, saved as it is written. */
function useDocumentDraft(view: VersionView) {
  const refresh = useQuietRefresh();
  const { id, revision, changedAt } = view.version;
  const { clauses } = view;
  const stored = useMemo(() => ({ clauses, revision, changedAt }), [clauses, revision, changedAt]);
  return useTextDraft(stored, async (onTopOf, written) => {
    const saved = await call('documentVersions.saveText', { id, revision: onTopOf, clauses: [...written] });
    void refresh();
    return saved;
  });
}

/** What a signed text says is what was stored with it; of one that is written, what the facts make of it now. */
function useStandings(view: VersionView, clauses: readonly Clause[]): ReadonlyMap<string, Standing> {
  const { conditions, gaps, clauseStates, version } = view;
  return useMemo(() => {
    if (isEditable(version.state)) return standingsOf(clauses, conditions, gaps);
    return new Map(clauseStates.map(({ key, included, number }) => [key, { included, number, gaps: [] }]));
  }, [clauses, conditions, gaps, clauseStates, version.state]);
}

const noClauses: readonly Clause[] = [];

export function DocumentView({ view }: { view: VersionView }) {
  const { date } = useAsOf();
  const { version, document: paper } = view;
  const draft = useDocumentDraft(view);
  const { clauses } = useDraft(draft);
  const fields = useShownFields(view.fields);
  const standings = useStandings(view, clauses);
  const editable = isEditable(version.state);
  const template = useCall('templates.get', { kind: paper.kind }, { enabled: editable });
  const [tab, setTab] = useState<SideTab>('now');
  const fetchOther = async () => {
    const other = await call('documentVersions.get', { id: version.id, date });
    return { clauses: other.clauses, revision: other.version.revision, changedAt: other.version.changedAt };
  };
  const jump = (blocker: Blocker) => {
    const gap = view.gaps.find(({ field, clauseKey }) => field === blocker.params['field'] && clauseKey !== null);
    if (gap?.clauseKey !== undefined && gap.clauseKey !== null) return goToClause(gap.clauseKey);
    const wanted = blocker.code === 'gap' || blocker.code.startsWith('attachment') ? 'annexes' : 'now';
    setTab(wanted);
    if (wanted === 'now') goToField(blocker.code);
  };
  return (
    <Page
      title={useTitle(view)}
      subtitle={<Subtitle view={view} />}
      actions={<DocumentActions view={view} draft={draft} onBlocked={() => setTab('now')} />}
    >
      <SaveFault draft={draft} fetchOther={fetchOther} />
      <div className={classes['document']}>
        <div className={classes['left']}>
          <Outline clauses={clauses} standings={standings} />
        </div>
        <ClauseList
          draft={draft}
          fields={fields}
          standings={standings}
          editable={editable}
          template={template.data?.clauses ?? noClauses}
          conditions={view.conditions}
        />
        <SidePanel view={view} draft={draft} tab={tab} onTab={setTab} onJump={jump} />
      </div>
    </Page>
  );
}

function useTitle({ document: { kind } }: VersionView): string {
  const { t } = useTranslation();
  return t(`choices.documentKind.${kind}`);
}

export function Subtitle({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const { document: paper, version, status } = view;
  const names = useNames(paper.siteId);
  return (
    <div className={classes['subtitle']}>
      <Link to="/agreements">{t('app.nav.agreements')}</Link>
      <span className={classes['guest']}>
        <AgencyDot colour={names.colourOf(paper.guestAgencyId)} />
        {names.nameOf('agencies', paper.guestAgencyId)}
      </span>
      <span>{t('agreements.document.registered', { number: paper.registrationNumber })}</span>
      <span>{t('agreements.version', { number: version.number })}</span>
      <StatusChip status={status} />
    </div>
  );
}
