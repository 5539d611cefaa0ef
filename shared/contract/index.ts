import type { z } from 'zod';
import { agreementProcedures } from './agreements.ts';
import { attachmentProcedures } from './attachments.ts';
import { exchangeProcedures } from './exchange.ts';
import { factProcedures } from './fact-procedures.ts';
import { indexProcedures } from './index-figures.ts';
import { invoicingProcedures } from './invoicing.ts';
import { pictureProcedures } from './pictures.ts';
import { registerProcedures } from './registers.ts';
import { rentProcedures } from './rent.ts';
import { workspaceProcedures } from './workspace.ts';

/** Everything that the product can do. What is not here does not exist; every door serves it from here. */
export const contract = {
  ...workspaceProcedures,
  ...factProcedures,
  ...registerProcedures,
  ...exchangeProcedures,
  ...pictureProcedures,
  ...rentProcedures,
  ...agreementProcedures,
  ...attachmentProcedures,
  ...indexProcedures,
  ...invoicingProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type Input<N extends ProcedureName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends ProcedureName> = z.output<Contract[N]['input']>;
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>;

export const procedureNames = Object.keys(contract) as ProcedureName[];
export const isProcedureName = (name: string): name is ProcedureName => Object.hasOwn(contract, name);
