import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { invalid, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { accessCardReceipt } from '../../../shared/documents/access-card-receipt.ts';
import { invoiceDocument } from '../../../shared/documents/invoice-document.ts';
import { rentAnnex } from '../../../shared/documents/rent-annex.ts';
import type { RentAnnexContext } from '../../../shared/documents/rent-annex-input.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import { writeFileSafely } from '../../storage/write-file.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { frozenPdf, getInvoice } from '../invoicing/invoices.ts';
import { getVersion } from '../rent/agreement-versions.ts';
import { calculate } from '../rent/rent-queries.ts';
import type { Context } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { agreementBoard } from './agreement-board.ts';
import { agreementBundle } from './agreement-bundle.ts';
import { cardReceipt } from './card-receipt.ts';
import { contactPoster } from './contact-poster.ts';
import { indexLetter } from './index-letter.ts';
import { runJob, type Job } from './jobs.ts';
import type { Renderers } from './port.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';
import { responsibilityMatrix } from './responsibility-matrix.ts';
import { versionComparison } from './version-comparison.ts';

const onDate = (versions: readonly FactVersion[], date: LocalDate): FactVersion =>
  present(versions.find((version) => covers(version, date)) ?? versions.at(-1), 'a version');

const agencyOn = (store: Store, id: number, date: LocalDate): FactVersion =>
  onDate(new FactStore(store, kindOf('agencies')).standing(id), date);

type AnnexFrame = Pick<
  RentAnnexContext,
  | 'registrationNumber'
  | 'annexNumber'
  | 'agreementVersion'
  | 'validity'
  | 'draft'
  | 'createdOn'
  | 'calculationSha256'
  | 'uprating'
>;

function annex(
  store: Store,
  calculation: RentCalculation,
  siteId: number,
  guestId: number,
  frame: AnnexFrame,
): Result<Prepared> {
  const date = calculation.basisDate;
  const guest = agencyOn(store, guestId, date);
  const guestCode = String(guest.identity['code']);
  if (!calculation.parties.some((party) => party.agency === guestCode)) {
    return err(invalid('document.guest-not-in-calculation', { agency: guestCode, date }));
  }
  const agencies = new FactStore(store, kindOf('agencies')).list({});
  const hostCode = present(
    calculation.parties.find((party) => party.role === 'host'),
    'the host',
  ).agency;
  const host = present(
    agencies.find((agency) => agency.identity['code'] === hostCode),
    'the host',
  );
  const siteName = String(onDate(new FactStore(store, kindOf('sites')).standing(siteId), date).attributes['name']);
  const party = (fact: FactVersion) => ({
    name: String(fact.attributes['name']),
    organisationNumber: String(fact.attributes['organisationNumber']),
  });
  const model = rentAnnex(calculation, {
    ...frame,
    guestCode,
    guest: party(guest),
    host: party(agencyOn(store, host.id, date)),
    siteName,
    colours: Object.fromEntries(
      agencies.map((agency) => [String(agency.identity['code']), String(agency.attributes['colour'])]),
    ),
  });
  const status = frame.draft ? 'utkast' : `version ${frame.agreementVersion ?? ''}`;
  return ok(preparedModel(fileNameOf('Hyresberäkning', siteName, guestCode, date, status), model));
}

function prepare(context: Context, ref: DocumentRef): Result<Prepared> {
  const { store } = context;
  switch (ref.document) {
    case 'rent-annex': {
      const locked = getVersion(store, ref.agreementVersionId);
      if (!locked.ok) return locked;
      const { version, calculation } = locked.value;
      return annex(store, calculation, version.siteId, version.guestAgencyId, {
        registrationNumber: version.registrationNumber,
        annexNumber: null,
        agreementVersion: version.number,
        validity: { from: version.from, to: version.inForceTo },
        draft: false,
        createdOn: today(version.lockedAt),
        calculationSha256: version.calculationSha256,
        ...(version.uprating === null
          ? {}
          : { uprating: { trace: version.uprating, yearlyRentOre: version.yearlyRentOre } }),
      });
    }
    case 'rent-annex-draft': {
      const calculation = calculate(context, ref);
      if (!calculation.ok) return calculation;
      const agreement = new FactStore(store, kindOf('agreements'))
        .list({ date: ref.date, siteId: ref.siteId })
        .find((fact) => fact.identity['guestAgencyId'] === ref.guestAgencyId);
      return annex(store, calculation.value, ref.siteId, ref.guestAgencyId, {
        registrationNumber: textField(agreement?.identity ?? {}, 'registrationNumber'),
        annexNumber: null,
        agreementVersion: null,
        validity: null,
        draft: true,
        createdOn: today(context.now()),
        calculationSha256: sha256(canonicalJson(calculation.value)),
      });
    }
    case 'access-card-receipt': {
      const receipt = cardReceipt(store, ref);
      if (!receipt.ok) return receipt;
      const model = accessCardReceipt(receipt.value);
      const { number, holder } = receipt.value.card;
      return ok(preparedModel(fileNameOf('Kvitto passerkort', number, holder), model));
    }
    case 'invoice': {
      const found = getInvoice(context, { id: ref.invoiceId });
      if (!found.ok) return found;
      const { invoice } = found.value;
      const model = invoiceDocument(invoice);
      const frozen = frozenPdf(store, ref.invoiceId);
      const name = invoice.number ?? `utkast ${invoice.year} kvartal ${invoice.quarter}`;
      const fileName = fileNameOf('Faktura', name, invoice.buyer.agency);
      // As it was frozen when it was issued.
      if (frozen !== null)
        return ok({ fileName, title: model.meta.title, render: () => Promise.resolve(ok(frozen.pdf)) });
      return ok(preparedModel(fileName, model));
    }
    case 'agreement-bundle':
      return agreementBundle(context, ref);
    case 'version-comparison':
      return versionComparison(context, ref);
    case 'agreement-board':
      return agreementBoard(context, ref);
    case 'index-letter':
      return indexLetter(context, ref);
    case 'responsibility-matrix':
      return responsibilityMatrix(context, ref);
    case 'contact-poster':
      return contactPoster(context, ref);
  }
}

/** A document as PDF: an issued invoice as it was frozen, everything else as its stored or present facts make it. */
export async function renderDocument(
  context: Context,
  ref: DocumentRef,
  renderers: Renderers,
  job: Job | null = null,
): Promise<Result<Output<'documents.render'>>> {
  const prepared = prepare(context, ref);
  if (!prepared.ok) return prepared;
  const { fileName, title, render } = prepared.value;
  const pdf = await render(renderers, job);
  if (!pdf.ok) return pdf;
  return ok({ fileName, title, sha256: sha256(pdf.value), pdfBase64: Buffer.from(pdf.value).toString('base64') });
}

/** The same under a name, by which it is followed and can be stopped. */
export const renderAsJob = (
  context: Context,
  { document, jobId }: ParsedInput<'documents.renderAsJob'>,
  renderers: Renderers,
): Promise<Result<Output<'documents.render'>>> =>
  runJob(context, jobId, (job) => renderDocument(context, document, renderers, job));

/** Writes the PDF to a file: whole or not at all, over another without leave never, and never over what is no PDF. */
export async function saveDocument(
  context: Context,
  input: ParsedInput<'documents.save'>,
  renderers: Renderers,
): Promise<Result<Output<'documents.save'>>> {
  const { path } = input;
  if (!isAbsolute(path)) return err(invalid('file.not-absolute', { path }));
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return err(invalid('file.folder-missing', { path: folder }));
  if (existsSync(path) && !input.overwrite) return err(refused('file.exists', { path }));
  if (existsSync(path) && statSync(path).isFile() && !/\.pdf$/i.test(path))
    return err(refused('file.not-pdf', { path }));
  const prepared = prepare(context, input.document);
  if (!prepared.ok) return prepared;
  const pdf = await prepared.value.render(renderers, null);
  if (!pdf.ok) return pdf;
  const written = writeFileSafely(path, pdf.value);
  return written.ok ? ok({ path, sha256: sha256(pdf.value), bytes: pdf.value.byteLength }) : written;
}
