import { z } from 'zod';
import {
  documentKinds,
  versionReasons,
  versionStates,
  type DocumentKind,
  type VersionStatus,
} from '../domain/agreements/document-kinds.ts';
import type { ClauseChange, AmountChange } from '../domain/agreements/compare-versions.ts';
import type { Blocker } from '../domain/agreements/blockers.ts';
import type { Gap } from '../domain/agreements/gap.ts';
import { attachmentSchema } from './attachments.ts';
import { code, date, id, integer, optionalDate, optionalLines, optionalText, text } from './fields.ts';
import { command, query } from './procedure.ts';
import { clausesSchema } from './rich-text.ts';

const kind = z.enum(documentKinds, 'field.choice');
const state = z.enum(versionStates, 'field.choice');
const status = z.custom<VersionStatus>((value) => typeof value === 'string');
const blocker = z.custom<Blocker>((value) => typeof value === 'object' && value !== null);
const gap = z.custom<Gap>((value) => typeof value === 'object' && value !== null);

const documentRow = z.strictObject({
  id: id(),
  siteId: id(),
  guestAgencyId: id(),
  kind,
  /** The agreement whose terms and rent it is about: of a rent agreement alone. */
  agreementId: id().nullable(),
  registrationNumber: z.string(),
});
export type AgreementDocument = z.output<typeof documentRow>;

const versionRow = z.strictObject({
  id: id(),
  documentId: id(),
  number: z.int(),
  reason: z.enum(versionReasons),
  state,
  /** Of the period that is agreed; null until it is given. Half-open. */
  from: date().nullable(),
  to: date().nullable(),
  /** Of a rent agreement: the day whose facts the rent is calculated from. */
  basisDate: date().nullable(),
  /** Why the calculation may differ from the facts as they are now; empty where it doesn't. */
  acceptedDifference: z.string(),
  /** Counts the changes: who saves says which one was read. */
  revision: z.int(),
  /** SHA-256 of what was approved; null before. */
  contentSha256: z.string().nullable(),
  /** The locked rent that the signing made. */
  agreementVersionId: id().nullable(),
  changedAt: z.string(),
});
export type DocumentVersion = z.output<typeof versionRow>;

const signatory = z.strictObject({
  agencyId: id(),
  name: text(),
  title: optionalText(),
  place: optionalText(),
  signedOn: date(),
});

const move = z.strictObject({
  from: state.nullable(),
  to: state,
  at: z.string(),
  actor: z.string(),
  by: z.string(),
  note: z.string(),
});

/** What is printed when: a signed paper is matched to its version by the content's hash in its footer. */
const print = z.strictObject({ at: z.string(), actor: z.string(), contentSha256: z.string(), pages: z.int() });

/** A clause as the facts of the version make it: whether it is taken in, and the values of its fields. */
const clauseState = z.strictObject({ key: z.string(), included: z.boolean(), number: z.int().nullable() });

const annexRow = z.strictObject({
  key: z.string(),
  title: z.string(),
  annexNumber: z.int(),
  /** Why it can't be printed yet; null where it can. */
  missing: z.string().nullable(),
});

const versionView = z.strictObject({
  document: documentRow,
  version: versionRow,
  status,
  clauses: clausesSchema,
  clauseStates: z.array(clauseState),
  /** Merge field → its text; null is a gap. */
  fields: z.record(z.string(), z.string().nullable()),
  conditions: z.record(z.string(), z.boolean()),
  gaps: z.array(gap),
  annexes: z.array(annexRow),
  attachments: z.array(attachmentSchema),
  /** What stands in the way of the next move. */
  blockers: z.array(blocker),
  moves: z.array(move),
  signatories: z.array(signatory),
  prints: z.array(print),
  /** Every version of the document, the latest first. */
  versions: z.array(versionRow.extend({ status })),
});
export type VersionView = z.output<typeof versionView>;

const cell = z.strictObject({
  kind,
  documentId: id().nullable(),
  /** The version that is worked on, otherwise the one that counts on the date. */
  versionId: id().nullable(),
  registrationNumber: z.string(),
  number: z.int().nullable(),
  status: status.nullable(),
  from: date().nullable(),
  to: date().nullable(),
  /** A later version that is worked on while this one is in force. */
  openVersionId: id().nullable(),
  openState: state.nullable(),
});
export type BoardCell = z.output<typeof cell>;

