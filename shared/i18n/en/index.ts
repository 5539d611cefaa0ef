import { agency } from './agency.ts';
import { app } from './app.ts';
import { backups } from './backups.ts';
import { choices } from './choices.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { history } from './history.ts';
import { invoices } from './invoices.ts';
import { overview } from './overview.ts';
import { pictures } from './pictures.ts';
import { registers } from './registers.ts';
import { rent } from './rent.ts';
import type { sv } from '../sv/index.ts';

export const en: typeof sv = {
  agency,
  app,
  backups,
  choices,
  documents,
  errors,
  facts,
  fields,
  history,
  invoices,
  overview,
  pictures,
  registers,
  rent,
};
