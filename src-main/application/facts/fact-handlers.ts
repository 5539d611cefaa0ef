import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { allKinds } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import { runCommand, type Context, type Outcome, type UnitOfWork } from '../unit-of-work.ts';
import { addFact, amendFact, correctFact, endFact, withdrawFact } from './fact-commands.ts';

type Handler = (context: Context, input: never) => Result<unknown>;
/** What a command on a fact does inside a unit of work; the input is parsed. */
type Work = (unit: UnitOfWork, input: unknown) => Result<Outcome<{ readonly id: number }>>;

function workOf(kind: FactKind): [string, Work][] {
  const command = <I>(
    action: string,
    work: (unit: UnitOfWork, kind: FactKind, input: I) => Result<Outcome<{ readonly id: number }>>,
  ): [string, Work] => [`${kind.name}.${action}`, (unit, input) => work(unit, kind, input as I)];
  return [
    command('add', addFact),
    command('amend', amendFact),
    command('correct', correctFact),
    command('end', endFact),
    command('withdraw', withdrawFact),
  ];
}

/** The commands of every kind of fact by procedure name, to be run alone or many in one unit of work. */
export const factWork: ReadonlyMap<string, Work> = new Map(allKinds.flatMap(workOf));

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

interface ListInput {
  readonly date?: string;
  readonly siteId?: number;
  readonly parentId?: number;
}

const queriesOf = (kind: FactKind): [string, Handler][] => [
  [`${kind.name}.list`, (context, input: ListInput) => ok(new FactStore(context.store, kind).list(input))],
  [`${kind.name}.history`, (context, input: { id: number }) => history(context, kind, input.id)],
];

const commands = [...factWork].map(([name, work]): [string, Handler] => [
  name,
  (context, input) => runCommand(context, name, (unit) => work(unit, input)),
]);

/** The seven procedures of every kind of fact. */
export const factHandlers: ReadonlyMap<string, Handler> = new Map([...allKinds.flatMap(queriesOf), ...commands]);
