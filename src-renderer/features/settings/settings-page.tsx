import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/workspace.ts';
import type { FieldIssue } from '../../../shared/kernel/app-error.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { IntegerField, TextField } from '../../ui/fields.tsx';
import { issueText } from '../../ui/issues.ts';
import { localMoment } from '../../ui/moments.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { placeOf } from '../../ui/places.ts';
import classes from './settings.module.css';

type Name = keyof Settings;

/** What is being written, saved field by field when the field is left; and what the server said of each. */
function useAutosave(settings: Settings) {
  const command = useCommand('settings.update');
  const [draft, setDraft] = useState<Partial<Record<Name, Settings[Name] | undefined>>>({});
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const valueOf = <N extends Name>(name: N): Settings[N] | undefined =>
    name in draft ? (draft[name] as Settings[N] | undefined) : settings[name];
  const write = <N extends Name>(name: N, value: Settings[N] | undefined) =>
    setDraft((before) => ({ ...before, [name]: value }));
  const forget = (name: Name) => setDraft(({ [name]: _, ...rest }) => rest);
  const without = (name: Name) => (all: readonly FieldIssue[]) => all.filter((issue) => issue.path !== name);
  const save = <N extends Name>(name: N, value: Settings[N] | undefined) => {
    if (value === undefined || value === settings[name]) return;
    command.mutate(
      { [name]: value },
      {
        onSuccess: () => {
          setIssues(without(name));
          forget(name);
          setSavedAt(localMoment(new Date().toISOString()).time);
        },
        onError: (error) =>
          setIssues((all) => [
            ...without(name)(all),
            ...(error.error.issues ?? [{ path: name, code: error.error.code, params: {}, message: error.message }]),
          ]),
      },
    );
  };
  return { valueOf, write, save, issues, savedAt, saving: command.isPending };
}

type Autosave = ReturnType<typeof useAutosave>;

export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useCall('settings.get', {});
  if (settings.data === undefined)
    return (
      <Page title={t('invoices.settings.title')}>
        {settings.error !== null && <p role="alert">{settings.error.message}</p>}
      </Page>
    );
  return <SettingsForm settings={settings.data} />;
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const autosave = useAutosave(settings);
  const state = autosave.saving
    ? t('invoices.settings.saving')
    : autosave.savedAt === null
      ? t('invoices.settings.autosave')
      : t('invoices.settings.saved', { time: autosave.savedAt });
  return (
    <Page
      title={t('invoices.settings.title')}
      subtitle={
        <span role="status" className={classes['state']}>
          {state}
        </span>
      }
    >
      <div className={classes['sheet']}>
        <WorkspaceSettings autosave={autosave} />
        <InvoiceSettings autosave={autosave} />
        <PaymentSettings />
      </div>
    </Page>
  );
}

/** A field saves itself when it is left, and at Enter. */
function Saved({ autosave, name, children }: { autosave: Autosave; name: Name; children: ReactNode }) {
  const save = () => autosave.save(name, autosave.valueOf(name));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit} onBlur={save} noValidate>
      {children}
    </form>
  );
}

function useField(autosave: Autosave) {
  const { t } = useTranslation();
  return <N extends Name>(name: N, description: string) => {
    const key: string = `fields.${name}`;
    return {
      label: t(key),
      description,
      value: autosave.valueOf(name),
      onChange: (value: Settings[N] | undefined) => autosave.write(name, value),
      error: issueText(autosave.issues, name, t(key)),
    };
  };
}

function WorkspaceSettings({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const status = useCall('workspace.status', {});
  return (
    <Panel title={t('invoices.settings.workspace')}>
      <div className={classes['fields']}>
        <div role="group" aria-labelledby="settings-language">
          <div id="settings-language" className={classes['label']}>
            {t('fields.language')}
          </div>
          <SegmentedControl
            value={autosave.valueOf('language') ?? 'sv'}
            onChange={(value) => autosave.save('language', value === 'en' ? 'en' : 'sv')}
            data={(['sv', 'en'] as const).map((value) => ({
              value,
              label: t(`invoices.settings.languageName.${value}`),
            }))}
          />
          <p className={classes['help']}>{t('invoices.settings.languageHelp')}</p>
        </div>
        {status.data !== undefined && (
          <dl className={classes['facts']}>
            <dt>{t('invoices.settings.folder')}</dt>
            <dd>{status.data.dataFolder}</dd>
            <dd>
              {t('invoices.settings.version', {
                version: status.data.productVersion,
                schema: status.data.schemaVersion,
              })}
            </dd>
          </dl>
        )}
      </div>
    </Panel>
  );
}

function InvoiceSettings({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const field = useField(autosave);
  const prefix = autosave.valueOf('invoiceSeriesPrefix') ?? '';
  const prefixHelp =
    prefix === ''
      ? t('invoices.settings.prefixNone')
      : t('invoices.settings.prefixHelp', { prefix, example: `${prefix}000001` });
  return (
    <Panel title={t('invoices.settings.invoicing')}>
      <div className={classes['fields']}>
        <Saved autosave={autosave} name="paymentTermsDays">
          <IntegerField {...field('paymentTermsDays', t('invoices.settings.termsHelp'))} />
        </Saved>
        <Saved autosave={autosave} name="invoiceSeriesPrefix">
          <TextField {...field('invoiceSeriesPrefix', prefixHelp)} />
        </Saved>
        <Saved autosave={autosave} name="sellerContact">
          <TextField {...field('sellerContact', t('invoices.settings.contactHelp'))} />
        </Saved>
      </div>
    </Panel>
  );
}

/** The giro is the host agency's own, and stands with it. */
function PaymentSettings() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const roles = useCall('agencyRoles.list', { siteId, date });
  const agencies = useCall('agencies.list', {});
  const hostId = roles.data?.find((role) => role.attributes.role === 'host')?.identity.agencyId;
  const host = agencies.data?.find((agency) => agency.id === hostId);
  if (host === undefined) return null;
  const { bankgiro, plusgiro, name } = host.attributes;
  const none = t('invoices.settings.giroNone');
  return (
    <Panel title={t('invoices.settings.payment')}>
      <p className={classes['text']}>
        {t('invoices.settings.giroAt', { name })}{' '}
        <Link {...(placeOf('agencies', host.id) as { to: string })}>{t('invoices.settings.toHost')}</Link>
      </p>
      <dl className={classes['facts']}>
        <dt>{t('fields.bankgiro')}</dt>
        <dd>{bankgiro === '' ? none : bankgiro}</dd>
        <dt>{t('fields.plusgiro')}</dt>
        <dd>{plusgiro === '' ? none : plusgiro}</dd>
      </dl>
    </Panel>
  );
}
