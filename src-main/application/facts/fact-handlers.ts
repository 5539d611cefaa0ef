import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { allKinds } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import { runCommand, type Context, type Outcome, type UnitOfWork } from '../unit-of-work.ts';
import { addFact, amendFact, correctFact, endFact, withdrawFact } from './fact-commands.ts';

type Handler = (context: Context, input: never) => Result<unknown>;

function history(context: Context, kind: FactKind, id: number): Result<unknown> {
  const versions = new FactStore(context.store, kind).history(id);
  if (versions.length === 0) return err(notFound('fact.not-found', { kind: kind.name, id }));
  const rows = versions.map(({ versionId, from, to, recordedAt, replacedAt, attributes }) => ({
    versionId,
    from,
    to,
    recordedAt,
    replacedAt,
    attributes,
  }));
  return ok({ id, identity: present(versions[0], 'a version').identity, versions: rows });
}

function handlersOf(kind: FactKind): [string, Handler][] {
  const command = <I>(
    action: string,
    work: (unit: UnitOfWork, kind: FactKind, input: I) => Result<Outcome<unknown>>,
  ): [string, Handler] => [
    `${kind.name}.${action}`,
    (context, input: I) => runCommand(context, `${kind.name}.${action}`, (unit) => work(unit, kind, input)),
  ];
  return [
    [
      `${kind.name}.list`,
      (context, input: { date?: string; siteId?: number; parentId?: number }) =>
        ok(new FactStore(context.store, kind).list(input)),
    ],
    [`${kind.name}.history`, (context, input: { id: number }) => history(context, kind, input.id)],
    command('add', addFact),
    command('amend', amendFact),
    command('correct', correctFact),
    command('end', endFact),
    command('withdraw', withdrawFact),
  ];
}

/** The seven procedures of every kind of fact. */
export const factHandlers: ReadonlyMap<string, Handler> = new Map(allKinds.flatMap(handlersOf));
