import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { plainText, useFactLists, type FactRow } from './fact-rows.ts';

const kinds: readonly FactName[] = [
  'sites',
  'agencies',
  'sharingGroups',
  'buildings',
  'floors',
  'leases',
  'securityZones',
  'rooms',
  'investments',
  'agreements',
  'riskAssessments',
  'accessCards',
  'costAcceptances',
  'supplierContracts',
  'duties',
  'contactRoutes',
];

export interface Names {
  /** What a fact is called; an en dash for none. */
  nameOf(kind: FactName, id: unknown): string;
  /** What a row is called, also where its kind is named by another. */
  rowName(kind: FactName, row: Pick<FactRow, 'identity' | 'attributes'>): string;
  colourOf(agencyId: unknown): string | null;
  rowsOf(kind: FactName): readonly FactRow[];
}

/** Names of everything that can be referred to at the site, as each is called now. */
export function useNames(siteId: number): Names {
  const { t } = useTranslation();
  const lists = useFactLists(kinds, { siteId });
  return useMemo(() => makeNames(lists, t), [lists, t]);
}

/** Kinds that are called as the agency that they are about. */
const ofAgency: ReadonlySet<FactName> = new Set(['agencyRoles', 'headcounts', 'groupMembers', 'zoneAccess']);

/** Kinds that are called as what they lie inside. */
const inside: Partial<Record<FactName, readonly [FactName, string]>> = {
  cardZones: ['securityZones', 'zoneId'],
  roomUses: ['rooms', 'roomId'],
  investmentRates: ['investments', 'investmentId'],
  noticeClauses: ['agreements', 'agreementId'],
  indexClauses: ['agreements', 'agreementId'],
  dutyOwners: ['duties', 'dutyId'],
};

function makeNames(lists: ReadonlyMap<FactName, readonly FactRow[]>, t: (key: string) => string): Names {
  const byId = new Map([...lists].map(([kind, rows]) => [kind, new Map(rows.map((row) => [row.id, row]))]));
  const find = (kind: FactName, id: unknown) => (typeof id === 'number' ? byId.get(kind)?.get(id) : undefined);
  const nameOf = (kind: FactName, id: unknown): string => {
    const row = find(kind, id);
    return row === undefined ? '–' : rowName(kind, row);
  };
  const rowName = (kind: FactName, { identity, attributes }: Pick<FactRow, 'identity' | 'attributes'>): string => {
    if (kind === 'rooms') return `${plainText(identity['number'])} ${plainText(attributes['name'])}`;
    if (kind === 'leases') return `${plainText(identity['code'])} ${plainText(attributes['name'])}`;
    if (kind === 'agreements')
      return `${plainText(identity['registrationNumber'])} ${nameOf('agencies', identity['guestAgencyId'])}`;
    if (ofAgency.has(kind)) return nameOf('agencies', identity['agencyId']);
    if (kind === 'mandates') return plainText(attributes['reference']);
    if (kind === 'riskAssessments')
      return `${plainText(identity['number'])} ${nameOf('agencies', identity['agencyId'])}`;
    if (kind === 'accessCards') return `${plainText(identity['number'])} ${plainText(attributes['holder'])}`;
    if (kind === 'duties') return `${plainText(identity['number'])} ${plainText(attributes['name'])}`;
    if (kind === 'costAcceptances') return plainText(identity['subject']);
    if (kind === 'supplierContracts') return plainText(attributes['subject']);
    if (kind === 'contactRoutes') {
      const matter = t(`choices.contactMatter.${plainText(identity['matter'])}`);
      return identity['agencyId'] === null ? matter : `${matter}, ${nameOf('agencies', identity['agencyId'])}`;
    }
    const around = inside[kind];
    if (around !== undefined) return nameOf(around[0], identity[around[1]]);
    return plainText(attributes['name']);
  };
  return {
    nameOf,
    rowName,
    colourOf: (agencyId) => plainText(find('agencies', agencyId)?.attributes['colour']) || null,
    rowsOf: (kind) => lists.get(kind) ?? [],
  };
}
