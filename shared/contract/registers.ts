import { z } from 'zod';
import { date, id, integer } from './fields.ts';
import { factActions } from './fact-procedures.ts';
import { factNames, type FactName } from './facts/index.ts';
import { command, query } from './procedure.ts';
import type { Finding } from '../domain/checks/finding.ts';

const commands = factNames.flatMap((name) =>
  factActions.filter((action) => action !== 'list' && action !== 'history').map((action) => `${name}.${action}`),
);
const factCommand = z.string().refine((name) => commands.includes(name), 'field.choice');
const factName = z.custom<FactName>(
  (value) => typeof value === 'string' && (factNames as string[]).includes(value),
  'field.choice',
);

export const registerProcedures = {
  'facts.batch': command(
    'Ändra flera',
    z.strictObject({
      /** What it was, for the history: ”Ändra 12 rum”. */
      title: z.string().trim().min(1, 'field.required').max(200, 'field.too-long'),
      /** Run in order, all or none. `"@0"` in an input stands for the id that call 0 made. */
      calls: z
        .array(z.strictObject({ procedure: factCommand, input: z.unknown() }))
        .min(1, 'field.required')
        .max(5000, 'field.too-many'),
    }),
    z.strictObject({ ids: z.array(id()), seq: z.int() }),
  ),
  'history.undo': command('Ångra', z.strictObject({ seq: id() }), z.strictObject({ seq: z.int() })),
  'search.find': query(
    'Sök',
    z.strictObject({
      query: z.string().max(200, 'field.too-long'),
      siteId: id().optional(),
      limit: integer(1, 100).default(20),
    }),
    z.array(
      z.strictObject({ kind: factName, id: id(), siteId: id().nullable(), label: z.string(), excerpt: z.string() }),
    ),
  ),
  'checks.list': query('Iakttagelser', z.strictObject({ siteId: id(), date: date() }), z.array(z.custom<Finding>())),
};
