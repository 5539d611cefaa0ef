import type { AgreementDocument, DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import {
  compareClauses,
  type AmountChange,
  type ReadClause,
} from '../../../shared/domain/agreements/compare-versions.ts';
import { plainText } from '../../../shared/domain/agreements/plain-text.ts';
import { translator } from '../../../shared/i18n/index.ts';
import { invalid } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import type { Store } from '../../storage/open-database.ts';
import { getVersion, listVersions, type AgreedRent } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';
import { findVersion, findWithDocument, versionsOf, type StoredVersion } from './document-store.ts';
import { agencyCode } from './progress.ts';
import { contentsOf } from './version-contents.ts';

type Comparison = Output<'documentVersions.compare'>;

/** A version against the one before it, or another of the same document: clause by clause, amount by amount. */
export function compareVersions(
  context: Context,
  { id, otherId }: ParsedInput<'documentVersions.compare'>,
): Result<Comparison> {
  const { store } = context;
  const found = findWithDocument(store, id);
  if (!found.ok) return found;
  const { document, stored } = found.value;
  const otherVersionId = otherId ?? previousSigned(store, stored.version)?.id;
  const other = otherVersionId === undefined ? null : findVersion(store, otherVersionId);
  if (other !== null && !other.ok) return other;
  const before = other?.value ?? null;
  if (before !== null && before.version.documentId !== document.id) return err(invalid('document.other-document'));
  const now = readVersion(context, document, stored);
  if (!now.ok) return now;
  const old = before === null ? null : readVersion(context, document, before);
  if (old !== null && !old.ok) return old;
  const amountsBefore = before === null ? null : rentInForce(store, document, before);
  return ok({
    version: stored.version,
    other: before?.version ?? null,
    clauses: compareClauses(old?.value.clauses ?? [], now.value.clauses),
    amounts: amountChanges(amountsBefore ?? old?.value.amounts ?? null, now.value.amounts),
  });
}

/** The last signed version that was made before this one. */
const previousSigned = (store: Store, version: DocumentVersion): DocumentVersion | undefined =>
  versionsOf(store, version.documentId).findLast(({ id, state }) => state === 'signed' && id < version.id);

type Amounts = Readonly<Record<AmountChange['name'], number>>;

/** Every clause that is taken in, as it reads, and what the rent is made up of. */
function readVersion(
  context: Context,
  document: AgreementDocument,
  stored: StoredVersion,
): Result<{ readonly clauses: readonly ReadClause[]; readonly amounts: Amounts | null }> {
  const { composed, rent } = contentsOf(context, document, stored);
  if (!composed.ok) return composed;
  const { clauseStates, fields } = composed.value;
  const numbers = new Map(clauseStates.map(({ key, number }) => [key, number]));
  const fieldText = (name: string): string =>
    (Object.hasOwn(fields, name) ? fields[name] : null) ?? gapText(context, name);
  const clauses = stored.clauses.flatMap(({ key, title, body }) => {
    const number = numbers.get(key) ?? null;
    return number === null ? [] : [{ key, number, title, text: plainText(body, fieldText) }];
  });
  const guest = agencyCode(context.store, document.guestAgencyId);
  return ok({ clauses, amounts: rent?.ok === true ? amountsOf(rent.value, guest) : null });
}

function gapText({ store }: Context, name: string): string {
  const i18n = translator(readSettings(store).language);
  const label = `agreements.field.${name}`;
  return `«${i18n.exists(label) ? i18n.t(label) : name}»`;
}

function amountsOf(
  { calculation, yearlyRentOre }: Pick<AgreedRent, 'calculation' | 'yearlyRentOre'>,
  guest: string,
): Amounts | null {
  const party = calculation.parties.find(({ agency, role }) => agency === guest && role === 'guest');
  return party === undefined ? null : componentsOf(party, yearlyRentOre);
}

const componentsOf = (party: PartyRent, yearlyRentOre: number): Amounts => ({
  premises: party.premises,
  other: party.other,
  depreciation: party.depreciation,
  interest: party.interest,
  overhead: party.overhead,
  rounding: party.rounding,
  // What the index has made of the rent since it was calculated.
  indexation: yearlyRentOre - party.yearlyRent,
  yearlyRent: yearlyRentOre,
});

/** What a signed rent had become, by the upratings that followed it, when the next version took its place. */
function rentInForce(
  store: Store,
  { agreementId, guestAgencyId }: AgreementDocument,
  { version }: StoredVersion,
): Amounts | null {
  if (agreementId === null || version.agreementVersionId === null) return null;
  const locked = listVersions(store, { agreementId });
  const start = locked.findIndex(({ id }) => id === version.agreementVersionId);
  const after = locked.slice(start + 1);
  const calculated = after.findIndex(({ uprating }) => uprating === null);
  const uprated = calculated === -1 ? after : after.slice(0, calculated);
  const last = getVersion(store, uprated.at(-1)?.id ?? version.agreementVersionId);
  if (!last.ok) return null;
  const { calculation, version: row } = last.value;
  return amountsOf({ calculation, yearlyRentOre: row.yearlyRentOre }, agencyCode(store, guestAgencyId));
}

const amountNames = [
  'premises',
  'other',
  'depreciation',
  'interest',
  'overhead',
  'rounding',
  'indexation',
  'yearlyRent',
] as const satisfies readonly AmountChange['name'][];

/** Amounts that there are on one side at least; a rounding or indexation of nothing on both is no amount. */
function amountChanges(before: Amounts | null, now: Amounts | null): AmountChange[] {
  if (before === null && now === null) return [];
  return amountNames
    .map((name) => ({ name, beforeOre: before?.[name] ?? null, nowOre: now?.[name] ?? null }))
    .filter(({ name, beforeOre, nowOre }) => name === 'yearlyRent' || (beforeOre ?? 0) !== 0 || (nowOre ?? 0) !== 0);
}
