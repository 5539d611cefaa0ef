import type { Store } from '../storage/open-database.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';

/** One row of the history: what a command did to one thing. */
export interface AuditEntry {
  readonly entity: string;
  readonly entityId: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

interface StoredRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly entity: string;
  readonly entity_id: number | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Each row's hash covers the row and the hash before it: a row that is changed or taken away breaks the chain. */
const hashOf = (row: Omit<StoredRow, 'hash'>): string => sha256(canonicalJson(row));

export function auditHead(store: Store): { seq: number; hash: string } {
  const row = store.sqlite.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get() as
    { seq: number; hash: string } | undefined;
  return row ?? { seq: 0, hash: '' };
}

export function appendAudit(
  store: Store,
  header: { seq: number; at: string; actor: string; command: string },
  entry: AuditEntry,
): void {
  const row = {
    ...header,
    entity: entry.entity,
    entity_id: entry.entityId,
    before: entry.before === null ? null : canonicalJson(entry.before),
    after: entry.after === null ? null : canonicalJson(entry.after),
    previous_hash: auditHead(store).hash,
  };
  store.sqlite
    .prepare(
      `INSERT INTO audit_log (seq, at, actor, command, entity, entity_id, before, after, previous_hash, hash)
       VALUES (@seq, @at, @actor, @command, @entity, @entity_id, @before, @after, @previous_hash, @hash)`,
    )
    .run({ ...row, hash: hashOf(row) });
}

/** Walks the whole chain. `firstBroken` is the first row whose hash or link is wrong. */
export function verifyAudit(store: Store): { rows: number; intact: boolean; firstBroken: number | null } {
  let previous = '';
  let rows = 0;
  for (const stored of store.sqlite.prepare('SELECT * FROM audit_log ORDER BY seq').iterate()) {
    const { hash, ...row } = stored as StoredRow;
    rows += 1;
    if (row.seq !== rows || row.previous_hash !== previous || hash !== hashOf(row)) {
      return { rows, intact: false, firstBroken: row.seq };
    }
    previous = hash;
  }
  return { rows, intact: true, firstBroken: null };
}
