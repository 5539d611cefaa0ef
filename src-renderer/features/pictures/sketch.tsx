import { Button, FileButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { base64Of } from '../../ui/attachments/file-content.ts';
import { whenText } from '../../ui/moments.ts';
import { toast, toastError } from '../../ui/toast.tsx';
import { PdfInline } from '../../ui/pdf/pdf-preview.tsx';
import classes from './pictures.module.css';

type Attachment = Output<'attachments.list'>[number];

const accepted = 'image/png,image/jpeg,application/pdf';

/** The latest sketch or photo of the floor, and a way to give it another. */
export function Sketch({ floorId, floorName }: { floorId: number; floorName: string }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const attachments = useCall('attachments.list', { kind: 'floors', factId: floorId });
  const { add, busy } = useAdd(floorId);
  const latest = attachments.data?.[0];
  if (attachments.data === undefined) return null;
  return (
    <section
      className={classes['sketch']}
      aria-label={t('pictures.sketch.title')}
      data-no-print={latest === undefined || undefined}
    >
      <header>
        <div>
          <h3>{t('pictures.sketch.title')}</h3>
          <p>
            {latest === undefined
              ? `${t('pictures.sketch.none')} ${t('pictures.sketch.limits')}`
              : t('pictures.sketch.from', { name: latest.name, when: whenText(latest.addedAt, today, i18n.language) })}
          </p>
        </div>
        <div data-no-print>
          <FileButton onChange={(file) => file !== null && add(file)} accept={accepted}>
            {(props) => (
              <Button {...props} variant="default" loading={busy}>
                {t(latest === undefined ? 'pictures.sketch.add' : 'pictures.sketch.replace')}
              </Button>
            )}
          </FileButton>
        </div>
      </header>
      {latest !== undefined && <Shown attachment={latest} floorName={floorName} />}
    </section>
  );
}

function useAdd(floorId: number): { add: (file: File) => void; busy: boolean } {
  const { t } = useTranslation();
  const command = useCommand('attachments.add');
  const [reading, setReading] = useState(false);
  const run = async (file: File): Promise<void> => {
    setReading(true);
    try {
      const base64 = await base64Of(file);
      await command.mutateAsync({ kind: 'floors', factId: floorId, name: file.name.slice(0, 200), base64 });
      toast(t('pictures.sketch.added', { name: file.name }));
    } finally {
      setReading(false);
    }
  };
  return { add: (file) => void run(file).catch(toastError), busy: reading };
}

function Shown({ attachment, floorName }: { attachment: Attachment; floorName: string }) {
  const content = useCall('attachments.get', { id: attachment.id });
  const base64 = content.data?.base64;
  const { mediaType, name, sha256 } = attachment;
  const pdf = useMemo(
    () => (base64 === undefined ? undefined : { fileName: name, title: name, sha256, pdfBase64: base64 }),
    [base64, name, sha256],
  );
  if (content.error !== null) return <p role="alert">{content.error.message}</p>;
  if (mediaType === 'application/pdf') {
    return (
      <div className={classes['paper']}>
        <PdfInline pdf={pdf} error={null} />
      </div>
    );
  }
  if (base64 === undefined) return null;
  return <img className={classes['photo']} src={`data:${mediaType};base64,${base64}`} alt={`${floorName}: ${name}`} />;
}
