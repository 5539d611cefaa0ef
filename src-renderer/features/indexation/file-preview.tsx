import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexFigure } from '../../../shared/contract/index-figures.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { figureText } from '../../../shared/documents/uprating-words.ts';
import { call, useCommand, type CallError } from '../../api/client.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Notice } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { FigureSource } from './use-figure-file.ts';
import classes from './indexation.module.css';

type Preview = Output<'indexFigures.importPreview'>;

const order: readonly Preview['rows'][number]['change'][] = ['different', 'new', 'same'];

interface FilePreviewProps {
  source: FigureSource;
  baseYear: IndexFigure['baseYear'];
  onOther: () => void;
  onClose: () => void;
}

/** Every figure of the file against what is recorded; nothing is written before it is said. */
export function FilePreview({ source, baseYear, onOther, onClose }: FilePreviewProps) {
  const { t } = useTranslation();
  const input = { name: source.name, base64: source.base64, baseYear };
  // The source's number stands for its bytes in the key.
  const preview = useQuery<Preview, CallError>({
    queryKey: ['indexFigures.importPreview', source.key, baseYear],
    queryFn: () => call('indexFigures.importPreview', input),
    retry: false,
  });
  return (
    <>
      {preview.isPending && <p role="status">{t('indexation.figures.import.reading')}</p>}
      {preview.error !== null && (
        <>
          <Notice tone="bad">{preview.error.message}</Notice>
          <div className={classes['buttons']}>
            <Button variant="default" onClick={onOther}>
              {t('indexation.figures.import.other')}
            </Button>
          </div>
        </>
      )}
      {preview.data !== undefined && (
        <>
          <Rows preview={preview.data} name={source.name} onOther={onOther} />
          <Apply preview={preview.data} input={input} onClose={onClose} />
        </>
      )}
    </>
  );
}

function Rows({ preview, name, onOther }: { preview: Preview; name: string; onOther: () => void }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'sv';
  // What the file changes goes before what it only repeats; of each the latest first.
  const inOrder = preview.rows.toReversed().toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
  return (
    <>
      <div className={classes['source']}>
        <strong>{t('indexation.figures.import.count', { count: preview.rows.length, name })}</strong>
        <Button variant="subtle" onClick={onOther}>
          {t('indexation.figures.import.other')}
        </Button>
      </div>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('indexation.figures.import.rows')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('indexation.figures.month')}</th>
              <th scope="col" data-number>
                {t('indexation.figures.value')}
              </th>
              <th scope="col" data-number>
                {t('indexation.figures.import.recorded')}
              </th>
              <th scope="col">{t('indexation.figures.import.state')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row) => (
              <tr key={row.month}>
                <th scope="row">{row.month}</th>
                <td data-number>{figureText(row.value, language)}</td>
                <td data-number>{row.recorded === null ? '–' : figureText(row.recorded, language)}</td>
                <td data-change={row.change}>{t(`indexation.figures.import.change.${row.change}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.skipped.length > 0 && (
        <details className={classes['skipped']}>
          <summary>{t('indexation.figures.import.skipped', { count: preview.skipped.length })}</summary>
          <ul>
            {preview.skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ApplyProps {
  preview: Preview;
  input: { name: string; base64: string; baseYear: IndexFigure['baseYear'] };
  onClose: () => void;
}

function Apply({ preview, input, onClose }: ApplyProps) {
  const { t } = useTranslation();
  const apply = useCommand('indexFigures.import');
  const [replace, setReplace] = useState(false);
  const of = (change: Preview['rows'][number]['change']) => preview.rows.filter((row) => row.change === change).length;
  const different = of('different');
  const count = of('new') + (replace ? different : 0);
  const submit = () =>
    apply.mutate(
      { ...input, replace },
      {
        onSuccess: ({ added, replaced }) => {
          toast(t('indexation.figures.import.done', { added, replaced }));
          onClose();
        },
      },
    );
  return (
    <>
      {different > 0 && (
        <Checkbox
          label={t('indexation.figures.import.replace', { count: different })}
          checked={replace}
          onChange={(event) => setReplace(event.currentTarget.checked)}
        />
      )}
      {apply.error !== null && <Notice tone="bad">{apply.error.message}</Notice>}
      <div className={classes['buttons']}>
        {count === 0 && different === 0 && (
          <span className={classes['hint']}>{t('indexation.figures.import.nothing')}</span>
        )}
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <BusyButton busy={apply.isPending} disabled={count === 0} onClick={submit}>
          {t('indexation.figures.import.submit', { count })}
        </BusyButton>
      </div>
    </>
  );
}
