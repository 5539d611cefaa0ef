import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCommand } from '../../api/client.ts';
import type { FactHistory, FactVersion, Values } from '../../ui/fact-rows.ts';
import { toast } from '../../ui/toast.tsx';

export interface AddInput {
  identity: Values;
  attributes: Values;
  from: LocalDate | undefined;
  to: LocalDate | null;
}

type Changed = { id: number; versionId: number };
/** A command of any kind's: the values are checked by the server against that kind's schema. */
interface AnyCommand<I, O> {
  mutateAsync: (input: I) => Promise<O>;
}

function useFactCommand<I, O>(kind: FactName, action: string): AnyCommand<I, O> {
  return useCommand(`${kind}.${action}` as 'sites.add') as unknown as AnyCommand<I, O>;
}

/** What can be done with a fact of a kind; each says what it did, and offers to take it back where that is simple. */
export function useFactCommands(kind: FactName) {
  const { t } = useTranslation();
  const add = useFactCommand<AddInput, Changed>(kind, 'add');
  const amend = useFactCommand<{ id: number; from: LocalDate | undefined; changes: Values }, Changed>(kind, 'amend');
  const correct = useFactCommand<
    { versionId: number; from?: LocalDate | undefined; to?: LocalDate | null; changes?: Values; identity?: Values },
    Changed
  >(kind, 'correct');
  const end = useFactCommand<{ id: number; to: LocalDate }, Changed>(kind, 'end');
  const withdraw = useFactCommand<{ id: number }, { id: number }>(kind, 'withdraw');
  const what = t(`facts.${kind}`);
  const undo = (run: () => Promise<unknown>) => ({
    undo: { label: t('app.undo'), run: () => run().then(() => toast(t('registers.done.undone', { what }))) },
  });
  return {
    add: async (input: AddInput): Promise<Changed> => {
      const made = await add.mutateAsync(input);
      toast(
        t('registers.done.added', { what }),
        undo(() => withdraw.mutateAsync({ id: made.id })),
      );
      return made;
    },
    amend: async (id: number, from: LocalDate | undefined, changes: Values): Promise<void> => {
      await amend.mutateAsync({ id, from, changes });
      toast(t('registers.done.amended', { what, from }));
    },
    correct: async (
      before: FactVersion,
      identityBefore: Values,
      input: { from?: LocalDate | undefined; to?: LocalDate | null; changes?: Values; identity?: Values },
    ): Promise<void> => {
      const made = await correct.mutateAsync({ versionId: before.versionId, ...input });
      const back = {
        versionId: made.versionId,
        from: before.from,
        to: before.to,
        changes: before.attributes,
        identity: identityBefore,
      };
      toast(
        t('registers.done.corrected', { what }),
        undo(() => correct.mutateAsync(back)),
      );
    },
    end: async (id: number, to: LocalDate, before: LocalDate | null): Promise<void> => {
      const made = await end.mutateAsync({ id, to });
      toast(
        t('registers.done.ended', { what }),
        undo(() => correct.mutateAsync({ versionId: made.versionId, to: before })),
      );
    },
    withdraw: async (history: FactHistory): Promise<void> => {
      await withdraw.mutateAsync({ id: history.id });
      const standing = history.versions.filter((version) => version.replacedAt === null);
      const [only, ...more] = standing;
      if (only === undefined || more.length > 0) return toast(t('registers.done.withdrawn', { what }));
      const again = { identity: history.identity, attributes: only.attributes, from: only.from, to: only.to };
      toast(
        t('registers.done.withdrawn', { what }),
        undo(() => add.mutateAsync(again)),
      );
    },
  };
}
