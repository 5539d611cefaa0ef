import { z } from 'zod';
import type { AreaFrom } from '../domain/premises/area-over-time.ts';
import type { AgencySummary } from '../domain/premises/agency-summary.ts';
import type { VacantRoom, WorkplaceBalance } from '../domain/premises/vacancy.ts';
import { date, id, text } from './fields.ts';
import { command, query } from './procedure.ts';

const room = z.custom<VacantRoom>((value) => typeof value === 'object' && value !== null);
const balance = z.custom<WorkplaceBalance>((value) => typeof value === 'object' && value !== null);
const areaFrom = z.custom<AreaFrom>((value) => typeof value === 'object' && value !== null);
const summary = z.custom<AgencySummary>((value) => typeof value === 'object' && value !== null);

const attachedTo = { kind: z.literal('floors', 'field.choice'), factId: id() };
const attachment = z.strictObject({
  id: id(),
  ...attachedTo,
  name: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']),
  bytes: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
});

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
  'attachments.list': query('Skisser och foton', z.strictObject(attachedTo), z.array(attachment)),
  'attachments.get': query(
    'Skiss eller foto',
    z.strictObject({ id: id() }),
    z.strictObject({ attachment, base64: z.string() }),
  ),
  /** PNG, JPEG or PDF of at most 5 MB; its first bytes say which. */
  'attachments.add': command(
    'Lägg till skiss eller foto',
    z.strictObject({
      ...attachedTo,
      name: text(),
      base64: z.string().min(1, 'field.required').max(7_000_000, 'attachment.too-large'),
    }),
    attachment,
  ),
};
