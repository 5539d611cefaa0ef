import { Button, Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract/index.ts';
import type { LocalDate } from '../../../../shared/values/local-date.ts';
import { call, useCommand, type CallError } from '../../../api/client.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { useUndo } from '../../../app/undo.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Notice } from '../../../ui/page.tsx';
import { ImportColumns, ImportRows } from './import-rows.tsx';
import classes from './import.module.css';
import type { Importing, Source } from './use-import.ts';

export type Preview = Output<'rooms.importPreview'>;

interface PreviewProps {
  readonly source: Source;
  readonly importing: Importing;
}

export function ImportPreview({ source, importing }: PreviewProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const [from, setFrom] = useState<LocalDate | undefined>(date);
  const input = { siteId, from: from ?? date, file: source.file };
  // The source's number stands for its bytes in the key.
  const preview = useQuery<Preview, CallError>({
    queryKey: ['rooms.importPreview', siteId, input.from, source.key],
    queryFn: () => call('rooms.importPreview', input),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const name = source.name ?? t('registers.import.pasted');
  const rows = preview.data?.rows.length ?? 0;
  return (
    <div className={classes['preview']}>
      <div className={classes['head']}>
        <div>
          <strong>{t('registers.import.source', { name, rows: t('app.table.count', { count: rows }) })}</strong>
          {preview.data !== undefined && preview.data.sheet !== '' && (
            <span>{t('registers.import.sheet', { sheet: preview.data.sheet })}</span>
          )}
          <Button variant="subtle" onClick={importing.letGo}>
            {t('registers.import.other')}
          </Button>
        </div>
        <div className={classes['from']}>
          <DateField label={t('registers.import.from')} required base={date} value={from} onChange={setFrom} />
        </div>
      </div>
      {preview.error !== null && (
        <>
          <Notice tone="bad">
            {preview.error.message} {t('registers.import.nothingWritten')}
          </Notice>
          {'text' in source.file && <pre className={classes['kept']}>{source.file.text.slice(0, 4000)}</pre>}
        </>
      )}
      {preview.isPending && <p role="status">{t('registers.import.reading')}</p>}
      {preview.data !== undefined && preview.error === null && (
        <>
          <ImportColumns preview={preview.data} />
          <ImportRows preview={preview.data} />
          <Apply
            preview={preview.data}
            input={input}
            importing={importing}
            stale={preview.isPlaceholderData || from === undefined}
            again={() => void preview.refetch()}
          />
        </>
      )}
    </div>
  );
}

interface ApplyProps {
  readonly preview: Preview;
  readonly input: { readonly siteId: number; readonly from: LocalDate; readonly file: Source['file'] };
  readonly importing: Importing;
  readonly stale: boolean;
  readonly again: () => void;
}

/** Writes what the preview shows, all of it at once; says why where it can't. */
function Apply({ preview, input, importing, stale, again }: ApplyProps) {
  const { t } = useTranslation();
  const { done } = useUndo();
  const apply = useCommand('rooms.import');
  const [leaveOut, setLeaveOut] = useState(false);
  const { counts, fingerprint } = preview;
  const count = counts.new + counts.changed;
  const reason =
    count === 0
      ? t(counts.wrong > 0 ? 'registers.import.allWrong' : 'registers.import.nothing')
      : counts.wrong > 0 && !leaveOut
        ? t('registers.import.someWrong')
        : null;
  const submit = () =>
    apply.mutate(
      { ...input, fingerprint, acceptWrong: leaveOut },
      {
        onSuccess: (made) => {
          importing.letGo();
          importing.close();
          done(t('registers.import.done', { added: made.counts.new, changed: made.counts.changed }), made.seq);
        },
        // What the file was matched with may have changed: the preview is made anew.
        onError: again,
      },
    );
  return (
    <div className={classes['apply']}>
      {apply.error !== null && (
        <Notice tone="bad">
          {apply.error.message} {t('registers.import.nothingWritten')}
        </Notice>
      )}
      <div className={classes['buttons']}>
        {counts.wrong > 0 && count > 0 && (
          <Checkbox
            className={classes['leaveOut']}
            label={t('registers.import.leaveOut', { count: counts.wrong })}
            checked={leaveOut}
            onChange={(event) => setLeaveOut(event.currentTarget.checked)}
          />
        )}
        {reason !== null && <span className={classes['reason']}>{reason}</span>}
        <Button variant="default" onClick={importing.close}>
          {t('app.cancel')}
        </Button>
        <BusyButton onClick={submit} busy={apply.isPending} disabled={reason !== null || stale}>
          {t('registers.import.submit', { count })}
        </BusyButton>
      </div>
    </div>
  );
}
