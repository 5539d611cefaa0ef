import type { ParsedInput, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { FactAction } from '../../shared/contract/fact-procedures.ts';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { board } from '../application/agreements/board.ts';
import { compareVersions } from '../application/agreements/compare.ts';
import { listDates } from '../application/agreements/critical-dates.ts';
import { createDocument, newVersion } from '../application/agreements/documents.ts';
import { listFigures, recordFigure } from '../application/agreements/index-figures.ts';
import { recountSuggestions } from '../application/agreements/recount.ts';
import { moveVersion } from '../application/agreements/moving.ts';
import { markPrinted, signVersion } from '../application/agreements/signing.ts';
import { getTemplate, resetTemplate, saveTemplate } from '../application/agreements/templates.ts';
import { previewUprating, runUprating } from '../application/agreements/uprating.ts';
import { getDocumentVersion, saveText, updateVersion } from '../application/agreements/versions.ts';
import { cancelJob, jobProgress } from '../application/documents/jobs.ts';
import { dutyRadar } from '../application/registers/duty-radar.ts';
import { factHandlers } from '../application/facts/fact-handlers.ts';
import { listCharges, recordCharge } from '../application/invoicing/charges.ts';
import {
  discardInvoice,
  getInvoice,
  issueInvoice,
  listInvoices,
  prepareInvoice,
} from '../application/invoicing/invoices.ts';
import { renderAsJob, renderDocument, saveDocument } from '../application/documents/documents.ts';
import type { PdfRenderer, Renderers } from '../application/documents/port.ts';
import { compareWithFacts, getVersion, listVersions, lockVersion } from '../application/rent/agreement-versions.ts';
import { calculate, compare, siteFacts } from '../application/rent/rent-queries.ts';
import { runBatch } from '../application/facts/batch.ts';
import { undoCommand } from '../application/facts/undo.ts';
import {
  addAttachment,
  getAttachment,
  listAttachments,
  withdrawAttachment,
  type FileInspector,
} from '../application/registers/attachments.ts';
import { agencySummary } from '../application/registers/agency-summary.ts';
import { listAreaOverTime, vacancy } from '../application/registers/area-over-time.ts';
import { listChecks } from '../application/registers/site-checks.ts';
import { runCommand, type Context } from '../application/unit-of-work.ts';
import { find } from '../storage/search-index.ts';
import { createBackup, restoreBackup, verifyBackup } from '../application/workspace/backup.ts';
import { openExample } from '../application/workspace/example.ts';
import { readSettings, updateSettings } from '../application/workspace/settings.ts';
import { listHistory, status, verifyHistory } from '../application/workspace/status.ts';
import {
  datesAsCalendar,
  exportTable,
  importFigureFile,
  importRoomFile,
  previewFigureFile,
  previewRooms,
} from './exchange.ts';
import { runPure } from './pure.ts';

type Answer<N extends ProcedureName> = Result<Output<N>> | Promise<Result<Output<N>>>;
type Handler<N extends ProcedureName> = (context: Context, input: ParsedInput<N>) => Answer<N>;

type FactProcedure = `${FactName}.${FactAction}`;
type PureProcedure = 'rent.simulate' | 'rent.explain';
/** Everything else: the compiler makes sure that none is missing. */
type Handlers = { readonly [N in Exclude<ProcedureName, FactProcedure | PureProcedure>]: Handler<N> };

/** Loaded when the first document is made: the renderer is the heaviest part of the product. */
const renderPdf: PdfRenderer = async (model) => (await import('../documents/render-pdf.ts')).renderPdf(model);
const renderers: Renderers = {
  pdf: renderPdf,
  bundle: async (bundle, options) =>
    (await import('../documents/bundle/render-bundle.ts')).renderBundle(bundle, options),
};
const inspectFile: FileInspector = async (content, mediaType) =>
  (await import('../documents/bundle/inspect-pdf.ts')).inspectFile(content, mediaType);

const handlers: Handlers = {
  'workspace.status': status,
  'workspace.openExample': openExample,
  'settings.get': ({ store }) => ok(readSettings(store)),
  'settings.update': updateSettings,
  'history.list': listHistory,
  'history.verify': verifyHistory,
  'backups.create': createBackup,
  'backups.verify': (_context, input) => verifyBackup(input),
  'backups.restore': (_context, input) => restoreBackup(input),
  'documents.render': (context, input) => renderDocument(context, input, renderers),
  'documents.renderAsJob': (context, input) => renderAsJob(context, input, renderers),
  'jobs.progress': jobProgress,
  'jobs.cancel': cancelJob,
  'documents.save': (context, input) => saveDocument(context, input, renderers),
  'facts.batch': (context, input) => runCommand(context, 'facts.batch', (unit) => runBatch(unit, input)),
  'history.undo': (context, input) => runCommand(context, 'history.undo', (unit) => undoCommand(unit, input)),
  'search.find': ({ store }, { query, siteId, limit }) => ok(find(store, query, siteId ?? null, limit)),
  'checks.list': listChecks,
  'rooms.importPreview': previewRooms,
  'rooms.import': importRoomFile,
  'tables.export': (_context, input) => exportTable(input),
  'premises.areaOverTime': listAreaOverTime,
  'premises.vacancy': vacancy,
  'agency.summary': agencySummary,
  'attachments.list': listAttachments,
  'attachments.get': getAttachment,
  'attachments.add': (context, input) => addAttachment(context, input, inspectFile),
  'attachments.withdraw': withdrawAttachment,
  'agreementDocuments.board': board,
  'agreementDocuments.create': createDocument,
  'agreementDocuments.newVersion': newVersion,
  'documentVersions.get': getDocumentVersion,
  'documentVersions.saveText': saveText,
  'documentVersions.update': updateVersion,
  'documentVersions.move': moveVersion,
  'documentVersions.sign': (context, input) => signVersion(context, input, inspectFile),
  'documentVersions.markPrinted': markPrinted,
  'documentVersions.compare': compareVersions,
  'templates.get': getTemplate,
  'templates.save': saveTemplate,
  'templates.reset': resetTemplate,
  'indexFigures.list': listFigures,
  'indexFigures.record': recordFigure,
  'indexFigures.importPreview': previewFigureFile,
  'indexFigures.import': importFigureFile,
  'uprating.preview': previewUprating,
  'uprating.run': runUprating,
  'recount.suggestions': recountSuggestions,
  'criticalDates.list': listDates,
  'criticalDates.ics': datesAsCalendar,
  'duties.radar': dutyRadar,
  'rent.facts': siteFacts,
  'rent.calculate': calculate,
  'rent.compare': compare,
  'agreementVersions.list': ({ store }, input) => ok(listVersions(store, input)),
  'agreementVersions.get': ({ store }, { id }) => {
    const locked = getVersion(store, id);
    if (!locked.ok) return locked;
    const { version, calculation, facts } = locked.value;
    return ok({ version, calculation, facts });
  },
  'agreementVersions.lock': lockVersion,
  'agreementVersions.compareWithFacts': compareWithFacts,
  'invoices.list': listInvoices,
  'invoices.get': getInvoice,
  'invoices.prepare': prepareInvoice,
  'invoices.issue': (context, input) => issueInvoice(context, input, renderPdf),
  'invoices.discard': discardInvoice,
  'charges.list': listCharges,
  'charges.record': recordCharge,
};

/** Runs a parsed call. */
export function runProcedure(
  context: Context,
  name: ProcedureName,
  input: unknown,
): Result<unknown> | Promise<Result<unknown>> {
  const pure = runPure(name, input);
  if (pure !== null) return pure;
  const handler = (factHandlers.get(name) ?? handlers[name as keyof Handlers]) as
    ((context: Context, input: unknown) => Result<unknown>) | undefined;
  assert(handler !== undefined, `${name} has no handler`);
  return handler(context, input);
}
