import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { area, decimal, percentOfRate, type Language } from '../../../shared/documents/format.ts';
import { AgencyName, sharingText } from '../../ui/fact-value.tsx';
import { plainText, type FactRow } from '../../ui/fact-rows.ts';
import type { Names } from '../../ui/names.ts';
import { useClauseText } from './terms/clause-text.ts';

/** What a fact says in a few words, in a list inside another's peek. */
export function useSummary(kind: FactName, row: FactRow, names: Names): { main: ReactNode; side: ReactNode } {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const clauseText = useClauseText();
  const { identity, attributes } = row;
  switch (kind) {
    case 'agencyRoles':
      return {
        main: t(`choices.role.${String(attributes['role'])}`),
        side: t('registers.fromDate', { date: row.from }),
      };
    case 'headcounts':
      return {
        main: t('registers.people', { people: decimal(String(attributes['people']), language) }),
        side: t('registers.fte', { fte: decimal(String(attributes['fte']), language) }),
      };
    case 'contacts':
      return {
        main: String(attributes['name']),
        side: t(`choices.competenceArea.${String(attributes['competenceArea'])}`),
      };
    case 'mandates':
      return {
        main: plainText(attributes['reference']),
        side: t('registers.fteBy', {
          fte: decimal(plainText(attributes['requiredFte']), language),
          date: attributes['deadline'],
        }),
      };
    case 'riskAssessments':
      return {
        main: `${plainText(identity['number'])} · ${plainText(attributes['assessedOn'])}`,
        side: t(`choices.sensitivity.${plainText(attributes['sensitivity'])}`),
      };
    case 'zoneAccess':
    case 'groupMembers':
      return {
        main: <AgencyName id={identity['agencyId']} names={names} />,
        side: t('registers.fromDate', { date: row.from }),
      };
    case 'roomUses':
      return {
        main: sharingText(attributes['by'] as SharingIds, names, t),
        side: t('registers.fromDate', { date: row.from }),
      };
    case 'rooms':
      return { main: names.rowName('rooms', row), side: area(Number(attributes['areaHundredths']), language) };
    case 'investmentRates':
      return {
        main: percentOfRate(String(attributes['rate']), language),
        side: t('registers.fromDate', { date: row.from }),
      };
    case 'noticeClauses':
      return { main: clauseText.notice(attributes), side: t('registers.fromDate', { date: row.from }) };
    case 'indexClauses':
      return { main: clauseText.index(attributes), side: t('registers.fromDate', { date: row.from }) };
    case 'dutyOwners': {
      const owner = t(`choices.dutyOwner.${plainText(identity['owner'])}`);
      const contact = plainText(attributes['contact']);
      return {
        main: contact === '' ? owner : `${owner}, ${contact}`,
        side:
          identity['guestAgencyId'] === null
            ? t('duties.allGuests')
            : names.nameOf('agencies', identity['guestAgencyId']),
      };
    }
    case 'floors':
      return { main: names.rowName('floors', row), side: String(identity['code']) };
    default:
      return { main: names.rowName(kind, row), side: '' };
  }
}
