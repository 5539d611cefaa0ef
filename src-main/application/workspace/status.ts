import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { makeDate, type LocalDate } from '../../../shared/values/local-date.ts';
import { productVersion } from '../../product-version.ts';
import { allKinds } from '../../storage/fact-sql.ts';
import { schemaVersion } from '../../storage/migrate.ts';
import { verifyAudit } from '../audit.ts';
import type { Context } from '../unit-of-work.ts';
import { lastBackup } from './backup.ts';

/** The calendar date where the machine stands. */
export function today(now: string): LocalDate {
  const date = new Date(now);
  return makeDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export function status(context: Context): Result<Output<'workspace.status'>> {
  const { sqlite } = context.store;
  return ok({
    productVersion,
    schemaVersion: schemaVersion(sqlite),
    dataFolder: context.dataFolder,
    empty: sqlite.prepare('SELECT 1 FROM site WHERE withdrawn_seq IS NULL LIMIT 1').get() === undefined,
    today: today(context.now()),
    lastBackup: lastBackup(context),
  });
}

interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly entity: string;
  readonly entityId: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A record was also touched by commands on many at once: its versions know which. */
function commandsOn(entity: string | undefined, entityId: number | undefined): string {
  const kind = allKinds.find((one) => one.name === entity);
  if (kind === undefined || entityId === undefined) return '';
  return `OR seq IN (SELECT recorded_seq FROM ${kind.table}_version WHERE fact_id = @entityId
    UNION SELECT replaced_seq FROM ${kind.table}_version WHERE fact_id = @entityId
    UNION SELECT withdrawn_seq FROM ${kind.table} WHERE id = @entityId)`;
}

const isPart = (value: unknown): value is { entity: unknown; entityId: unknown } =>
  typeof value === 'object' && value !== null && 'entity' in value && 'entityId' in value;

/** The history, newest first; of one record, only what each command did to that one. */
export function listHistory(context: Context, input: ParsedInput<'history.list'>): Result<Output<'history.list'>> {
  const rows = context.store.sqlite
    .prepare(
      `SELECT seq, at, actor, command, entity, entity_id AS entityId, before, after FROM audit_log
       WHERE (((@entity IS NULL OR entity = @entity) AND (@entityId IS NULL OR entity_id = @entityId)) ${commandsOn(input.entity, input.entityId)})
         AND (@before IS NULL OR seq < @before)
       ORDER BY seq DESC LIMIT @limit`,
    )
    .all({
      entity: input.entity ?? null,
      entityId: input.entityId ?? null,
      before: input.before ?? null,
      limit: input.limit,
    }) as AuditRow[];
  const parse = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));
  const asked = (part: unknown): boolean =>
    isPart(part) && part.entity === input.entity && part.entityId === input.entityId;
  return ok(
    rows.map((row) => {
      const after = parse(row.after);
      const isMany = input.entityId !== undefined && row.entityId === null && Array.isArray(after);
      return { ...row, before: parse(row.before), after: isMany ? after.filter(asked) : after };
    }),
  );
}

export const verifyHistory = (context: Context): Result<Output<'history.verify'>> => ok(verifyAudit(context.store));
