import { z } from 'zod';
import type { AreaFrom } from '../domain/premises/area-over-time.ts';
import type { AgencySummary } from '../domain/premises/agency-summary.ts';
import type { VacantRoom, WorkplaceBalance } from '../domain/premises/vacancy.ts';
import { date, id } from './fields.ts';
import { query } from './procedure.ts';

const room = z.custom<VacantRoom>((value) => typeof value === 'object' && value !== null);
const balance = z.custom<WorkplaceBalance>((value) => typeof value === 'object' && value !== null);
const areaFrom = z.custom<AreaFrom>((value) => typeof value === 'object' && value !== null);
const summary = z.custom<AgencySummary>((value) => typeof value === 'object' && value !== null);

/** Made by shared/domain alone: their forms are types, checked by the compiler. */
export const pictureProcedures = {
  /** On `from`, and from each later day before `to` on which it changes. */
  'premises.areaOverTime': query(
    'Yta över tid',
    z.strictObject({ siteId: id(), from: date(), to: date() }),
    z.array(areaFrom),
  ),
  'premises.vacancy': query(
    'Ledig yta',
    z.strictObject({ siteId: id(), date: date() }),
    z.strictObject({
      rooms: z.array(room),
      workplaces: z.array(balance),
      /** People of all agencies at the site on the date. */
      people: z.string(),
    }),
  ),
  'agency.summary': query('En myndighet', z.strictObject({ siteId: id(), agencyId: id(), date: date() }), summary),
};
