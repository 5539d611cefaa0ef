import type { IndexFigure } from '../../../shared/contract/index-figures.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { canBeOf, figureOf, knownFigures, type Figure } from '../../../shared/domain/agreements/index-figures.ts';
import { translator } from '../../../shared/i18n/index.ts';
import { fieldIssue, invalidFields } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Month } from '../../../shared/values/local-date.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { runCommand, type Context, type UnitOfWork } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';

interface StoredFigure {
  readonly id: number;
  readonly base_year: Figure['baseYear'];
  readonly month: Month;
  readonly value: string;
  readonly source: string;
  readonly recorded_at: string;
}

/** The only series so far: what every row is of. */
const series = 'kpi';

const storedFigures = (store: Store): StoredFigure[] =>
  statement(
    store,
    `SELECT f.id, f.base_year, f.month, f.value, f.source, coalesce(recorded.at, '') AS recorded_at
     FROM index_figure AS f LEFT JOIN audit_log AS recorded ON recorded.seq = f.recorded_seq
     WHERE f.replaced_seq IS NULL AND f.series = ?`,
  ).all(series) as StoredFigure[];

const figureFrom = (stored: StoredFigure): Figure => ({
  baseYear: stored.base_year,
  month: stored.month,
  value: stored.value,
  source: stored.source,
  recordedAt: stored.recorded_at,
});

/** Every figure that is known, what ships with the product among them. */
export const loadFigures = (store: Store): Figure[] => knownFigures(storedFigures(store).map(figureFrom));

const rowOf = (figure: Figure): IndexFigure => ({ series, ...figure });

export function listFigures(
  { store }: Context,
  { baseYear }: ParsedInput<'indexFigures.list'>,
): Result<Output<'indexFigures.list'>> {
  const figures = loadFigures(store).filter((figure) => baseYear === undefined || figure.baseYear === baseYear);
  return ok(figures.map(rowOf));
}

type NewFigure = Pick<Figure, 'baseYear' | 'month' | 'value' | 'source'>;

/** What the history keeps of a figure that is recorded: one record, and what it took the place of. */
interface RecordedFigure {
  readonly entity: 'indexFigures';
  readonly entityId: number;
  readonly before: NewFigure | null;
  readonly after: NewFigure;
}

/** Puts a figure in the place of the one that is recorded for its month; what ships with the product stays under it. */
function putFigure({ store, seq }: UnitOfWork, figure: NewFigure): RecordedFigure {
  const { baseYear, month, value, source } = figure;
  const before = storedFigures(store).find((stored) => stored.base_year === baseYear && stored.month === month);
  if (before !== undefined)
    statement(store, 'UPDATE index_figure SET replaced_seq = ? WHERE id = ?').run(seq, before.id);
  const inserted = statement(
    store,
    'INSERT INTO index_figure (series, base_year, month, value, source, recorded_seq) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(series, baseYear, month, value, source, seq);
  return {
    entity: 'indexFigures',
    entityId: Number(inserted.lastInsertRowid),
    before: before === undefined ? null : { baseYear, month, value: before.value, source: before.source },
    after: { baseYear, month, value, source },
  };
}

/** Records a figure as it was published; recorded anew it is corrected, and the history keeps both. */
export function recordFigure(
  context: Context,
  input: ParsedInput<'indexFigures.record'>,
): Result<Output<'indexFigures.record'>> {
  const { baseYear, month, value, source } = input;
  const figure = { baseYear, month, value, source };
  if (!canBeOf(baseYear, figure))
    return err(invalidFields([fieldIssue('value', 'index.figure-of-other-base-year', { baseYear, month })]));
  const recorded = runCommand(context, 'indexFigures.record', (unit) => {
    const known = storedFigures(unit.store).find((stored) => stored.base_year === baseYear && stored.month === month);
    if (known?.value === value && known.source === source) return ok({ value: null, audit: null });
    return ok({ value: null, audit: putFigure(unit, figure) });
  });
  if (!recorded.ok) return recorded;
  return ok(rowOf(present(figureOf(loadFigures(context.store), baseYear, month), 'the figure')));
}

/** A file of figures as src-main/exchange has read it. */
export interface ReadFigures {
  readonly baseYear: Figure['baseYear'];
  readonly name: string;
  readonly figures: readonly { readonly month: Month; readonly value: string }[];
  readonly skipped: readonly { readonly line: number; readonly value: string }[];
}

type Preview = Output<'indexFigures.importPreview'>;

/** `314.4` of a workbook is `314.40` of the list. */
function changeOf(value: string, recorded: string | null): Preview['rows'][number]['change'] {
  if (recorded === null) return 'new';
  return Number(value) === Number(recorded) ? 'same' : 'different';
}

function compared(store: Store, { baseYear, figures }: ReadFigures): Preview['rows'] {
  const known = new Map(
    loadFigures(store)
      .filter((figure) => figure.baseYear === baseYear)
      .map((figure) => [figure.month, figure.value]),
  );
  return figures.map(({ month, value }) => {
    const recorded = known.get(month) ?? null;
    return { month, value, recorded, change: changeOf(value, recorded) };
  });
}

/** What an import of the file would do; nothing is written. */
export function previewFigures({ store }: Context, file: ReadFigures): Result<Preview> {
  const { t } = translator(readSettings(store).language);
  return ok({
    rows: compared(store, file),
    baseYear: file.baseYear,
    skipped: file.skipped.map(({ line, value }) => t('indexation.figures.skipped', { line, value })),
  });
}

/** Takes in the figures of a file that are new; those that differ from what is recorded only where that is asked for. */
export function importFigures(
  context: Context,
  file: ReadFigures,
  replace: boolean,
): Result<Output<'indexFigures.import'>> {
  return runCommand(context, 'indexFigures.import', (unit) => {
    const rows = compared(unit.store, file);
    const wanted = rows.filter(({ change }) => change === 'new' || (change === 'different' && replace));
    const source = file.name.slice(0, 200);
    const made = wanted.map(({ month, value }) => putFigure(unit, { baseYear: file.baseYear, month, value, source }));
    const count = (change: Preview['rows'][number]['change']): number =>
      wanted.filter((row) => row.change === change).length;
    const value = {
      added: count('new'),
      replaced: count('different'),
      same: rows.filter(({ change }) => change === 'same').length,
    };
    const audit = { entity: 'indexFigures', entityId: null, before: null, after: made };
    return ok({ value, audit: made.length === 0 ? null : audit });
  });
}
