import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

/** Records beside the facts that point at one and can't let go of it, with the word errors use for them. */
const users: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  agreements: [
    ['SELECT 1 FROM locked_agreement_version WHERE agreement_id = ?', 'agreementVersions'],
    ['SELECT 1 FROM invoice WHERE agreement_id = ?', 'invoices'],
    ['SELECT 1 FROM agreement_document WHERE agreement_id = ?', 'agreementDocuments'],
  ],
  sites: [
    ['SELECT 1 FROM charge WHERE site_id = ?', 'charges'],
    ['SELECT 1 FROM agreement_document WHERE site_id = ?', 'agreementDocuments'],
  ],
  agencies: [
    ['SELECT 1 FROM charge WHERE guest_agency_id = ?', 'charges'],
    ['SELECT 1 FROM agreement_document WHERE guest_agency_id = ?', 'agreementDocuments'],
    ['SELECT 1 FROM document_signature WHERE agency_id = ?', 'agreementDocuments'],
  ],
};

export function lockedUser(store: Store, kind: FactKind, id: number): string | null {
  const found = (users[kind.name] ?? []).find(([sql]) => statement(store, `${sql} LIMIT 1`).get(id) !== undefined);
  return found?.[1] ?? null;
}

/** What locked rents and papers know a fact by: an agency by its code in every calculation, an agreement by its guest. */
const identities: Readonly<Record<string, { readonly field: string; readonly sql: string }>> = {
  agreements: {
    field: 'guestAgencyId',
    sql: `SELECT 1 FROM locked_agreement_version WHERE agreement_id = @id
      UNION SELECT 1 FROM agreement_document WHERE agreement_id = @id`,
  },
  agencies: {
    field: 'code',
    sql: `SELECT 1 FROM agency_role AS r JOIN agreement AS a ON a.site_id = r.site_id
      JOIN locked_agreement_version AS v ON v.agreement_id = a.id WHERE r.agency_id = @id`,
  },
};

/** The fields of a fact's identity that can't be corrected any more. */
export function lockedIdentity(store: Store, kind: FactKind, id: number): string[] {
  const locked = identities[kind.name];
  if (locked === undefined) return [];
  return statement(store, `${locked.sql} LIMIT 1`).get({ id }) === undefined ? [] : [locked.field];
}
