import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { period, type Language } from '../../../shared/documents/format.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyLink } from '../../ui/agency-link.tsx';
import { FactValue } from '../../ui/fact-value.tsx';
import { fieldsOf, kindOf, useFactHistory, type FactHistory, type FactVersion } from '../../ui/fact-rows.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { useNames, type Names } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { Peek } from '../../ui/peek.tsx';
import { toastError } from '../../ui/toast.tsx';
import { useFactCommands } from './fact-commands.ts';
import { AddForm, AmendForm, CorrectForm, EndForm } from './fact-forms.tsx';
import { RecordHistory } from './record-history.tsx';
import { Related } from './related.tsx';
import { Timeline } from './timeline.tsx';
import { usePeekStack, type Layer } from './peek-stack.ts';
import { CardOrder, CardSteps } from './zones/card-section.tsx';
import { ZoneAccess } from './zones/zone-access.tsx';
import { ZoneAssessment } from './zones/zone-assessment.tsx';
import classes from './registers.module.css';

/** The top layer of the side peek, or nothing. */
export function FactPeek() {
  const { layers } = usePeekStack();
  const top = layers.at(-1);
  if (top === undefined) return null;
  const under = layers.at(-2);
  if (top.id === 'new') return <NewFact key={`${top.kind}-new`} kind={top.kind} under={under} />;
  return <OneFact key={`${top.kind}-${top.id}`} layer={top} id={top.id} under={under} />;
}

function useLayerName(layer: Layer | undefined): string | undefined {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  if (layer === undefined) return undefined;
  const name = typeof layer.id === 'number' ? names.nameOf(layer.kind, layer.id) : '–';
  return name === '–' ? t(`facts.${layer.kind}`) : name;
}

function NewFact({ kind, under }: { kind: FactName; under: Layer | undefined }) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const done = (id: number) => (under === undefined ? stack.replace({ kind, id }) : stack.pop());
  return (
    <Peek
      title={t('registers.newTitle', { what: t(`facts.${kind}`) })}
      onClose={stack.pop}
      backTo={useLayerName(under)}
      focusKey={`${kind}-new`}
    >
      <AddForm kind={kind} under={under} onDone={done} onCancel={stack.pop} />
    </Peek>
  );
}

/** The version that holds on the date; else the next to come, else the last that held. */
function versionAt(history: FactHistory, date: LocalDate): FactVersion | undefined {
  const standing = history.versions
    .filter((version) => version.replacedAt === null)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    standing.find((version) => covers(version, date)) ??
    standing.find((version) => version.from > date) ??
    standing.at(-1)
  );
}

type Mode = 'view' | 'amend' | 'correct' | 'end' | 'withdraw';

