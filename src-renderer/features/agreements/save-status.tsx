import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../app/context.tsx';
import { localMoment, whenText } from '../../ui/moments.ts';
import { Notice } from '../../ui/page.tsx';
import type { TextDraft } from './text-draft.ts';
import { useDraft, useSavedOnLeaving } from './use-text-draft.ts';
import classes from './clauses.module.css';

/** How it goes with saving: always in sight beside the tools. */
export function SaveStatus({ draft }: { draft: TextDraft }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const { state } = useDraft(draft);
  const saved = (at: string): string => {
    const moment = localMoment(at);
    return moment.date === today ? moment.time : whenText(at, today, i18n.language);
  };
  const text = () => {
    if (state.kind === 'saved') return state.at === null ? '' : t('agreements.save.saved', { when: saved(state.at) });
    if (state.kind === 'waiting' || state.kind === 'saving') return t('agreements.save.saving');
    return t('agreements.save.notSaved');
  };
  const bad = state.kind === 'failed' || state.kind === 'changed-meanwhile';
  return (
    <span className={classes['status']} role="status" data-bad={bad || undefined}>
      {text()}
    </span>
  );
}

interface FaultProps {
  draft: TextDraft;
  /** Reads what somebody else has saved. */
  fetchOther: () => Promise<{
    clauses: Parameters<TextDraft['adopt']>[0]['clauses'];
    revision: number;
    changedAt: string | null;
  }>;
}

/** Why the text isn't saved, and the ways on: nothing that is written is lost by any of them unasked. */
export function SaveFault({ draft, fetchOther }: FaultProps) {
  const { t } = useTranslation();
  const { state } = useDraft(draft);
  const leaving = useSavedOnLeaving(draft);
  const takeOther = async () => draft.adopt(await fetchOther());
  const keepMine = async () => draft.insist((await fetchOther()).revision);
  return (
    <>
      {state.kind === 'failed' && (
        <Notice
          tone="bad"
          action={
            <Button variant="default" onClick={() => void draft.flush()}>
              {t('agreements.save.again')}
            </Button>
          }
        >
          {t('agreements.save.failed', { why: state.message })}
        </Notice>
      )}
      {state.kind === 'changed-meanwhile' && (
        <Notice
          tone="bad"
          action={
            <span className={classes['choices']}>
              <Button variant="default" onClick={() => void takeOther()}>
                {t('agreements.save.takeOther')}
              </Button>
              <Button onClick={() => void keepMine()}>{t('agreements.save.keepMine')}</Button>
            </span>
          }
        >
          {t('agreements.save.changedMeanwhile')}
        </Notice>
      )}
      <Modal opened={leaving.asking} onClose={leaving.stay} title={t('agreements.save.leaveTitle')} size={460}>
        <p className={classes['lead']}>{t('agreements.save.leaveText')}</p>
        <div className={classes['buttons']}>
          <Button variant="default" onClick={leaving.go}>
            {t('agreements.save.leave')}
          </Button>
          <Button onClick={leaving.stay} data-autofocus>
            {t('agreements.save.stay')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
