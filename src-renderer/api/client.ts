import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AppError } from '../../shared/kernel/app-error.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { Invoke } from './transport.ts';

let invoke: Invoke | null = null;
/** Called once, before the first screen. */
export function connect(door: Invoke): void {
  invoke = door;
}

/** An expected failure on its way through TanStack Query, which speaks in exceptions. */
export class CallError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message ?? error.code);
    this.error = error;
  }
}

export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  if (invoke === null) throw new Error('no door is connected');
  const result = await invoke(name, input);
  if (!result.ok) throw new CallError(result.error);
  return result.value as Output<N>;
}

export const queryKey = <N extends ProcedureName>(name: N, input: Input<N>): readonly [N, Input<N>] => [name, input];

/** A query of the contract as a TanStack query. */
export const useCall = <N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<Output<N>, CallError> =>
  useQuery<Output<N>, CallError>({ queryKey: queryKey(name, input), queryFn: () => call(name, input), ...options });

/** TanStack Query tells its watchers in a timer of its own, and React draws then: what is on screen is new after this. */
const drawn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/**
 * A command of the contract. Whatever it changed, every query is asked again: the store is local and fast. It is done
 * when the answers are on screen, so that what comes next rests on them.
 */
export function useCommand<N extends ProcedureName>(name: N): UseMutationResult<Output<N>, CallError, Input<N>> {
  const queries = useQueryClient();
  return useMutation<Output<N>, CallError, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await drawn();
    },
  });
}