const boardRow = z.strictObject({
  guestAgencyId: id(),
  cells: z.array(cell),
  /** The first step that isn't signed, and what blocks it; null when all are. */
  next: z.strictObject({ kind, blockers: z.array(blocker) }).nullable(),
  yearlyRentOre: z.int().nullable(),
});
export type BoardRow = z.output<typeof boardRow>;

const changed = z.strictObject({ id: id(), revision: z.int(), changedAt: z.string() });

export const agreementProcedures = {
  'agreementDocuments.board': query(
    'Överenskommelser',
    z.strictObject({ siteId: id(), date: date() }),
    z.array(boardRow),
  ),
  'agreementDocuments.create': command(
    'Ny handling',
    z.strictObject({
      siteId: id(),
      guestAgencyId: id(),
      kind,
      registrationNumber: code(),
      agreementId: id().nullable().default(null),
      from: optionalDate(),
      to: optionalDate(),
      basisDate: optionalDate(),
    }),
    z.strictObject({ documentId: id(), versionId: id() }),
  ),
  'agreementDocuments.newVersion': command(
    'Ny version',
    z.strictObject({
      documentId: id(),
      reason: z.enum(['amendment', 'recount'], 'field.choice'),
      from: optionalDate(),
      basisDate: optionalDate(),
      /** The text of the version before, or of the template as it is now. */
      textFrom: z.enum(['previous', 'template'], 'field.choice').default('previous'),
    }),
    z.strictObject({ versionId: id() }),
  ),
  'documentVersions.get': query('Version av handling', z.strictObject({ id: id(), date: date() }), versionView),
  /** Autosaved. `revision` is the one that was read: an edit on top of somebody else's is refused, with nothing lost. */
  'documentVersions.saveText': command(
    'Ändra text',
    z.strictObject({ id: id(), revision: integer(0, 1_000_000_000), clauses: clausesSchema }),
    changed,
  ),
  'documentVersions.update': command(
    'Ändra uppgifter om versionen',
    z.strictObject({
      id: id(),
      revision: integer(0, 1_000_000_000),
      from: date().nullable().optional(),
      to: date().nullable().optional(),
      basisDate: date().nullable().optional(),
      acceptedDifference: optionalLines(1000).unwrap().optional(),
    }),
    changed,
  ),
  'documentVersions.move': command(
    'Flytta handling',
    z.strictObject({
      id: id(),
      to: z.enum(['draft', 'in-review', 'approved', 'withdrawn'], 'field.choice'),
      by: text(),
      note: optionalLines(1000),
    }),
    z.strictObject({ id: id(), state }),
  ),
  'documentVersions.sign': command(
    'Registrera underskrift',
    z.strictObject({
      id: id(),
      signatories: z.array(signatory).min(2, 'signature.both-parties').max(20, 'field.too-many'),
      /** The signed paper, scanned: a PDF. */
      scan: z
        .strictObject({
          name: text(),
          base64: z.string().min(1, 'field.required').max(28_000_000, 'attachment.too-large'),
        })
        .nullable()
        .default(null),
    }),
    z.strictObject({ id: id(), state, agreementVersionId: id().nullable() }),
  ),
  'documentVersions.markPrinted': command(
    'Skriv ut överenskommelse',
    z.strictObject({ id: id(), pages: integer(1, 100_000) }),
    z.strictObject({ id: id() }),
  ),
  /** Against the version before, or another of the same document. */
  'documentVersions.compare': query(
    'Jämför versioner',
    z.strictObject({ id: id(), otherId: id().optional() }),
    z.strictObject({
      version: versionRow,
      /** Null where there is none before. */
      other: versionRow.nullable(),
      clauses: z.array(z.custom<ClauseChange>()),
      amounts: z.array(z.custom<AmountChange>()),
    }),
  ),
  'templates.get': query(
    'Mall',
    z.strictObject({ kind }),
    z.strictObject({
      kind,
      clauses: clausesSchema,
      /** 0 is the product's own. */
      revision: z.int(),
      changedAt: z.string().nullable(),
    }),
  ),
  'templates.save': command(
    'Ändra mall',
    z.strictObject({ kind, revision: integer(0, 1_000_000_000), clauses: clausesSchema }),
    z.strictObject({ revision: z.int(), changedAt: z.string() }),
  ),
  /** Back to the product's own text. */
  'templates.reset': command('Återställ mall', z.strictObject({ kind }), z.strictObject({ revision: z.int() })),
};

export type { DocumentKind };
