import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { lastDay, type Language } from '../../../shared/documents/format.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { Attachments } from '../../ui/attachments/attachments.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import type { Names } from '../../ui/names.ts';
import { PeekSection } from '../../ui/peek.tsx';
import { AgreementVersions } from './agreement-versions.tsx';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { Periods } from './periods.tsx';
import { usePeekStack } from './peek-stack.ts';
import { useSummary } from './summaries.tsx';
import { AgreementPapers } from './terms/agreement-papers.tsx';
import classes from './registers.module.css';

interface Relation {
  readonly kind: FactName;
  /** Which of the kind's facts belong to the one that is shown. */
  readonly belongs: (row: DatedRow, id: number) => boolean;
  /** At most one for each: it is amended and not added again. */
  readonly single?: boolean;
  /** Seen from here, but made elsewhere. */
  readonly elsewhere?: boolean;
  /** The heading, where the kind alone does not say it. */
  readonly title?: string;
}

const by = (part: 'identity' | 'attributes', name: string) => (row: DatedRow, id: number) => row[part][name] === id;

/** What is shown inside a fact's peek: facts that belong to it. */
const relations: Partial<Record<FactName, readonly Relation[]>> = {
  agencies: [
    { kind: 'agencyRoles', belongs: by('identity', 'agencyId'), single: true },
    { kind: 'headcounts', belongs: by('identity', 'agencyId'), single: true },
    { kind: 'mandates', belongs: by('identity', 'agencyId'), single: true },
    { kind: 'contacts', belongs: by('identity', 'agencyId') },
    { kind: 'riskAssessments', belongs: by('identity', 'agencyId') },
    { kind: 'accessCards', belongs: by('attributes', 'agencyId'), elsewhere: true },
  ],
  rooms: [{ kind: 'roomUses', belongs: by('identity', 'roomId'), single: true }],
  sharingGroups: [{ kind: 'groupMembers', belongs: by('identity', 'groupId') }],
  buildings: [{ kind: 'floors', belongs: by('identity', 'buildingId') }],
  floors: [{ kind: 'rooms', belongs: by('identity', 'floorId') }],
  leases: [{ kind: 'rooms', belongs: by('attributes', 'leaseId'), elsewhere: true }],
  accessCards: [{ kind: 'cardZones', belongs: by('identity', 'cardId') }],
  securityZones: [
    { kind: 'securityZones', belongs: by('attributes', 'parentZoneId'), elsewhere: true },
    { kind: 'rooms', belongs: by('attributes', 'zoneId'), elsewhere: true },
  ],
  riskAssessments: [
    {
      kind: 'securityZones',
      belongs: by('attributes', 'riskAssessmentId'),
      elsewhere: true,
      title: 'registers.zones.restingZones',
    },
  ],
  investments: [{ kind: 'investmentRates', belongs: by('identity', 'investmentId'), single: true }],
  agreements: [
    { kind: 'noticeClauses', belongs: by('identity', 'agreementId'), single: true },
    { kind: 'indexClauses', belongs: by('identity', 'agreementId'), single: true },
  ],
  duties: [{ kind: 'dutyOwners', belongs: by('identity', 'dutyId') }],
};

/** Of a long list so many are shown at first. */
const most = 8;

/** Kinds that papers belong to: the contract itself, the assessment, the estimate of what it costs. */
const attached = ['leases', 'riskAssessments', 'costAcceptances', 'supplierContracts'] as const;

export function Related({ kind, id, names }: { kind: FactName; id: number; names: Names }) {
  return (
    <>
      {relations[kind]?.map((relation) => (
        <RelatedFacts key={relation.kind} relation={relation} id={id} names={names} />
      ))}
      {kind === 'agreements' && (
        <>
          <AgreementVersions agreementId={id} />
          <AgreementPapers guestAgencyId={guestOf(id, names)} />
        </>
      )}
      <Attached kind={kind} id={id} />
    </>
  );
}

const guestOf = (agreementId: number, names: Names): number =>
  Number(names.rowsOf('agreements').find((row) => row.id === agreementId)?.identity['guestAgencyId']);

function Attached({ kind, id }: { kind: FactName; id: number }) {
  const { t } = useTranslation();
  const owner = attached.find((one) => one === kind);
  if (owner === undefined) return null;
  return (
    <PeekSection title={t('registers.attachments')}>
      <Attachments kind={owner} factId={id} editable />
    </PeekSection>
  );
}

function RelatedFacts({ relation, id, names }: { relation: Relation; id: number; names: Names }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const stack = usePeekStack();
  const { kind, belongs, single = false, elsewhere = false } = relation;
  const facts = useDatedFacts(kind, { siteId }, date);
  const rows = facts.rows.filter((row) => belongs(row, id));
  const title = t(relation.title ?? `registers.${elsewhere ? 'elsewhere' : 'kinds'}.${kind}`);
  const first = rows[0];
  const act =
    single && first !== undefined
      ? () => stack.push({ kind, id: first.id, mode: 'amend' })
      : () => stack.push({ kind, id: 'new' });
  const action = elsewhere ? null : (
    <Button
      variant="subtle"
      size="compact-xs"
      h={24}
      leftSection={single && first !== undefined ? null : <PlusIcon size={12} />}
      onClick={act}
    >
      {single && first !== undefined ? t('registers.amendShort') : t('registers.add')}
    </Button>
  );
  const [all, setAll] = useState(false);
  if (elsewhere && rows.length === 0) return null;
  const shown = all || rows.length <= most + 2 ? rows : rows.slice(0, most);
  return (
    <PeekSection title={title} action={action}>
      {rows.length === 0 && !facts.loading && <p className={classes['teach']}>{t(`registers.none.${kind}`)}</p>}
      {rows.length > 0 && (
        <ul className={classes['related']}>
          {shown.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                data-other={!row.current || undefined}
                onClick={() => stack.push({ kind, id: row.id })}
              >
                <Summary kind={kind} row={row} names={names} />
              </button>
              {(kind === 'headcounts' || (single && row.versions > 1)) && (
                <Periods kind={kind} row={row} names={names} />
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {t('registers.showAll', { count: rows.length })}
        </Button>
      )}
    </PeekSection>
  );
}

/** A fact on one line, with its validity where it is limited. */
function Summary({ kind, row, names }: { kind: FactName; row: DatedRow; names: Names }): ReactNode {
  const { t, i18n } = useTranslation();
  const { date } = useAsOf();
  const language = i18n.language as Language;
  const { main, side } = useSummary(kind, row, names);
  const limits = !row.current
    ? row.from > date
      ? t('registers.fromDate', { date: row.from })
      : t('registers.untilDate', { date: lastDay(row.to, language) })
    : side;
  return (
    <>
      <span>{main}</span>
      <span data-side>{limits}</span>
    </>
  );
}
