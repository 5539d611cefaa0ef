import { areaText } from '../../shared/values/area.ts';
import { translator, type Language } from '../../shared/i18n/index.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller } from './workspace.ts';

const headers: Readonly<Record<Language, string>> = {
  sv: 'Byggnad Plan Rumsnummer Benämning Slag Yta Arbetsplatser Hyresavtal Zon Nyttjas_av Nyckel Anteckning',
  en: 'Building Floor Room Name Kind Area Workplaces Lease Zone Used_by Key Note',
};
const types = 'text text text text text number number text text text text text'.split(' ') as readonly (
  'text' | 'number'
)[];

const nameIn = (list: readonly { id: number; attributes: object }[], id: unknown): string =>
  (list.find((row) => row.id === id)?.attributes as { name?: string } | undefined)?.name ?? '';

/** The rooms of site 1 with their uses as a table of texts, as a screen exports them. */
export async function roomTable(
  app: App,
  date: LocalDate,
  language: Language = 'sv',
): Promise<Pick<Input<'tables.export'>, 'columns' | 'rows'>> {
  const run = caller(app);
  const { t } = translator(language);
  const on = { siteId: 1, date };
  const [rooms, uses, floors, buildings, leases, zones, agencies, groups] = [
    await run('rooms.list', on),
    await run('roomUses.list', on),
    await run('floors.list', on),
    await run('buildings.list', on),
    await run('leases.list', on),
    await run('securityZones.list', on),
    await run('agencies.list', on),
    await run('sharingGroups.list', on),
  ];
  const rows = rooms.map(({ id, identity, attributes }) => {
    const floor = floors.find((row) => row.id === identity['floorId']);
    const by = uses.find((use) => use.identity['roomId'] === id)?.attributes['by'];
    const shared = by !== undefined && 'groupId' in by ? by : null;
    const user =
      by === undefined ? '' : 'groupId' in by ? nameIn(groups, by.groupId) : nameIn(agencies, by.exclusiveAgencyId);
    return [
      nameIn(buildings, floor?.identity['buildingId']),
      nameIn(floors, floor?.id),
      String(identity['number']),
      attributes['name'],
      t(`choices.roomKind.${attributes['kind']}`),
      areaText(attributes['areaHundredths']),
      attributes['workplaces'],
      nameIn(leases, attributes['leaseId']),
      nameIn(zones, attributes['zoneId']),
      user,
      shared === null ? '' : t(`choices.key.${shared.key}`),
      attributes['note'],
    ];
  });
  const columns = headers[language]
    .split(' ')
    .map((header, index) => ({ header: header.replace('_', ' '), type: types[index] ?? 'text' }));
  return { columns, rows };
}
