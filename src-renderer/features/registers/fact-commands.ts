import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCommand } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { useUndo } from '../../app/undo.ts';
import type { FactHistory, FactVersion, Values } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';

export interface AddInput {
  identity: Values;
  attributes: Values;
  from: LocalDate | undefined;
  to: LocalDate | null;
}

export interface CorrectInput {
  from?: LocalDate | undefined;
  to?: LocalDate | null;
  changes?: Values;
  identity?: Values;
}

type Changed = { id: number; versionId: number; seq: number };
/** A command of any kind's: the values are checked by the server against that kind's schema. */
interface AnyCommand<I, O> {
  mutateAsync: (input: I) => Promise<O>;
}

function useFactCommand<I, O>(kind: FactName, action: string): AnyCommand<I, O> {
  return useCommand(`${kind}.${action}` as 'sites.add') as unknown as AnyCommand<I, O>;
}

/** What can be done with a fact of a kind; each says what it did, and offers to take it back. */
export function useFactCommands(kind: FactName) {
  const { t } = useTranslation();
  const { done } = useUndo();
  const names = useNames(useSite().siteId);
  const add = useFactCommand<AddInput, Changed>(kind, 'add');
  const amend = useFactCommand<{ id: number; from: LocalDate | undefined; changes: Values }, Changed>(kind, 'amend');
  const correct = useFactCommand<CorrectInput & { versionId: number }, Changed>(kind, 'correct');
  const end = useFactCommand<{ id: number; to: LocalDate }, Changed>(kind, 'end');
  const withdraw = useFactCommand<{ id: number }, { id: number; seq: number }>(kind, 'withdraw');
  /** `Rum 1013 Förråd`; of what has no name of its own, its kind alone. */
  const named = (identity: Values, attributes: Values): string => {
    const name = names.rowName(kind, { identity, attributes }).trim();
    return name === '' || name === '–' ? t(`facts.${kind}`) : `${t(`facts.${kind}`)} ${name}`;
  };
  const known = (id: number): string => {
    const row = names.rowsOf(kind).find((one) => one.id === id);
    return row === undefined ? t(`facts.${kind}`) : named(row.identity, row.attributes);
  };
  return {
    add: async (input: AddInput): Promise<Changed> => {
      const made = await add.mutateAsync(input);
      done(t('registers.done.added', { what: named(input.identity, input.attributes) }), made.seq);
      return made;
    },
    amend: async (id: number, from: LocalDate | undefined, changes: Values): Promise<void> => {
      const { seq } = await amend.mutateAsync({ id, from, changes });
      done(t('registers.done.amended', { what: known(id), from }), seq);
    },
    /** `text` says what it means, where that is more than that something was put right. */
    correct: async (version: FactVersion, identity: Values, input: CorrectInput, text?: string): Promise<void> => {
      const { seq } = await correct.mutateAsync({ versionId: version.versionId, ...input });
      const what = named({ ...identity, ...input.identity }, { ...version.attributes, ...input.changes });
      done(text ?? t('registers.done.corrected', { what }), seq);
    },
    end: async (id: number, to: LocalDate, what = known(id)): Promise<void> => {
      const { seq } = await end.mutateAsync({ id, to });
      done(t('registers.done.ended', { what }), seq);
    },
    withdraw: async (history: FactHistory): Promise<void> => {
      const { seq } = await withdraw.mutateAsync({ id: history.id });
      const last = history.versions.findLast((version) => version.replacedAt === null);
      done(t('registers.done.withdrawn', { what: named(history.identity, last?.attributes ?? {}) }), seq);
    },
  };
}
