import { beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../shared/contract/index.ts';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const date = localDate('2024-05-02');
const later = localDate('2024-09-01');

type Radar = Output<'duties.radar'>;

describe('duties and their owners', () => {
  let app: App;
  let run: ReturnType<typeof caller>;
  const agencies = new Map<string, number>();
  const duties = new Map<string, number>();
  const radar = (on = date): Promise<Radar> => run('duties.radar', { siteId: 1, date: on });
  const codes = (found: Radar) => found.map(({ code, dutyId, guestAgencyId }) => [code, dutyId, guestAgencyId]);
  const idOf = (names: ReadonlyMap<string, number>, name: string): number => {
    const id = names.get(name);
    if (id === undefined) throw new Error(name);
    return id;
  };
  const ownersOf = async (number: string, on = date) => {
    const rows = await run('dutyOwners.list', { siteId: 1, date: on });
    return rows.filter(({ identity }) => identity.dutyId === idOf(duties, number));
  };

  beforeAll(async () => {
    app = await openExample();
    run = caller(app);
    for (const row of await run('agencies.list', {})) agencies.set(row.identity.code, row.id);
    for (const row of await run('duties.list', { siteId: 1, date })) duties.set(row.identity.number, row.id);
  });

  it('are told apart in the example: all have one owner, and only the network differs between guests', async () => {
    const [only, ...more] = await radar();
    expect(more).toEqual([]);
    expect(only).toEqual({
      code: 'differs',
      dutyId: idOf(duties, 'I1'),
      guestAgencyId: null,
      owners: ['SKV', 'SOS', 'KK'].map((code) => ({
        guestAgencyId: idOf(agencies, code),
        owner: code === 'SKV' ? 'host' : 'guest',
      })),
    });
  });

  it('are read as of the date, towards the guests that are there on it', async () => {
    expect(await radar(localDate('2021-06-01'))).toEqual([]);
    expect(codes(await radar(localDate('2022-10-01')))).toEqual([]);
    const [early] = await radar(localDate('2023-06-01'));
    expect(early?.owners.map(({ guestAgencyId }) => guestAgencyId)).toEqual([
      idOf(agencies, 'SKV'),
      idOf(agencies, 'SOS'),
    ]);
  });

  it('have no owner from the day on which the only one ends, until that is taken back', async () => {
    const [owner] = await ownersOf('L6');
    const { seq } = await run('dutyOwners.end', { id: owner?.id ?? 0, to: later });
    expect(codes(await radar())).not.toContainEqual(['no-owner', idOf(duties, 'L6'), null]);
    expect(codes(await radar(later))).toContainEqual(['no-owner', idOf(duties, 'L6'), null]);
    await run('history.undo', { seq });
    expect(codes(await radar(later))).not.toContainEqual(['no-owner', idOf(duties, 'L6'), null]);
  });

  it('have two owners towards the guest that has two rows of its own', async () => {
    const guestAgencyId = idOf(agencies, 'KK');
    const identity = { dutyId: idOf(duties, 'L9'), guestAgencyId };
    const calls = (['host', 'supplier'] as const).map((owner) => ({
      procedure: 'dutyOwners.add' as const,
      input: { identity: { ...identity, owner }, from: date, attributes: {} },
    }));
    const { seq } = await run('facts.batch', { title: 'Byt ansvarig: L9', calls });
    const found = await radar();
    expect(codes(found)).toContainEqual(['two-owners', identity.dutyId, guestAgencyId]);
    expect(codes(found)).toContainEqual(['differs', identity.dutyId, null]);
    await run('history.undo', { seq });
    expect(codes(await radar()).length).toBe(1);
  });

  it('change owner in one step of the history, and back in one', async () => {
    const [before] = await ownersOf('E4');
    const { seq } = await run('facts.batch', {
      title: 'Byt ansvarig: E4',
      calls: [
        { procedure: 'dutyOwners.end', input: { id: before?.id, to: date } },
        {
          procedure: 'dutyOwners.add',
          input: {
            identity: { dutyId: idOf(duties, 'E4'), owner: 'guest', guestAgencyId: null },
            from: date,
            attributes: {},
          },
        },
      ],
    });
    expect((await ownersOf('E4')).map(({ identity }) => identity.owner)).toEqual(['guest']);
    expect((await ownersOf('E4', localDate('2024-05-01'))).map(({ identity }) => identity.owner)).toEqual(['host']);
    await run('history.undo', { seq });
    const [again, ...more] = await ownersOf('E4');
    expect(more).toEqual([]);
    expect([again?.id, again?.identity, again?.from, again?.to]).toEqual([
      before?.id,
      before?.identity,
      before?.from,
      before?.to,
    ]);
  });

  it('of another site are not heard of, and a site that is not there is said to be so', async () => {
    const { id } = await run('sites.add', {
      identity: { code: 'LULEA' },
      from: date,
      attributes: { name: 'Luleå', municipality: 'Luleå kommun' },
    });
    const duty = await run('duties.add', {
      identity: { siteId: id, number: 'L1' },
      from: date,
      attributes: { name: 'Underhåll', competenceArea: 'premises' },
    });
    expect(codes(await radar()).length).toBe(1);
    expect(codes(await run('duties.radar', { siteId: id, date }))).toEqual([['no-owner', duty.id, null]]);
    expect(errorOf(await app.call('duties.radar', { siteId: 999, date })).code).toBe('fact.not-found');
  });
});

describe('a cost that a guest is to accept', () => {
  it('is decided on a day and by somebody, or it is not decided', async () => {
    const app = await openExample();
    const run = caller(app);
    const pending = (await run('costAcceptances.list', { siteId: 1, date })).find(
      ({ attributes }) => attributes.decision === 'pending',
    );
    const versionId = pending?.versionId ?? 0;
    const changes = { decision: 'accepted' as const };
    const refused = errorOf(await app.call('costAcceptances.correct', { versionId, changes }));
    expect(refused.issues?.map(({ path, code }) => [path, code])).toEqual([
      ['changes.decidedOn', 'cost-acceptance.decided-on'],
      ['changes.decidedBy', 'cost-acceptance.decided-by'],
    ]);
    await run('costAcceptances.amend', {
      id: pending?.id ?? 0,
      from: date,
      changes: { ...changes, decidedOn: date, decidedBy: 'Kim Ek' },
    });
    const decisionOn = async (on: typeof date) =>
      (await run('costAcceptances.list', { siteId: 1, date: on })).find(({ id }) => id === pending?.id)?.attributes
        .decision;
    expect([await decisionOn(localDate('2024-05-01')), await decisionOn(date)]).toEqual(['pending', 'accepted']);
  });
});

describe('the finder', () => {
  it('finds contracts, costs, duties and contact routes by what they are about', async () => {
    const run = caller(await openExample());
    const labels = async (query: string) =>
      (await run('search.find', { query, siteId: 1, limit: 24 })).map(({ kind, label }) => [kind, label]);
    expect(await labels('bevakning utryckning')).toContainEqual([
      'supplierContracts',
      '5.1-2022/0377 Bevakning och utryckning',
    ]);
    expect(await labels('skyltar')).toContainEqual(['costAcceptances', 'Skyltar i entré och på plan 1']);
    expect(await labels('utrymningsövning')).toContainEqual(['duties', 'L8 Brandskydd och utrymningsövning']);
    expect(await labels('0611-555 22')).toContainEqual([
      'contactRoutes',
      'SOS Socialstyrelsen, Socialstyrelsens IT-stöd',
    ]);
    expect(await labels('0611-555 06')).toContainEqual(['contactRoutes', 'Värdens ekonomifunktion']);
  });
});
