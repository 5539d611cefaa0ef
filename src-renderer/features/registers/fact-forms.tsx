import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { components } from '../../../shared/domain/rent/site-facts.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { addDays, type LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { FactForm } from '../../ui/fact-form.tsx';
import { fieldsOf, kindOf, type FactHistory, type FactVersion, type Values } from '../../ui/fact-rows.ts';
import { agencyColours } from '../../ui/fields.tsx';
import type { FormValues } from '../../ui/form-draft.ts';
import { useNames, type Names } from '../../ui/names.ts';
import { lastDayOf, toOf } from '../../ui/period-fields.tsx';
import { useFactCommands } from './fact-commands.ts';
import type { Layer } from './peek-stack.ts';
import { OrderRoutes } from './zones/order-route.tsx';
import classes from './registers.module.css';

/** What the place says about a new fact: its site, and the fact in whose peek it is made. */
function useGivenIdentity(kind: FactName, under: Layer | undefined): Values {
  const { siteId } = useSite();
  const given: Record<string, unknown> = {};
  for (const { name, meta } of fieldsOf(kindOf(kind).identity)) {
    if (meta.to === 'sites') given[name] = siteId;
    else if (under !== undefined && typeof under.id === 'number' && meta.to === under.kind) given[name] = under.id;
  }
  return given;
}

const changesOf = (before: Values, after: Values): Values =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );

/** `undefined` means that a cleared field has no value; the server is to say so, and not to see it as left alone. */
const explicit = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === undefined ? null : value]));

/** The first of the app's colours that no agency has. */
function nextColour(names: Names): string | undefined {
  const taken = new Set(names.rowsOf('agencies').map((agency) => agency.attributes['colour']));
  return agencyColours.find((colour) => !taken.has(colour)) ?? agencyColours[0];
}

/** The whole rent follows the consumer price index from the base rent up, its quotient as it is (section 8). */
const usualIndex = { series: 'kpi', baseYear: '1980', indexedShare: '1', floor: 'base-rent', quotient: 'exact' };

/** What a new fact most often says: the terms of an agreement as the calculation's rules have them (section 7). */
function usual(kind: FactName, names: Names, date: LocalDate): { initial: Values; followsFrom?: readonly string[] } {
  if (kind === 'agencies') return { initial: { colour: nextColour(names) } };
  if (kind === 'accessCards') return { initial: { orderedOn: date } };
  if (kind === 'costAcceptances') return { initial: { oneOffOre: 0, yearlyOre: 0, decision: 'pending' } };
  if (kind === 'indexClauses') return { initial: usualIndex };
  if (kind !== 'agreements') return { initial: {} };
  return {
    initial: { overheadRate: '0.1', overheadBase: [...components], rounding: 'ore' },
    followsFrom: ['rentStart'],
  };
}

interface AddFormProps {
  kind: FactName;
  under?: Layer | undefined;
  onDone: (id: number) => void;
  onCancel: () => void;
}

export function AddForm({ kind, under, onDone, onCancel }: AddFormProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const given = useGivenIdentity(kind, under);
  const { add } = useFactCommands(kind);
  const { identity, attributes, monthly } = kindOf(kind);
  const submit = async ({ sections, period }: FormValues) => {
    const made = await add({
      identity: { ...sections['identity'], ...given },
      attributes: sections['attributes'] ?? {},
      from: period.from,
      to: toOf(period),
    });
    onDone(made.id);
  };
  return (
    <FactForm
      sections={[
        { prefix: 'identity', object: identity, hidden: Object.keys(given), initial: given },
        { prefix: 'attributes', object: attributes, ...usual(kind, names, date) },
      ]}
      period={{ ask: 'both', monthly, initial: { from: monthly ? undefined : date, lastDay: null } }}
      names={names}
      base={date}
      intro={
        <>
          <p className={classes['intro']}>{t(`registers.intro.${kind}`)}</p>
          {kind === 'accessCards' && <OrderRoutes names={names} />}
        </>
      }
      submitLabel={t('registers.add')}
      onSubmit={submit}
      onCancel={onCancel}
    />
  );
}

interface VersionFormProps {
  kind: FactName;
  history: FactHistory;
  version: FactVersion;
  onDone: () => void;
}

export function AmendForm({ kind, history, version, onDone }: VersionFormProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const { amend } = useFactCommands(kind);
  const { attributes, monthly } = kindOf(kind);
  return (
    <FactForm
      sections={[{ prefix: 'changes', object: attributes, initial: version.attributes }]}
      period={{
        ask: 'from',
        monthly,
        initial: { from: undefined, lastDay: null },
        fromLabel: t('registers.amendFrom'),
      }}
      names={names}
      base={date}
      intro={<p className={classes['intro']}>{t('registers.amendIntro')}</p>}
      submitLabel={t('registers.amendSubmit')}
      onSubmit={async ({ sections, period }) => {
        await amend(history.id, period.from, changesOf(version.attributes, explicit(sections['changes'] ?? {})));
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

export function CorrectForm({ kind, history, version, onDone }: VersionFormProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const { correct } = useFactCommands(kind);
  const { identity, attributes, monthly } = kindOf(kind);
  const hidden = fieldsOf(identity).flatMap(({ name, meta }) => (meta.to === 'sites' ? [name] : []));
  const submit = async ({ sections, period }: FormValues) => {
    const changes = changesOf(version.attributes, explicit(sections['changes'] ?? {}));
    const renamed = changesOf(history.identity, explicit(sections['identity'] ?? {}));
    const to = toOf(period);
    await correct(version, history.identity, {
      ...(period.from === version.from ? {} : { from: period.from }),
      ...(to === version.to ? {} : { to }),
      ...(Object.keys(changes).length === 0 ? {} : { changes }),
      ...(Object.keys(renamed).length === 0 ? {} : { identity: renamed }),
    });
    onDone();
  };
  return (
    <FactForm
      sections={[
        { prefix: 'identity', object: identity, hidden, initial: history.identity },
        { prefix: 'changes', object: attributes, initial: version.attributes },
      ]}
      period={{ ask: 'both', monthly, initial: { from: version.from, lastDay: lastDayOf(version.to) } }}
      names={names}
      base={version.from}
      intro={<p className={classes['intro']}>{t('registers.correctIntro')}</p>}
      submitLabel={t('registers.correctSubmit')}
      onSubmit={submit}
      onCancel={onDone}
    />
  );
}

export function EndForm({ kind, history, onDone }: VersionFormProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const { end } = useFactCommands(kind);
  const { monthly } = kindOf(kind);
  return (
    <FactForm
      sections={[]}
      period={{ ask: 'to', monthly, initial: { from: undefined, lastDay: monthly ? null : date } }}
      names={names}
      base={date}
      intro={<p className={classes['intro']}>{t('registers.endIntro')}</p>}
      submitLabel={t('registers.endSubmit')}
      onSubmit={async ({ period }) => {
        await end(history.id, addDays(present(period.lastDay ?? date, 'the last day'), 1));
        onDone();
      }}
      onCancel={onDone}
    />
  );
}
