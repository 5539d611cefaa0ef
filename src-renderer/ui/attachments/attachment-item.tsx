import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentRow } from '../../../shared/contract/attachments.ts';
import { useCommand } from '../../api/client.ts';
import { BusyButton } from '../busy-button.tsx';
import { CloseIcon } from '../icons.tsx';
import { toast, toastError } from '../toast.tsx';
import { useFormat } from '../use-format.ts';
import { sizeText } from './file-content.ts';
import classes from './attachments.module.css';

interface ItemProps {
  row: AttachmentRow;
  editable: boolean;
  onOpen: () => void;
  onChange: () => void;
}

/** One attached file: what it is, and what it holds for. */
export function AttachmentItem({ row, editable, onOpen, onChange }: ItemProps) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const [asking, setAsking] = useState(false);
  const about = [
    t(`choices.attachmentType.${row.type}`),
    row.datedOn === null ? null : f.date(row.datedOn),
    row.validThrough === null ? null : t('attachments.validThrough', { date: f.date(row.validThrough) }),
    row.pages > 1 ? t('attachments.pages', { count: row.pages }) : null,
    sizeText(row.bytes, i18n.language),
  ];
  if (asking) return <Withdraw row={row} onKeep={() => setAsking(false)} onChange={onChange} />;
  return (
    <li>
      <div>
        <button type="button" className={classes['open']} onClick={onOpen}>
          {row.name}
        </button>
        {row.sensitivity !== 'open' && (
          <span className={classes['sensitivity']} data-secret={row.sensitivity === 'secret' || undefined}>
            {t(`choices.sensitivity.${row.sensitivity}`)}
          </span>
        )}
        <small>{about.filter((part) => part !== null).join(' · ')}</small>
      </div>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('attachments.withdraw', { name: row.name })}
          title={t('attachments.withdraw', { name: row.name })}
          onClick={() => setAsking(true)}
        >
          <CloseIcon size={14} />
        </ActionIcon>
      )}
    </li>
  );
}

/** A file that is taken away is not brought back by undoing, so it is asked about, where it stands. */
function Withdraw({ row, onKeep, onChange }: { row: AttachmentRow; onKeep: () => void; onChange: () => void }) {
  const { t } = useTranslation();
  const command = useCommand('attachments.withdraw');
  const withdraw = () =>
    command.mutate(
      { id: row.id },
      {
        onSuccess: () => {
          toast(t('attachments.withdrawn', { name: row.name }));
          onChange();
        },
        onError: toastError,
      },
    );
  return (
    <li data-asking>
      <p>{t('attachments.withdrawAsk', { name: row.name })}</p>
      <span>
        <Button variant="default" onClick={onKeep} autoFocus>
          {t('attachments.keep')}
        </Button>
        <BusyButton busy={command.isPending} onClick={withdraw}>
          {t('attachments.withdrawIt')}
        </BusyButton>
      </span>
    </li>
  );
}
