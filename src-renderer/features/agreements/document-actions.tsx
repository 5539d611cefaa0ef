import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import { moves, isOpen } from '../../../shared/domain/agreements/document-kinds.ts';
import { useCommand } from '../../api/client.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { PdfJobDialog } from '../../ui/pdf/pdf-dialog.tsx';
import { toastError } from '../../ui/toast.tsx';
import { useSetAddress } from '../../ui/url-state.ts';
import { MoveDialog, type Move } from './move-dialog.tsx';
import { NewVersionDialog } from './new-version-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { TextDraft } from './text-draft.ts';

interface ActionsProps {
  view: VersionView;
  draft: TextDraft;
  onBlocked: () => void;
}

type Open = Move | 'bundle' | 'sign' | 'new-version';

/** What can be done with the version as it stands; the one main action is the last button. */
export function DocumentActions({ view, draft, onBlocked }: ActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const setAddress = useSetAddress();
  const { state } = view.version;
  const may = (to: Move) => moves[state].includes(to);
  // What is done rests on the text as it is written.
  const start = async (next: Open | 'compare') => {
    if (!(await draft.flush())) return;
    if (next === 'compare') setAddress({ view: 'compare', item: undefined });
    else setOpen(next);
  };
  const button = (what: Open, label: string, main = false) => (
    <Button key={what} variant={main ? 'filled' : 'default'} onClick={() => void start(what)}>
      {label}
    </Button>
  );
  const isPrinted = view.prints.some(({ contentSha256 }) => contentSha256 === view.version.contentSha256);
  const canBegin = !view.versions.some((version) => isOpen(version.state));
  const closed = state === 'signed' || state === 'withdrawn';
  return (
    <>
      {(state === 'draft' || state === 'in-review') && button('bundle', t('agreements.actions.preview'))}
      {state === 'draft' && button('in-review', t('agreements.actions.review'), true)}
      {state === 'in-review' && button('approved', t('agreements.actions.approve'), true)}
      {(state === 'approved' || state === 'signed') &&
        button('bundle', t('agreements.actions.print'), state === 'approved' && !isPrinted)}
      {state === 'approved' && button('sign', t('agreements.actions.sign'), isPrinted)}
      {closed && canBegin && button('new-version', t('agreements.actions.newVersion'), true)}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('agreements.actions.more')}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void start('compare')}>{t('agreements.actions.compare')}</Menu.Item>
          {may('draft') && (
            <Menu.Item onClick={() => void start('draft')}>
              {t(state === 'approved' ? 'agreements.actions.reopen' : 'agreements.actions.toDraft')}
            </Menu.Item>
          )}
          {may('withdrawn') && (
            <Menu.Item color="red" onClick={() => void start('withdrawn')}>
              {t('agreements.actions.withdraw')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialogs view={view} open={open} onClose={() => setOpen(null)} onBlocked={onBlocked} />
    </>
  );
}

interface DialogsProps {
  view: VersionView;
  open: Open | null;
  onClose: () => void;
  onBlocked: () => void;
}

function Dialogs({ view, open, onClose, onBlocked }: DialogsProps) {
  if (open === null) return null;
  if (open === 'bundle') return <Bundle view={view} onClose={onClose} />;
  if (open === 'sign') return <SignDialog view={view} onClose={onClose} onBlocked={onBlocked} />;
  if (open === 'new-version') return <NewVersionDialog view={view} onClose={onClose} />;
  return <MoveDialog view={view} to={open} onClose={onClose} onBlocked={onBlocked} />;
}

/** The bundle as its paper will be. What is printed of an approved text is noted, to match a signed paper to it. */
function Bundle({ view, onClose }: { view: VersionView; onClose: () => void }) {
  const { id, state } = view.version;
  const markPrinted = useCommand('documentVersions.markPrinted');
  const note = (pages: number) => markPrinted.mutate({ id, pages }, { onError: toastError });
  const isFrozen = state === 'approved' || state === 'signed';
  return (
    <PdfJobDialog
      request={{ document: 'agreement-bundle', documentVersionId: id }}
      onClose={onClose}
      onPrint={isFrozen ? note : undefined}
    />
  );
}
