import type { Result } from '../../shared/kernel/result.ts';
import type { Output, Input, ProcedureName } from '../../shared/contract/index.ts';

/** An open workspace behind its one entrance. Each door holds exactly one. */
export interface App {
  readonly dataFolder: string;
  /** For doors: any name, any input. Never throws. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>;
  /** The same for code of ours, typed by the contract. */
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** Closes the database and lets go of the folder's lock. */
  close(): void;
}

export interface OpenOptions {
  readonly dataFolder: string;
  /** ISO 8601 UTC; the system's clock where left out. */
  readonly now?: () => string;
  /** Who does it, for the history; the operating system's user where left out. */
  readonly actor?: string;
  /** Check what procedures answer against the contract too: in tests. */
  readonly checkOutput?: boolean;
}
