import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/contract/agreements.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { documentKinds } from '../../../shared/domain/agreements/document-kinds.ts';
import { call, useCall, useCommand } from '../../api/client.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { ClauseList } from './clause-list.tsx';
import { standingsOf } from './clause-places.ts';
import { Outline } from './outline.tsx';
import { SaveFault } from './save-status.tsx';
import { useDraft, useTextDraft } from './use-text-draft.ts';
import { useShownFields } from './use-shown-fields.ts';
import classes from './agreements.module.css';

/** The texts that new papers begin with. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { tab } = useAddress();
  const kind = documentKinds.find((one) => one === tab) ?? 'overall';
  const template = useCall('templates.get', { kind });
  const [resetting, setResetting] = useState(false);
  // After a reset the text is another one from the ground up.
  const [round, setRound] = useState(0);
  const isOwn = template.data !== undefined && template.data.changedAt !== null;
  return (
    <Page
      title={t('app.nav.templates')}
      subtitle={t('agreements.templates.subtitle')}
      actions={
        <Button variant="default" disabled={!isOwn} onClick={() => setResetting(true)}>
          {t('agreements.templates.reset')}
        </Button>
      }
    >
      {template.error !== null && <Notice tone="bad">{template.error.message}</Notice>}
      {template.data !== undefined && <Template key={`${kind}-${round}`} template={template.data} />}
      {resetting && <ResetDialog kind={kind} onClose={() => setResetting(false)} onDone={() => setRound(round + 1)} />}
    </Page>
  );
}

function Kinds({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  return (
    <ul className={classes['kinds']} aria-label={t('agreements.templates.kinds')}>
      {documentKinds.map((one) => (
        <li key={one}>
          <button
            type="button"
            aria-current={one === kind ? 'true' : undefined}
            onClick={() => setAddress({ tab: one })}
          >
            {t(`choices.documentKind.${one}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const noClauses = [] as const;

function Template({ template }: { template: Output<'templates.get'> }) {
  const { kind } = template;
  const stored = useMemo(
    () => ({ clauses: template.clauses, revision: template.revision, changedAt: template.changedAt }),
    [template],
  );
  const draft = useTextDraft(stored, (revision, clauses) =>
    call('templates.save', { kind, revision, clauses: [...clauses] }),
  );
  const { clauses } = useDraft(draft);
  const fields = useShownFields(null);
  const standings = useMemo(() => standingsOf(clauses, null, []), [clauses]);
  return (
    <>
      <SaveFault draft={draft} fetchOther={() => call('templates.get', { kind })} />
      <div className={classes['templates']}>
        <div className={classes['left']}>
          <Kinds kind={kind} />
          <Outline clauses={clauses} standings={standings} />
        </div>
        <ClauseList
          draft={draft}
          fields={fields}
          standings={standings}
          editable
          template={noClauses}
          conditions={null}
        />
      </div>
    </>
  );
}

interface ResetProps {
  kind: DocumentKind;
  onClose: () => void;
  onDone: () => void;
}

/** The workspace's own text goes, and can't be taken back: it is asked about first. */
function ResetDialog(props: ResetProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={props.onClose} title={t('agreements.templates.resetTitle')} size={460}>
      <ResetForm {...props} />
    </Modal>
  );
}

function ResetForm({ kind, onClose, onDone }: ResetProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const reset = useCommand('templates.reset');
  const run = () =>
    reset.mutate(
      { kind },
      {
        onSuccess: () => {
          toast(t('agreements.templates.resetDone'));
          onDone();
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <>
      <p className={classes['lead']}>
        {t('agreements.templates.resetText', { document: t(`choices.documentKind.${kind}`) })}
      </p>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app.cancel')}
        </Button>
        <BusyButton busy={reset.isPending} onClick={run}>
          {t('agreements.templates.resetSubmit')}
        </BusyButton>
      </div>
    </>
  );
}
