import { z } from 'zod';
import { contract, procedureNames } from '../../../shared/contract/index.ts';

/** What JSON Schema can't say (a refinement, a type of ours) is left open there; the procedure still checks it. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
  try {
    return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  } catch {
    return {};
  }
};

export const procedureList = (): unknown[] =>
  procedureNames.map((name) => {
    const procedure = contract[name];
    return {
      name,
      kind: procedure.kind,
      title: procedure.title,
      input: jsonSchema(procedure.input, 'input'),
      output: jsonSchema(procedure.output, 'output'),
    };
  });
