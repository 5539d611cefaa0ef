import { Button, FileButton, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { base64Of, isTooLarge } from '../../ui/attachments/file-content.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { Notice } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { SignatoryFields, type Signatory, type Signing } from './signatory-fields.tsx';
import { Stopped } from './stopped.tsx';
import classes from './agreements.module.css';

interface SignProps {
  view: VersionView;
  onClose: () => void;
  /** Goes to the list of what blocks. */
  onBlocked: () => void;
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
  const stopped = props.view.blockers.some(({ stops }) => stops);
  // Nothing that has been filled in goes away for what is changed elsewhere: it is said when it is sent.
  const [begun, setBegun] = useState(!stopped);
  if (!begun && !stopped) setBegun(true);
  if (!begun) return <Stopped {...props} what="signed" />;
  if (roles.data === undefined) return null;
  const host = roles.data.find(({ attributes }) => attributes.role === 'host')?.identity.agencyId;
  if (host === undefined) return <Notice tone="bad">{t('agreements.sign.noHost')}</Notice>;
  return <SignFields {...props} hostId={host} />;
}

interface Draft {
  readonly signatories: readonly Signatory[];
  readonly signings: Readonly<Record<number, Signing>>;
  readonly scan: File | null;
}

const empty = (agencyId: number): Signatory => ({ agencyId, name: '', title: '' });

/** The host signs at home; where the guest does is not known. */
function useStart(parties: readonly [number, number]): Draft {
  const { site } = useSite();
  const { today } = useAsOf();
  const [host, guest] = parties;
  const [start] = useState<Draft>({
    signatories: parties.map(empty),
    signings: {
      [host]: { place: site.attributes.name, signedOn: today },
      [guest]: { place: '', signedOn: today },
    },
    scan: null,
  });
  return start;
}

const noSigning: Signing = { place: '', signedOn: undefined };

async function signed(id: number, { signatories, signings, scan }: Draft): Promise<Input<'documentVersions.sign'>> {
  return {
    id,
    signatories: signatories.map((one) => {
      const { place, signedOn } = signings[one.agencyId] ?? noSigning;
      // Without a date it is refused, and said at the field.
      return { ...one, place, signedOn: signedOn as LocalDate };
    }),
    scan: scan === null ? null : { name: scan.name.slice(0, 200), base64: await base64Of(scan) },
  };
}

function SignFields({ view, onClose, hostId }: SignProps & { hostId: number }) {
  const { t } = useTranslation();
  const { document: paper, version } = view;
  const form = useRef<HTMLFormElement>(null);
  const sign = useCommand('documentVersions.sign');
  const { error, busy, run, changed } = useSubmit(form);
  const parties = [hostId, paper.guestAgencyId] as const;
  const start = useStart(parties);
  const [draft, setDraft] = useState(start);
  const [sent, setSent] = useState(start);
  const unsaved = useUnsaved(() => draft !== start && JSON.stringify(draft) !== JSON.stringify(start));
  const write = (change: Partial<Draft>) => {
    changed('signatories');
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    setSent(draft);
    await sign.mutateAsync(await signed(version.id, draft));
    toast(t('agreements.sign.done'));
    onClose();
  };
  const tooLarge = draft.scan !== null && isTooLarge(draft.scan);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!tooLarge) void run(() => unsaved.during(save));
  };
  // What was said of a file that has been changed since no longer holds.
  const said = error !== null && sent.scan === draft.scan ? error : null;
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <Notice>{t(paper.kind === 'rent' ? 'agreements.sign.locksRent' : 'agreements.sign.locks')}</Notice>
      {parties.map((agencyId) => (
        <SignatoryFields
          key={agencyId}
          agencyId={agencyId}
          siteId={paper.siteId}
          all={draft.signatories}
          issues={error?.issues ?? []}
          onChange={(signatories) => write({ signatories })}
          signing={draft.signings[agencyId] ?? noSigning}
          onSigning={(signing) => write({ signings: { ...draft.signings, [agencyId]: signing } })}
        />
      ))}
      <Scan scan={draft.scan} tooLarge={tooLarge} onChange={(scan) => write({ scan })} />
      {said !== null && (
        <p className={classes['error']} role="alert" data-form-error>
          {said.message}
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
      {props.tooLarge && (
        <p className={classes['error']} role="alert">
          {t('attachments.tooLarge')}
        </p>
      )}
    </div>
  );
}
