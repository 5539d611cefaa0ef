import { useTranslation } from 'react-i18next';
import { useSite } from '../../../app/context.tsx';
import { AgencyName } from '../../../ui/fact-value.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { useNames, type Names } from '../../../ui/names.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { DatedRow } from '../dated-facts.ts';
import { usePeekStack } from '../peek-stack.ts';
import type { ZoneNode } from '../zone-tree.ts';
import { SensitivityMark } from './sensitivity.tsx';
import { useZoneFacts, type ZoneFacts } from './zone-facts.ts';
import classes from './zones.module.css';

interface Line {
  readonly node: ZoneNode;
  readonly depth: number;
}

const linesOf = (nodes: readonly ZoneNode[], depth = 1): Line[] =>
  nodes.flatMap((node) => [{ node, depth }, ...linesOf(node.inner, depth + 1)]);

const headings = ['zone', 'area', 'entrants', 'requirements', 'network', 'assessment'] as const;

/** The shells as a table, each inside the one above it: the map in words. */
export function ZoneTable({ tree }: { tree: readonly ZoneNode[] }) {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const facts = useZoneFacts();
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} aria-label={t('registers.zones.table')}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" data-column={heading} data-right={heading === 'area' || undefined}>
                {t(`registers.zones.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(tree).map((line) => (
            <ZoneRow key={line.node.zone.id} {...line} facts={facts} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const roomsIn = (node: ZoneNode): number => node.groups.reduce((sum, group) => sum + group.rooms.length, 0);

function ZoneRow({ node, depth, facts, names }: Line & { facts: ZoneFacts; names: Names }) {
  const { t } = useTranslation();
  const f = useFormat();
  const stack = usePeekStack();
  const { zone } = node;
  const requirements = zone.attributes['requirements'] as readonly string[];
  const isOpen = stack.layers.some(({ kind, id }) => kind === 'securityZones' && id === zone.id);
  return (
    <tr data-selected={isOpen || undefined}>
      <th scope="row" style={{ paddingLeft: 12 + (depth - 1) * 20 }}>
        <button type="button" onClick={() => stack.open({ kind: 'securityZones', id: zone.id })}>
          {names.rowName('securityZones', zone)}
        </button>
        <span className={classes['quiet']}>
          {t(`choices.zoneKind.${plainText(zone.attributes['kind'])}`)} ·{' '}
          {t('registers.count.rooms', { count: roomsIn(node) })}
        </span>
      </th>
      <td data-right>{f.areaNumber(node.area)}</td>
      <td>
        <Entrants zone={zone} facts={facts} names={names} />
      </td>
      <td>{requirements.map((one) => t(`choices.zoneRequirement.${one}`)).join(', ') || '–'}</td>
      <td>{t(`choices.network.${plainText(zone.attributes['network'])}`)}</td>
      <td>
        <ZoneAssessment zone={zone} facts={facts} names={names} />
      </td>
    </tr>
  );
}

/** So many agencies are named; of more, the rest are counted. */
const named = 6;

function Entrants({ zone, facts, names }: { zone: DatedRow; facts: ZoneFacts; names: Names }) {
  const { t } = useTranslation();
  const entrants = facts.entrants(zone);
  if (entrants.length === 0) return '–';
  const shown = entrants.length <= named ? entrants : entrants.slice(0, named - 1);
  return (
    <ul className={classes['entrants']}>
      {shown.map(({ agencyId, way }) => (
        <li key={agencyId}>
          <AgencyName id={agencyId} names={names} />{' '}
          <span className={classes['quiet']}>{t(`registers.zones.way.${way}`)}</span>
        </li>
      ))}
      {shown.length < entrants.length && (
        <li className={classes['quiet']}>{t('registers.zones.more', { count: entrants.length - shown.length })}</li>
      )}
    </ul>
  );
}

/** Whose assessment it rests on, from when, and how it may be spread; what was only written as a text stands as it is. */
function ZoneAssessment({ zone, facts, names }: { zone: DatedRow; facts: ZoneFacts; names: Names }) {
  const f = useFormat();
  const stack = usePeekStack();
  const assessment = facts.assessmentOf(zone);
  if (assessment === undefined) return plainText(zone.attributes['riskAssessment']) || '–';
  const { identity, attributes } = assessment;
  return (
    <SensitivityMark sensitivity={attributes['sensitivity']}>
      <button type="button" onClick={() => stack.open({ kind: 'riskAssessments', id: assessment.id })}>
        {names.nameOf('agencies', identity['agencyId'])},{' '}
        {f.date(attributes['assessedOn'] as Parameters<typeof f.date>[0])}
      </button>
    </SensitivityMark>
  );
}
