import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { RoomField, RoomTable } from '../../../shared/contract/exchange.ts';
import { areaNumber } from '../../../shared/documents/format.ts';
import { describeError } from '../../../shared/i18n/error-text.ts';
import { translator, type Language } from '../../../shared/i18n/index.ts';
import { conflict, notFound, refused, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { runCalls } from '../facts/run-calls.ts';
import { runCommand, type Context, type Outcome, type UnitOfWork } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';
import { planImport, type ImportPlan, type PlannedChange, type PlannedRow } from './import-rooms.ts';
import { loadImportSite, type ImportSite } from './import-site.ts';

type Preview = Output<'rooms.importPreview'>;
type Counts = Preview['counts'];

interface Prepared {
  readonly site: ImportSite;
  readonly plan: ImportPlan;
  readonly counts: Counts;
  readonly fingerprint: string;
}

function prepare(
  store: Store,
  input: { readonly siteId: number; readonly from: ParsedInput<'rooms.import'>['from'] },
  table: RoomTable,
): Result<Prepared> {
  if (!new FactStore(store, kindOf('sites')).exists(input.siteId)) {
    return err(notFound('fact.not-found', { kind: 'sites', id: input.siteId }));
  }
  const site = loadImportSite(store, input.siteId, input.from);
  const plan = planImport(site, table, input.from);
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const row of plan.rows) counts[row.status] += 1;
  const fingerprint = sha256(
    canonicalJson({ file: table.hash, siteId: input.siteId, from: input.from, facts: sha256(site.state) }),
  );
  return ok({ site, plan, counts, fingerprint });
}

/** A value of a change as text, as lists show it. */
function shown(site: ImportSite, field: RoomField, value: PlannedChange['after'], language: Language): string {
  if (value === undefined || value === null) return '';
  const i18n = translator(language);
  switch (field) {
    case 'floorId':
      return typeof value === 'number' ? site.floors.nameOf(value) : String(value);
    case 'kind':
      return i18n.t(`choices.roomKind.${String(value)}`);
    case 'key':
      return i18n.t(`choices.key.${String(value)}`);
    case 'areaHundredths':
      return areaNumber(Number(value), language);
    case 'leaseId':
      return site.leases.nameOf(value);
    case 'zoneId':
      return site.zones.nameOf(value);
    case 'by': {
      const text = String(value);
      return (text.startsWith('a') ? site.agencies : site.groups).nameOf(Number(text.slice(1)));
    }
    case 'buildingId':
    case 'number':
    case 'name':
    case 'workplaces':
    case 'note':
      return String(value);
  }
}

function errorOf(issue: FieldIssue, headers: ReadonlyMap<string, string>, language: Language) {
  const i18n = translator(language);
  const column = headers.get(issue.path) ?? i18n.t(`fields.${issue.path}`);
  const key = `errors.${issue.code}`;
  const text = i18n.exists(key) ? i18n.t(key, issue.params) : i18n.t('errors.field.other', { detail: issue.code });
  return { column, code: issue.code, message: `${column}: ${text}` };
}

/** What importing would do, row by row, in the language of the workspace. */
export function previewImport(
  { store }: Context,
  input: ParsedInput<'rooms.importPreview'>,
  table: RoomTable,
): Result<Preview> {
  const prepared = prepare(store, input, table);
  if (!prepared.ok) return prepared;
  const { site, plan, counts, fingerprint } = prepared.value;
  const { language } = readSettings(store);
  const headers = new Map(
    table.columns.toReversed().flatMap(({ header, field }) => (field === null ? [] : [[field as string, header]])),
  );
  const changeOf = ({ field, before, after }: PlannedChange) => ({
    field,
    before: shown(site, field, before, language),
    after: shown(site, field, after, language),
  });
  const rowOf = ({ line, status, building, number, label, changes, errors }: PlannedRow) => ({
    line,
    status,
    building,
    number,
    label,
    changes: changes.map(changeOf),
    errors: errors.map((issue) => errorOf(issue, headers, language)),
  });
  return ok({
    sheet: table.sheet,
    columns: table.columns.map(({ header, field }) => ({ header, field })),
    rows: plan.rows.map(rowOf),
    newFloors: plan.newFloors.map(({ buildingId, code }) => ({
      building: site.buildings.nameOf(buildingId),
      code,
      name: `Plan ${code}`,
    })),
    counts,
    fingerprint,
  });
}

function apply(
  unit: UnitOfWork,
  input: ParsedInput<'rooms.import'>,
  table: RoomTable,
): Result<Outcome<Output<'rooms.import'>>> {
  const prepared = prepare(unit.store, input, table);
  if (!prepared.ok) return prepared;
  const { plan, counts, fingerprint } = prepared.value;
  if (fingerprint !== input.fingerprint) return err(conflict('import.changed-since-preview'));
  if (counts.wrong > 0 && !input.acceptWrong) return err(refused('import.wrong-rows', { count: counts.wrong }));
  if (plan.calls.length === 0) return err(refused('import.nothing-to-do'));
  const title = table.fileName === '' ? 'Importera rum' : `Importera rum ur ${table.fileName}`;
  const done = runCalls(unit, title, plan.calls);
  if (!done.ok) {
    // The plan follows the same rules, so this is rare: a rule that only the commands know.
    const { language } = readSettings(unit.store);
    const { issues, message } = describeError(done.error.error, language);
    const detail = (issues?.[0]?.message ?? message ?? done.error.error.code).replace(/\.$/, '');
    return err(refused('import.row-refused', { line: plan.calls[done.error.index]?.line ?? 0, detail }));
  }
  const facts = new Set(done.value.ids.map((id, index) => `${plan.calls[index]?.procedure.split('.')[0]} ${id}`)).size;
  return ok({ value: { facts, seq: unit.seq, counts }, audit: done.value.audit });
}

/** The whole file as one command: all rows or none, taken back in one. */
export const importRooms = (
  context: Context,
  input: ParsedInput<'rooms.import'>,
  table: RoomTable,
): Result<Output<'rooms.import'>> => runCommand(context, 'rooms.import', (unit) => apply(unit, input, table));
