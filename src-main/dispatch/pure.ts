import type { SiteFacts } from '../../shared/domain/rent/site-facts.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { calculateSite } from '../../shared/domain/rent/calculate-site.ts';
import { simulate } from '../application/rent/simulate.ts';
import { dispatch, type Run } from './dispatch.ts';

/** The procedures that touch no storage: they run without a workspace. */
const pure: Readonly<Record<string, (input: SiteFacts) => Result<unknown>>> = {
  'rent.simulate': simulate,
  'rent.explain': calculateSite,
};

export const isPure = (name: string): boolean => Object.hasOwn(pure, name);

export const runPure = (name: string, input: unknown): Result<unknown> | null =>
  pure[name]?.(input as SiteFacts) ?? null;

/** Answers a procedure that needs no workspace; null for one that does. Never throws. */
export async function callPure(name: string, input: unknown): Promise<Result<unknown> | null> {
  if (!isPure(name)) return null;
  const run: Run = (procedure, parsed) =>
    pure[procedure]?.(parsed as SiteFacts) ?? Promise.reject(new Error(procedure));
  return dispatch(run, { language: () => 'sv', checkOutput: false }, name, input);
}
