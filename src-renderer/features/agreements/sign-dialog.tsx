import { Button, FileButton, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { base64Of, isTooLarge } from '../../ui/attachments/file-content.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { Notice } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { Cell } from './create-dialog.tsx';
import { SignatoryFields, type Signatory } from './signatory-fields.tsx';
import classes from './agreements.module.css';

interface SignProps {
  view: VersionView;
  onClose: () => void;
}

/** The paper is signed: who, where and when, and the scan where there is one. It locks the version for ever. */
export function SignDialog(props: SignProps) {
  const { t } = useTranslation();
  const { held, leave } = useLeaving();
  return (
    <HeldBy value={held}>
      <Modal opened onClose={() => leave(props.onClose)} title={t('agreements.sign.title')} size={640}>
        <SignForm {...props} />
      </Modal>
    </HeldBy>
  );
}

/** The host that signs is the one in the role on the version's first day. */
function SignForm(props: SignProps) {
  const { date } = useAsOf();
  useFocusReturn();
  const { document: paper, version } = props.view;
  const roles = useCall('agencyRoles.list', { siteId: paper.siteId, date: version.from ?? date });
  const { t } = useTranslation();
  if (roles.data === undefined) return null;
  const host = roles.data.find(({ attributes }) => attributes.role === 'host')?.identity.agencyId;
  if (host === undefined) return <Notice tone="bad">{t('agreements.sign.noHost')}</Notice>;
  return <SignFields {...props} hostId={host} />;
}

interface Draft {
  readonly signatories: readonly Signatory[];
  readonly place: string;
  readonly signedOn: LocalDate | undefined;
  readonly scan: File | null;
}

const empty = (agencyId: number): Signatory => ({ agencyId, name: '', title: '' });

function SignFields({ view, onClose, hostId }: SignProps & { hostId: number }) {
  const { t } = useTranslation();
  const { site } = useSite();
  const { today } = useAsOf();
  const { document: paper, version } = view;
  const form = useRef<HTMLFormElement>(null);
  const sign = useCommand('documentVersions.sign');
  const { error, busy, run, changed } = useSubmit(form);
  const [start] = useState<Draft>({
    signatories: [empty(hostId), empty(paper.guestAgencyId)],
    place: site.attributes.name,
    signedOn: today,
    scan: null,
  });
  const [draft, setDraft] = useState(start);
  const unsaved = useUnsaved(() => draft !== start && JSON.stringify(draft) !== JSON.stringify(start));
  const write = (change: Partial<Draft>) => {
    changed('signatories');
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    const { place, signedOn, scan } = draft;
    await sign.mutateAsync({
      id: version.id,
      // Without a date it is refused, and said at the field.
      signatories: draft.signatories.map((one) => ({ ...one, place, signedOn: signedOn as LocalDate })),
      scan: scan === null ? null : { name: scan.name.slice(0, 200), base64: await base64Of(scan) },
    });
    toast(t('agreements.sign.done'));
    onClose();
  };
  const tooLarge = draft.scan !== null && isTooLarge(draft.scan);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!tooLarge) void run(() => unsaved.during(save));
  };
  const issues = error?.issues ?? [];
  const dateFault = issues.find(({ path }) => path.endsWith('.signedOn'));
  const dateText = issueText(dateFault === undefined ? [] : [dateFault], dateFault?.path ?? '', t('fields.signedOn'));
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <Notice>{t(paper.kind === 'rent' ? 'agreements.sign.locksRent' : 'agreements.sign.locks')}</Notice>
      {[hostId, paper.guestAgencyId].map((agencyId) => (
        <SignatoryFields
          key={agencyId}
          agencyId={agencyId}
          siteId={paper.siteId}
          all={draft.signatories}
          issues={issues}
          onChange={(signatories) => write({ signatories })}
        />
      ))}
      <div className={classes['pair']}>
        <TextField label={t('fields.place')} value={draft.place} onChange={(place = '') => write({ place })} />
        <Cell fault={dateText}>
          <DateField
            label={t('fields.signedOn')}
            error={dateText}
            required
            value={draft.signedOn}
            base={today}
            onChange={(signedOn) => write({ signedOn })}
          />
        </Cell>
      </div>
      <Scan scan={draft.scan} tooLarge={tooLarge} onChange={(scan) => write({ scan })} />
      {error !== null && (
        <p className={classes['error']} role="alert" data-form-error>
          {error.message}
        </p>
      )}
      {unsaved.asking ? (
        <DiscardQuestion unsaved={unsaved} />
      ) : (
        <div className={classes['buttons']}>
          <Button variant="default" onClick={() => unsaved.leave(onClose)}>
            {t('app.cancel')}
          </Button>
          <BusyButton type="submit" busy={busy} disabled={tooLarge}>
            {t('agreements.sign.submit')}
          </BusyButton>
        </div>
      )}
    </form>
  );
}

function Scan(props: { scan: File | null; tooLarge: boolean; onChange: (scan: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['scan']}>
      <FileButton onChange={props.onChange} accept="application/pdf">
        {(button) => (
          <Button {...button} variant="default">
            {t(props.scan === null ? 'agreements.sign.addScan' : 'agreements.sign.otherScan')}
          </Button>
        )}
      </FileButton>
      {props.scan === null ? (
        <span className={classes['help']}>{t('agreements.sign.scanHelp')}</span>
      ) : (
        <>
          <span>{props.scan.name}</span>
          <Button variant="subtle" onClick={() => props.onChange(null)}>
            {t('agreements.sign.noScan')}
          </Button>
        </>
      )}
      {props.tooLarge && <p className={classes['error']}>{t('attachments.tooLarge')}</p>}
    </div>
  );
}
