import { SqliteError } from 'better-sqlite3';
import { err, type Result } from '../../shared/kernel/result.ts';
import { refused, type AppError } from '../../shared/kernel/app-error.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Store } from '../storage/open-database.ts';
import { checkLeaseAreas } from './facts/lease-areas.ts';
import { appendAudit, auditHead, type AuditEntry } from './audit.ts';

/** What use cases work in: the store, the clock and who asks. */
export interface Context {
  readonly store: Store;
  readonly dataFolder: string;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly actor: string;
}

/** One command: one transaction, one audit row. `seq` is that row's number; versions point at it. */
export interface UnitOfWork {
  readonly store: Store;
  readonly seq: number;
  readonly at: string;
}

/** What a use case hands back: its value, and the one row for the history. Null where nothing was changed. */
export interface Outcome<T> {
  readonly value: T;
  readonly audit: AuditEntry | null;
}

/** Carries an expected error through better-sqlite3's transaction, which rolls back on exceptions alone. */
class Rollback extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** Everything or nothing: an expected error rolls back and comes out as a value; a full disk is such an error too. */
export function inTransaction<T>(store: Store, work: () => Result<T>): Result<T> {
  try {
    return store.sqlite
      .transaction(() => {
        const result = work();
        if (!result.ok) throw new Rollback(result.error);
        return result;
      })
      .immediate();
  } catch (error) {
    if (error instanceof Rollback) return err(error.error);
    if (error instanceof SqliteError && error.code === 'SQLITE_FULL') return err(refused('workspace.full'));
    throw error;
  }
}

/** Runs a command in its unit of work. `name` is the procedure's, as the history keeps it. */
export function runCommand<T>(
  context: Context,
  name: string,
  work: (unit: UnitOfWork) => Result<Outcome<T>>,
): Result<T> {
  return inTransaction(context.store, () => {
    const at = context.now();
    const seq = auditHead(context.store).seq + 1;
    const changesBefore = context.store.sqlite.prepare('SELECT total_changes()').pluck().get();
    const result = work({ store: context.store, seq, at });
    if (!result.ok) return result;
    const areas = checkLeaseAreas(context.store, seq);
    if (!areas.ok) return areas;
    const { value, audit } = result.value;
    if (audit !== null) appendAudit(context.store, { seq, at, actor: context.actor, command: name }, audit);
    else {
      const changesAfter = context.store.sqlite.prepare('SELECT total_changes()').pluck().get();
      assert(changesAfter === changesBefore, `${name} wrote without a row in the history`);
    }
    return { ok: true, value };
  });
}
