import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliDoor, httpDoor, inProcessDoor, type Door } from '../support/doors.ts';
import { errorOf, valueOf } from '../support/workspace.ts';

const sites = JSON.parse(readFileSync(new URL('../golden/sites.json', import.meta.url), 'utf8')) as {
  input: object;
  expected: object;
}[];

const site = { identity: { code: 'HSAND' }, from: '2022-01-01', attributes: { name: 'Härnösand' } };

describe.each([
  ['in-process', inProcessDoor],
  ['HTTP', httpDoor],
  ['CLI', cliDoor],
] as const)('through the %s door', (_name, open) => {
  let door: Door;
  beforeAll(async () => {
    door = await open();
  });
  afterAll(() => door.close());

  const auditRows = async (): Promise<number> =>
    (valueOf(await door.call('history.verify', {})) as { rows: number }).rows;

  it('a command writes and a query reads it back, in Swedish letters', async () => {
    expect(valueOf(await door.call('workspace.status', {}))).toMatchObject({ empty: true });
    const added = valueOf(await door.call('sites.add', site)) as { id: number };
    expect(valueOf(await door.call('sites.list', {}))).toMatchObject([
      {
        id: added.id,
        identity: { code: 'HSAND' },
        attributes: { name: 'Härnösand', note: '' },
        from: '2022-01-01',
        to: null,
        versions: 1,
      },
    ]);
    expect(valueOf(await door.call('workspace.status', {}))).toMatchObject({ empty: false });
  });

  it('all given sites are calculated as expected, without touching storage', async () => {
    for (const { input, expected } of sites) expect(valueOf(await door.call('rent.simulate', input))).toEqual(expected);
  });

  it('a wrong site is answered with its code and its figures', async () => {
    const facts = structuredClone(sites[0]?.input) as { rooms: { area: string }[] };
    if (facts.rooms[0] !== undefined) facts.rooms[0].area = '99999.00';
    expect(errorOf(await door.call('rent.simulate', facts))).toMatchObject({
      kind: 'invalid',
      code: 'rent.rooms-exceed-lease',
      params: { lease: 'L0' },
    });
  });

  it('a conflict is a value with its text, and nothing is written', async () => {
    const before = await auditRows();
    expect(errorOf(await door.call('sites.add', site))).toMatchObject({
      kind: 'invalid',
      code: 'fact.not-unique',
      message: expect.stringContaining('HSAND') as string,
    });
    expect(await auditRows()).toBe(before);
  });

  const bad: readonly (readonly [string, string, unknown, string, string])[] = [
    ['a wrong type', 'sites.add', { ...site, attributes: { name: 7 } }, 'attributes.name', 'field.wrong-type'],
    ['a missing field', 'sites.add', { identity: { code: 'X' }, attributes: { name: 'X' } }, 'from', 'field.required'],
    ['an unknown field', 'sites.add', { ...site, extra: 1 }, 'extra', 'field.unknown'],
    ['a date that does not exist', 'sites.add', { ...site, from: '2023-02-29' }, 'from', 'field.date'],
    [
      'an id that points at nothing',
      'buildings.add',
      { identity: { siteId: 999, code: 'A' }, from: '2022-01-01', attributes: { name: 'A' } },
      'identity.siteId',
      'fact.reference-not-found',
    ],
    [
      '10^15 kronor',
      'rent.simulate',
      {
        ...sites[0]?.input,
        leases: [
          {
            code: 'L',
            yearlyRent: '1000000000000000',
            area: '1',
            from: '2022-01-01',
            to: null,
            common: { group: 'ALL', key: 'equal' },
          },
        ],
      },
      'leases.0.yearlyRent',
      'money.too-large',
    ],
    [
      'percentages of 99.9',
      'leases.add',
      {
        identity: { siteId: 1, code: 'L' },
        from: '2022-01-01',
        attributes: {
          name: 'L',
          yearlyRentOre: 1,
          areaHundredths: 1,
          areaMeasure: 'LOA',
          noticeMonths: 1,
          common: { groupId: 1, key: 'fixed', fixed: [{ agencyId: 1, percent: '99.9' }] },
        },
      },
      'attributes.common.fixed',
      'allocation.fixed-sum',
    ],
    [
      'a period that runs backwards',
      'sites.add',
      { ...site, identity: { code: 'Y' }, to: '2021-01-01' },
      'to',
      'fact.interval-backwards',
    ],
    [
      '10 000 characters of text',
      'sites.add',
      { ...site, attributes: { name: 'å'.repeat(10_000) } },
      'attributes.name',
      'field.too-long',
    ],
  ];
  it.each(bad)(
    '%s is refused with the path of the field and a Swedish text',
    async (_what, name, input, path, code) => {
      const before = await auditRows();
      const error = errorOf(await door.call(name, input));
      expect(error.kind).toBe('invalid');
      expect(error.issues).toContainEqual(expect.objectContaining({ path, code }));
      for (const issue of error.issues ?? []) expect(issue.message).toMatch(/\.$/);
      expect(await auditRows()).toBe(before);
    },
  );

  it('10 MB of text, prototype keys, deep nesting and unknown names are refused as such', async () => {
    const nested = JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) as unknown;
    const polluted = JSON.parse(
      '{"identity": {"code": "P", "__proto__": {"x": 1}}, "from": "2022-01-01", "attributes": {"name": "P"}}',
    ) as unknown;
    expect(errorOf(await door.call('sites.add', { ...site, attributes: { name: 'x'.repeat(10_000_000) } })).code).toBe(
      'input.too-large',
    );
    expect(errorOf(await door.call('sites.add', polluted))).toMatchObject({
      code: 'input.forbidden-key',
      params: { key: '__proto__' },
    });
    expect(errorOf(await door.call('sites.add', nested)).code).toBe('input.too-deep');
    expect(errorOf(await door.call('toString', {})).code).toBe('procedure.unknown');
    expect(errorOf(await door.call('sites.drop', {}))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('sites.drop') as string,
    });
  });
});
