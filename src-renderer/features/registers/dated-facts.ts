import { useMemo } from 'react';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useFacts, type FactRow, type ListInput } from '../../ui/fact-rows.ts';

export interface DatedRow extends FactRow {
  /** Holds on the date; else it is shown as its latest version says. */
  readonly current: boolean;
}

export interface DatedFacts {
  readonly rows: readonly DatedRow[];
  readonly onDate: readonly DatedRow[];
  readonly loading: boolean;
  readonly error: Error | null;
}

/** Facts as of a date, followed by those that have ended or not yet begun. */
export function useDatedFacts(kind: FactName, input: Omit<ListInput, 'date'>, date: LocalDate): DatedFacts {
  const all = useFacts(kind, input);
  const dated = useFacts(kind, { ...input, date });
  return useMemo(() => {
    const onDate = (dated.data ?? []).map((row) => ({ ...row, current: true }));
    const ids = new Set(onDate.map((row) => row.id));
    const others = (all.data ?? []).filter((row) => !ids.has(row.id)).map((row) => ({ ...row, current: false }));
    return {
      rows: [...onDate, ...others],
      onDate,
      loading: all.isPending || dated.isPending,
      error: all.error ?? dated.error,
    };
  }, [all.data, dated.data, all.isPending, dated.isPending, all.error, dated.error]);
}
