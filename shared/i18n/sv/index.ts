import { agency } from './agency.ts';
import { agreements } from './agreements.ts';
import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { backups } from './backups.ts';
import { choices } from './choices.ts';
import { documents } from './documents.ts';
import { duties } from './duties.ts';
import { errors } from './errors.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { history } from './history.ts';
import { indexation } from './indexation.ts';
import { invoices } from './invoices.ts';
import { overview } from './overview.ts';
import { pictures } from './pictures.ts';
import { registers } from './registers.ts';
import { rent } from './rent.ts';

export const sv = {
  agency,
  agreements,
  app,
  attachments,
  backups,
  choices,
  documents,
  duties,
  errors,
  facts,
  fields,
  history,
  indexation,
  invoices,
  overview,
  pictures,
  registers,
  rent,
};
