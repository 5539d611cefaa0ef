import type { UpratingOutcome } from '../../../shared/domain/agreements/uprating-run.ts';

/** A rent that the clause could be applied to. */
export type Uprated = Exclude<UpratingOutcome, { kind: 'not' }>;

/** Whether a run would make a new version of it. */
export const canBeUprated = (outcome: UpratingOutcome): outcome is Uprated => outcome.kind === 'uprated';
