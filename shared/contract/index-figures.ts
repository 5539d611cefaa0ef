import { z } from 'zod';
import type { RecountSuggestion } from '../domain/agreements/recount.ts';
import type { UpratingOutcome } from '../domain/agreements/uprating-run.ts';
import type { CriticalDate } from '../domain/agreements/critical-dates.ts';
import type { RadarFinding } from '../domain/agreements/duty-radar.ts';
import { indexBaseYears, indexSeries } from './facts/agreements.ts';
import { choice, date, id, integer, month, optionalText } from './fields.ts';
import { command, query } from './procedure.ts';

/** As published: a decimal with a dot. */
const figure = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,4})?$/, 'index.figure')
  .refine((value) => Number(value) > 0, 'index.figure');

const figureRow = z.strictObject({
  series: z.enum(indexSeries),
  baseYear: z.enum(indexBaseYears),
  month: month(),
  value: z.string(),
  source: z.string(),
  recordedAt: z.string(),
});
export type IndexFigure = z.output<typeof figureRow>;

const file = {
  name: z.string().max(400, 'field.too-long'),
  /** SCB's table (`År Jan … Dec Årsmedel`) or a PxWeb file, as text or base64 of its bytes. */
  base64: z.string().min(1, 'field.required').max(4_000_000, 'file.too-large'),
};

/** A figure of a file against what is recorded. */
const importRow = z.strictObject({
  month: month(),
  value: z.string(),
  /** What is recorded for the month; null where nothing is. */
  recorded: z.string().nullable(),
  change: z.enum(['new', 'same', 'different']),
});

const outcome = z.custom<UpratingOutcome>((value) => typeof value === 'object' && value !== null);

export const indexProcedures = {
  'indexFigures.list': query(
    'Indextal',
    z.strictObject({ series: z.enum(indexSeries).default('kpi'), baseYear: z.enum(indexBaseYears).optional() }),
    z.array(figureRow),
  ),
  'indexFigures.record': command(
    'Ange indextal',
    z.strictObject({
      series: choice('indexSeries', indexSeries).default('kpi'),
      baseYear: choice('indexBaseYear', indexBaseYears),
      month: month(),
      value: figure,
      source: optionalText(),
    }),
    figureRow,
  ),
  'indexFigures.importPreview': query(
    'Granska indextal i fil',
    z.strictObject({ ...file, baseYear: z.enum(indexBaseYears, 'field.choice') }),
    z.strictObject({ rows: z.array(importRow), baseYear: z.enum(indexBaseYears), skipped: z.array(z.string()) }),
  ),
  'indexFigures.import': command(
    'Importera indextal',
    z.strictObject({
      ...file,
      baseYear: z.enum(indexBaseYears, 'field.choice'),
      /** Figures that differ from the recorded ones are taken in only when asked for. */
      replace: z.boolean().default(false),
    }),
    z.strictObject({ added: z.int(), replaced: z.int(), same: z.int() }),
  ),
  /** What a yearly run would do from a date (1 January, as a rule): each agreement, its figures and formula, or why not. */
  'uprating.preview': query(
    'Granska indexuppräkning',
    z.strictObject({ siteId: id(), from: date() }),
    z.array(outcome),
  ),
  'uprating.run': command(
    'Räkna upp hyror med index',
    z.strictObject({
      siteId: id(),
      from: date(),
      agreementIds: z.array(id()).min(1, 'field.required').max(1000, 'field.too-many'),
    }),
    z.array(outcome),
  ),
  /** Guests whose rent stands on other facts than those of the date: people, premises, costs. */
  'recount.suggestions': query(
    'Förslag till omräkning',
    z.strictObject({ siteId: id(), date: date() }),
    z.array(z.custom<RecountSuggestion>()),
  ),
  'criticalDates.list': query(
    'Bevakningsdatum',
    z.strictObject({ siteId: id(), from: date(), days: integer(1, 3660).default(365) }),
    z.array(z.custom<CriticalDate>()),
  ),
  /** As an iCalendar file (RFC 5545). */
  'criticalDates.ics': query(
    'Bevakningsdatum som kalenderfil',
    z.strictObject({ siteId: id(), from: date(), days: integer(1, 3660).default(365) }),
    z.strictObject({ fileName: z.string(), base64: z.string() }),
  ),
  'duties.radar': query(
    'Ansvarsradar',
    z.strictObject({ siteId: id(), date: date() }),
    z.array(z.custom<RadarFinding>()),
  ),
};