function OneFact({ layer, id, under }: { layer: Layer; id: number; under: Layer | undefined }) {
  const { t, i18n } = useTranslation();
  const { date } = useAsOf();
  const names = useNames(useSite().siteId);
  const stack = usePeekStack();
  const backTo = useLayerName(under);
  const history = useFactHistory(layer.kind, id);
  const [mode, setMode] = useState<Mode>(layer.mode ?? 'view');
  const toView = () => (layer.mode === undefined ? setMode('view') : stack.pop());
  const version = history.data === undefined ? undefined : versionAt(history.data, date);
  const kind = layer.kind;
  if (history.data === undefined || version === undefined) {
    return (
      <Peek title={t(`facts.${kind}`)} onClose={stack.pop} backTo={backTo} focusKey="wait">
        {history.error !== null && <Notice tone="bad">{history.error.message}</Notice>}
        {history.data !== undefined && (
          <>
            <Timeline kind={kind} history={history.data} names={names} />
            <RecordHistory kind={kind} id={id} names={names} />
          </>
        )}
      </Peek>
    );
  }
  const form = { kind, history: history.data, version, onDone: toView };
  const title = names.rowName(kind, { identity: history.data.identity, attributes: version.attributes });
  return (
    <Peek
      title={title}
      subtitle={`${t(`facts.${kind}`)} · ${period(version, i18n.language as Language)}`}
      onClose={mode === 'view' ? stack.pop : toView}
      backTo={backTo}
      focusKey={`${kind}-${id}-${mode}`}
    >
      {mode === 'amend' && <AmendForm {...form} />}
      {mode === 'correct' && <CorrectForm {...form} />}
      {mode === 'end' && <EndForm {...form} />}
      {(mode === 'view' || mode === 'withdraw') && (
        <>
          <Actions {...form} mode={mode} setMode={setMode} />
          {kind === 'agencies' && <AgencyLink id={id}>{t('agency.open')}</AgencyLink>}
          {kind === 'accessCards' && <CardSteps id={id} identity={history.data.identity} version={version} />}
          {!covers(version, date) && (
            <Notice>{t(version.from > date ? 'registers.notYet' : 'registers.ended', { date })}</Notice>
          )}
          <Values kind={kind} history={history.data} version={version} names={names} />
          {kind === 'accessCards' && <CardOrder version={version} names={names} />}
          {kind === 'securityZones' && (
            <>
              <ZoneAccess zoneId={id} names={names} />
              <ZoneAssessment attributes={version.attributes} names={names} />
            </>
          )}
          <Related kind={kind} id={id} names={names} />
          <Timeline kind={kind} history={history.data} names={names} />
          <RecordHistory kind={kind} id={id} names={names} />
        </>
      )}
    </Peek>
  );
}

interface ActionsProps {
  kind: FactName;
  history: FactHistory;
  version: FactVersion;
  mode: Mode;
  setMode: (mode: Mode) => void;
}

function Actions({ kind, history, version, mode, setMode }: ActionsProps) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const { withdraw } = useFactCommands(kind);
  const standing = history.versions.filter((one) => one.replacedAt === null).length;
  const takeBack = () => {
    withdraw(history)
      .then(() => stack.pop())
      .catch((error: unknown) => {
        setMode('view');
        toastError(error);
      });
  };
  if (mode === 'withdraw') {
    return (
      <Notice>
        {t('registers.withdrawAll', { count: standing })}
        <div className={classes['confirm']}>
          <Button variant="default" onClick={() => setMode('view')}>
            {t('app.cancel')}
          </Button>
          <Button color="red" onClick={takeBack}>
            {t('registers.withdraw')}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className={classes['actions']}>
      <Button variant="light" onClick={() => setMode('amend')}>
        {t('registers.amend')}
      </Button>
      <Button variant="default" onClick={() => setMode('correct')}>
        {t('registers.correct')}
      </Button>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('registers.more')}>
            <MoreIcon />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {version.to === null && <Menu.Item onClick={() => setMode('end')}>{t('registers.end')}</Menu.Item>}
          <Menu.Item onClick={() => (standing > 1 ? setMode('withdraw') : takeBack())}>
            {t('registers.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** What the version says; what nothing is said of takes no room. */
function Values({
  kind,
  history,
  version,
  names,
}: {
  kind: FactName;
  history: FactHistory;
  version: FactVersion;
  names: Names;
}) {
  const { t } = useTranslation();
  const definition = kindOf(kind);
  const rows = [
    ...fieldsOf(definition.identity).map((field) => ({ ...field, value: history.identity[field.name] })),
    ...fieldsOf(definition.attributes).map((field) => ({ ...field, value: version.attributes[field.name] })),
  ].filter(({ meta, value }) => meta.to !== 'sites' && value !== '' && value !== null && value !== undefined);
  return (
    <dl className={classes['values']}>
      {rows.map(({ name, meta, value }) => (
        <div key={name}>
          <dt>{t(`fields.${name}`)}</dt>
          <dd data-lines={meta.field === 'lines' || undefined}>
            <FactValue meta={meta} value={value} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
