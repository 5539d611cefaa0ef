import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { roomTable } from '../support/room-files.ts';
import { rowXml, unzipped, xlsxOf, xlsxParts, zipOf } from '../support/spreadsheets.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const d = localDate;
const from = d('2024-05-01');
type File = Input<'rooms.import'>['file'];

let app: App;
let run: ReturnType<typeof caller>;
/** The example anew: before each test where tests write, and once where they only read. */
const fresh = async () => {
  app = await openExample();
  run = caller(app);
};

const preview = (file: File, date = from) => run('rooms.importPreview', { siteId: 1, from: date, file });
const previewText = (text: string, date = from) => preview({ text }, date);
const fileOf = (name: string, bytes: Buffer): File => ({ name, base64: bytes.toString('base64') });

/** Previews and imports. */
async function importFile(file: File, date = from, acceptWrong = false) {
  const { fingerprint } = await preview(file, date);
  return app.call('rooms.import', { siteId: 1, from: date, file, fingerprint, acceptWrong });
}

/** All that an import can change, by what it says and not by its numbers. */
const everything = async () => {
  const lists = [
    await run('rooms.list', { siteId: 1 }),
    await run('rooms.list', { siteId: 1, date: from }),
    await run('roomUses.list', { siteId: 1 }),
    await run('roomUses.list', { siteId: 1, date: from }),
    await run('floors.list', { siteId: 1 }),
  ];
  return lists.map((list) =>
    list.map(({ id, identity, attributes, from: start, to }) => ({ id, identity, attributes, start, to })),
  );
};
const room = async (number: string, date = from) =>
  (await run('rooms.list', { siteId: 1, date })).find((row) => row.identity['number'] === number);
const useOf = async (number: string, date = from) => {
  const id = (await room(number, date))?.id;
  return (await run('roomUses.list', { siteId: 1, date })).find((use) => use.identity['roomId'] === id);
};

describe('what is exported', () => {
  beforeAll(fresh);
  it.each([
    ['xlsx', 'sv'],
    ['csv', 'sv'],
    ['xlsx', 'en'],
    ['csv', 'en'],
  ] as const)('as %s in %s comes back unchanged', async (format, language) => {
    const table = await roomTable(app, from, language);
    const { fileName, base64 } = await run('tables.export', { format, fileName: 'Rum', ...table });
    const { counts, rows, sheet } = await preview({ name: fileName, base64 });
    expect(rows.filter((row) => row.status !== 'unchanged')).toEqual([]);
    expect(counts).toEqual({ new: 0, changed: 0, wrong: 0, unchanged: table.rows.length });
    expect(counts.unchanged).toBeGreaterThan(30);
    expect(sheet).toBe(format === 'csv' ? 'Rum.csv' : 'Sheet1');
    expect(errorOf(await importFile({ name: fileName, base64 })).code).toBe('import.nothing-to-do');
  });
});

describe('the preview', () => {
  beforeEach(fresh);
  it('shows rows as new, changed, unchanged or wrong, with what and why', async () => {
    const lease = (await run('leases.list', { siteId: 1, date: from }))[0]?.attributes['name'] ?? '';
    const zoneId = (await room('1001'))?.attributes['zoneId'];
    const zone =
      (await run('securityZones.list', { siteId: 1, date: from })).find((row) => row.id === zoneId)?.attributes[
        'name'
      ] ?? '';
    const text = [
      'Byggnad;Plan;Rum;Namn;Typ;Yta (m²);Platser;Hyresavtal;Zon;Nyttjas av;Golv',
      `A;1;1001;Reception och entré;reception;46,2;2;${lease};${zone};;matta`,
      `Hus A;Plan 1;1002;Sal;conference;48,60;0;${lease};${zone};Skolverket;`,
      `a;2;2999;Nytt;Kontorsrum;12,345;1;${lease};;;`,
      `A;2;1003;Fel plan;office;1;1;${lease};;;`,
      `A;1;1004;;slott;många;1,5;${lease};;Ingen;`,
    ].join('\n');
    const { rows, counts, columns, newFloors } = await previewText(text);
    expect(columns.at(-1)).toEqual({ header: 'Golv', field: null });
    expect(newFloors).toEqual([]);
    expect(rows.map(({ line, status }) => [line, status])).toEqual([
      [2, 'unchanged'],
      [3, 'changed'],
      [4, 'new'],
      [5, 'wrong'],
      [6, 'wrong'],
    ]);
    expect(counts).toEqual({ unchanged: 1, changed: 1, new: 1, wrong: 2 });
    expect(rows[1]?.changes).toEqual([
      { field: 'name', before: 'Konferensrum Höga kusten', after: 'Sal' },
      { field: 'by', before: expect.any(String) as string, after: 'Skolverket' },
      { field: 'key', before: expect.any(String) as string, after: '' },
    ]);
    expect(rows[2]?.changes).toContainEqual({ field: 'areaHundredths', before: '', after: '12,35' });
    expect(rows[2]).toMatchObject({ building: 'Hus A', number: '2999', label: 'Nytt' });
    expect(rows[3]?.errors).toEqual([
      {
        column: 'Plan',
        code: 'import.other-floor',
        message: expect.stringContaining('rummet ligger på Plan 1') as string,
      },
    ]);
    expect(rows[4]?.errors.map(({ column, code }) => [column, code])).toEqual([
      ['Typ', 'import.unknown-choice'],
      ['Yta (m²)', 'import.not-a-number'],
      ['Platser', 'field.whole-number'],
      ['Namn', 'field.required'],
      ['Nyttjas av', 'import.no-such-user'],
    ]);
    for (const error of rows[4]?.errors ?? []) expect(error.message).toMatch(/^.+: .+\.$/);
    await run('settings.update', { language: 'en' });
    expect((await previewText(text)).rows[3]?.errors[0]?.message).toMatch(/the room lies on Plan 1/);
  });

  it('finds rooms that stand twice, columns that new rooms need, and values beyond the bounds', async () => {
    const codes = async (text: string) =>
      (await previewText(text)).rows.map(({ errors }) => errors.map(({ column, code }) => `${column} ${code}`));
    expect(await codes('Rum;Yta\n1001;1\n1001;2')).toEqual([['Rum import.duplicate'], ['Rum import.duplicate']]);
    expect((await codes('Rum;Yta\nN1;1\nn1;2')).map((list) => list.at(-1))).toEqual([
      'Rum import.duplicate',
      'Rum import.duplicate',
    ]);
    expect(await codes('Rum;Yta\n2999;1')).toEqual([['Plan import.column-needed']]);
    expect(await codes('Rum;Plan;Yta\n2999;1;1')).toEqual([
      ['Namn', 'Slag', 'Arbetsplatser', 'Hyresavtal'].map((column) => `${column} import.column-needed`),
    ]);
    expect(await codes('Rum;Yta\n1001;-1\n1002;99999999\n1003;=1+1\n1004;#N/A\n;5\n!;5')).toEqual([
      ['Yta area.negative'],
      ['Yta area.too-large'],
      ['Yta import.not-a-number'],
      ['Yta import.cell-error'],
      ['Rum field.required'],
      ['Rum field.code'],
    ]);
    expect(await codes('Rum;Byggnad\n1001;Slottet')).toEqual([['Byggnad import.not-found']]);
    expect(await codes(`Rum;Namn\n1001;${'x'.repeat(201)}`)).toEqual([['Namn field.too-long']]);
  });

  it('needs a building where there are several, and asks for the floor where a number stands on two', async () => {
    const { id } = await run('floors.list', { siteId: 1 }).then((floors) => floors[1] ?? { id: 0 });
    const attributes = { name: 'Tvilling', kind: 'office', areaHundredths: 100, workplaces: 1, leaseId: 1 } as const;
    await run('rooms.add', { identity: { floorId: id, number: '1001' }, from, attributes });
    const [row] = (await previewText('Rum;Yta\n1001;1')).rows;
    expect(row?.errors[0]?.code).toBe('import.ambiguous-room');
    expect((await previewText('Rum;Plan;Yta\n1001;1;46,2\n1001;2;1')).counts.unchanged).toBe(2);
    await run('buildings.add', { identity: { siteId: 1, code: 'B' }, from, attributes: { name: 'Hus B' } });
    expect((await previewText('Rum;Yta\n1002;1')).rows[0]?.errors[0]?.code).toBe('import.column-needed');
  });
});

describe('the import', () => {
  beforeEach(fresh);
  it('is one command in the history, and one undo takes it back', async () => {
    const before = await everything();
    const lease = (await run('leases.list', { siteId: 1, date: from }))[0]?.identity['code'];
    const text = [
      'Plan;Rum;Namn;Slag;Yta;Platser;Hyresavtal;Nyttjas av;Nyckel;Anteckning',
      `1;1001;Entré;Reception;46,2;2;${lease};Alla;Egen yta;`,
      `7;7001;Ett;Kontorsrum;10;1;${lease};Skolverket;;@0`,
      `Plan 7;7002;Två;Kontorsrum;10;1;${lease};;;`,
    ].join('\n');
    const groups = await run('sharingGroups.list', { siteId: 1 });
    const named = text.replace('Alla', groups[0]?.attributes['name'] ?? '');
    const { newFloors } = await previewText(named);
    expect(newFloors).toEqual([{ building: 'Hus A', code: '7', name: 'Plan 7' }]);
    const result = await importFile({ text: named });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value).toMatchObject({ facts: 6, counts: { new: 2, changed: 1, unchanged: 0, wrong: 0 } });
    expect(await room('7001')).toMatchObject({
      from,
      to: null,
      attributes: { name: 'Ett', note: '@0', areaHundredths: 1000 },
    });
    expect((await useOf('7001'))?.attributes['by']).toHaveProperty('exclusiveAgencyId');
    expect(await useOf('7002')).toBeUndefined();
    expect((await useOf('1001'))?.attributes['by']).toEqual({ groupId: groups[0]?.id, key: 'area' });
    expect((await previewText(named)).counts).toEqual({ new: 0, changed: 0, unchanged: 3, wrong: 0 });
    const [row] = await run('history.list', { limit: 1 });
    expect(row).toMatchObject({ seq: result.value.seq, command: 'rooms.import', entity: 'batch', entityId: null });
    await run('history.undo', { seq: result.value.seq });
    expect(await everything()).toEqual(before);
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it('amends from the date, and corrects where the version begins on it', async () => {
    const first = await room('1001', d('2021-01-01'));
    await importFile({ text: 'Rum;Namn;Nyttjas av\n1001;Ny;Skolverket' });
    expect((await room('1001', d('2024-04-30')))?.attributes['name']).toBe(first?.attributes['name']);
    expect(await room('1001')).toMatchObject({ from, attributes: { name: 'Ny' } });
    await importFile({ text: 'Rum;Namn\n1001;Nyare' });
    const history = await run('rooms.history', { id: first?.id ?? 0 });
    expect(
      history.versions.filter((version) => version.replacedAt === null).map(({ attributes }) => attributes['name']),
    ).toEqual([first?.attributes['name'], 'Nyare']);
    expect((await useOf('1001', d('2024-04-30')))?.attributes['by']).toHaveProperty('groupId');
    expect((await useOf('1001'))?.attributes['by']).toHaveProperty('exclusiveAgencyId');
  });

  it('lets absent columns be, clears what an empty cell clears, and keeps the use where its cell is empty', async () => {
    const before = await room('1001');
    const use = await useOf('1001');
    await importFile({ text: 'Rum;Zon;Nyttjas av;Anteckning\n1001;;;' });
    expect((await room('1001'))?.attributes).toEqual({ ...before?.attributes, zoneId: null, note: '' });
    expect((await useOf('1001'))?.attributes).toEqual(use?.attributes);
  });

  it('gives a room that has ended its next period, and none that begins later', async () => {
    const before = await room('1001');
    await run('rooms.end', { id: before?.id ?? 0, to: d('2023-01-01') });
    const lease = (await run('leases.list', { siteId: 1, date: from }))[0]?.identity['code'];
    const text = `Plan;Rum;Namn;Slag;Yta;Platser;Hyresavtal\n1;a1001;Åter;office;1;1;${lease}`;
    await run('rooms.correct', {
      versionId: (await room('1001', d('2022-01-01')))?.versionId ?? 0,
      identity: { number: 'A1001' },
    });
    expect((await previewText(text, d('2020-01-01'))).rows[0]?.errors[0]?.code).toBe('import.starts-later');
    await importFile({ text });
    expect(await room('A1001')).toMatchObject({ id: before?.id, from, attributes: { name: 'Åter' } });
  });

  it('refuses all for one wrong row, unless wrong rows are to be left out', async () => {
    const audit = await run('history.verify', {});
    const text = 'Rum;Yta\n1001;1\n1002;mycket';
    expect(errorOf(await importFile({ text }))).toMatchObject({ code: 'import.wrong-rows', params: { count: 1 } });
    expect(await run('history.verify', {})).toEqual(audit);
    expect(await importFile({ text }, from, true)).toMatchObject({
      ok: true,
      value: { facts: 1, counts: { wrong: 1 } },
    });
    expect((await room('1001'))?.attributes['areaHundredths']).toBe(100);
  });

  it('refuses what a rule over all rooms forbids, and changes nothing', async () => {
    const audit = await run('history.verify', {});
    expect(errorOf(await importFile({ text: 'Rum;Yta\n1001;5000' })).code).toBe('fact.rooms-exceed-lease');
    expect(await run('history.verify', {})).toEqual(audit);
  });

  it('is refused where the file, the date or the facts are others than in the preview', async () => {
    const file = { text: 'Rum;Yta\n1001;1' };
    const { fingerprint } = await preview(file);
    const call = (changes: Partial<Input<'rooms.import'>>) =>
      app.call('rooms.import', { siteId: 1, from, file, fingerprint, ...changes });
    const code = async (changes: Partial<Input<'rooms.import'>>) => errorOf(await call(changes)).code;
    expect(await code({ file: { text: 'Rum;Yta\n1001;2' } })).toBe('import.changed-since-preview');
    expect(await code({ from: d('2024-05-02') })).toBe('import.changed-since-preview');
    expect(await code({ siteId: 99 })).toBe('fact.not-found');
    const versionId = (await room('1002'))?.versionId ?? 0;
    await run('rooms.correct', { versionId, identity: { number: '1002X' } });
    expect(await code({})).toBe('import.changed-since-preview');
    expect(await call({ fingerprint: (await preview(file)).fingerprint })).toMatchObject({ ok: true });
  });
});

describe('the user of a room', () => {
  beforeAll(fresh);
  const errors = async (line: string) =>
    (await previewText(`Rum;Nyttjas av;Nyckel\n${line}`)).rows[0]?.errors.map(({ code }) => code);

  it('has a key only where it is a group, and fixed shares only where they are already', async () => {
    const group = (await run('sharingGroups.list', { siteId: 1 }))[0];
    const name = group?.attributes['name'] ?? '';
    expect(await errors('1001;Skolverket;Egen yta')).toEqual(['import.key-without-group']);
    expect(await errors(`1001;${name};Bär hela kostnaden`)).toEqual(['import.key-for-group']);
    expect(await errors(`1001;${name};Fasta andelar`)).toEqual(['import.key-fixed']);
    expect(await errors('1001;Skolverket;')).toEqual([]);
    const by = { groupId: group?.id ?? 0, key: 'fixed' as const, fixed: [{ agencyId: 1, percent: '100' }] };
    await run('roomUses.correct', { versionId: (await useOf('1001'))?.versionId ?? 0, changes: { by } });
    for (const key of ['Fasta andelar', '']) {
      expect((await previewText(`Rum;Nyttjas av;Nyckel\n1001;${name};${key}`)).counts.unchanged).toBe(1);
    }
    await run('sharingGroups.add', { identity: { siteId: 1, code: 'SKOLVERKET' }, from, attributes: { name: 'S' } });
    expect(await errors('1001;skolverket;')).toEqual(['import.ambiguous']);
  });
});

describe('a bad file', () => {
  beforeAll(fresh);
  const good = rowXml(1, ['Rum', 'Yta']) + rowXml(2, ['1001', '12']);
  const bad: readonly (readonly [string, string, string, () => Buffer])[] = [
    ['old Excel', 'r.xls', 'import.old-excel', () => Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')],
    ['a PDF', 'r.pdf', 'import.wrong-type', () => Buffer.from('%PDF-1.7')],
    ['a picture called .xlsx', 'r.xlsx', 'import.wrong-type', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['macros', 'r.xlsx', 'import.macros', () => zipOf([...xlsxParts(good), { name: 'xl/vbaProject.bin', data: 'x' }])],
    [
      'a bomb',
      'r.xlsx',
      'import.bomb',
      () => zipOf([...xlsxParts(good), { name: 'x', data: Buffer.alloc(51 * 1024 * 1024) }]),
    ],
    ['a broken zip', 'r.xlsx', 'import.damaged', () => xlsxOf(good).subarray(0, 500)],
    ['nothing', 'r.csv', 'import.empty', () => Buffer.alloc(0)],
    ['no header', 'r.csv', 'import.no-header', () => Buffer.from('1001;12\n1002;13\n')],
    ['too many rows', 'r.csv', 'import.too-many-rows', () => Buffer.from(`Rum;Yta\n${'1;2\n'.repeat(20_001)}`)],
    ['too many bytes', 'r.csv', 'import.too-large', () => Buffer.alloc(5 * 1024 * 1024 + 1, 0x61)],
  ];
  it.each(bad)('is refused with the reason, and changes nothing: %s', async (_, name, code, bytes) => {
    const audit = await run('history.verify', {});
    const input = { siteId: 1, from, file: fileOf(name, bytes()) };
    const previewed = errorOf(await app.call('rooms.importPreview', input));
    expect(previewed.code).toBe(code);
    expect(previewed.message).toMatch(/\.$/);
    expect(errorOf(await app.call('rooms.import', { ...input, fingerprint: 'x' })).code).toBe(code);
    expect(await run('history.verify', {})).toEqual(audit);
  });
});

/** Room for thousands of rooms. */
async function largeLease(): Promise<string> {
  const [model] = await run('leases.list', { siteId: 1, date: from });
  if (model === undefined) throw new Error('no lease');
  const attributes = { ...model.attributes, name: 'Stora', areaHundredths: 10_000_000 };
  await run('leases.add', { identity: { siteId: 1, code: 'STORA' }, from: d('2020-01-01'), attributes });
  return 'STORA';
}

describe('many rooms', () => {
  beforeAll(fresh);
  it('are previewed, imported, found unchanged and taken back: 5 000', async () => {
    const lease = await largeLease();
    const rows = Array.from({ length: 5000 }, (_, index) => [
      'A',
      String((index % 9) + 1),
      `R${index}`,
      `Rum ${index}`,
      'Kontorsrum',
      `${(index % 20) + 5}.25`,
      1,
      lease,
      index % 2 === 0 ? 'Skolverket' : '',
    ]);
    const columns = 'Byggnad Plan Rum Namn Slag Yta Platser Hyresavtal Myndighet'.split(' ').map((header) => ({
      header,
      type: header === 'Yta' || header === 'Platser' ? ('number' as const) : ('text' as const),
    }));
    const before = (await everything()).map((list) => list.length);
    const file = await run('tables.export', { format: 'xlsx', fileName: 'Många', columns, rows });
    const input = { name: file.fileName, base64: file.base64 };
    const { counts, newFloors } = await preview(input);
    expect(counts).toEqual({ new: 5000, changed: 0, unchanged: 0, wrong: 0 });
    expect(newFloors.length).toBe(7);
    const imported = await importFile(input);
    if (!imported.ok) throw new Error(imported.error.message);
    expect(imported.value.facts).toBe(7507);
    expect((await preview(input)).counts.unchanged).toBe(5000);
    await run('history.undo', { seq: imported.value.seq });
    expect((await everything()).map((list) => list.length)).toEqual(before);
    // Seconds on a machine of its own; many more where others share it.
  }, 240_000);
});

describe('whatever bytes come', () => {
  beforeAll(fresh);
  const answered = async (name: string, bytes: Buffer) => {
    const result = await app.dispatch('rooms.importPreview', { siteId: 1, from, file: fileOf(name, bytes) });
    if (result.ok) return;
    expect(result.error.kind, `${name} ${bytes.toString('base64').slice(0, 4000)}`).not.toBe('unexpected');
    expect(result.error.message).toMatch(/\.$/);
  };
  const names = fc.constantFrom('r.xlsx', 'r.csv', 'r.txt', 'r', 'r.xlsm');

  it('random ones are answered with rows or a reason', async () => {
    const start = fc.constantFrom('', 'PK\u0003\u0004', 'Rum;Yta\n', '\u00ff\u00fe', 'Rum\tYta\n"');
    await fc.assert(
      fc.asyncProperty(names, start, fc.uint8Array({ maxLength: 400 }), (name, head, tail) =>
        answered(name, Buffer.concat([Buffer.from(head, 'latin1'), tail])),
      ),
      { numRuns: 300 },
    );
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it('a real .xlsx with bytes changed, outside or inside its parts, too', async () => {
    const table = await roomTable(app, from);
    const { base64 } = await run('tables.export', {
      format: 'xlsx',
      fileName: 'x',
      ...table,
      rows: table.rows.slice(0, 5),
    });
    const whole = Buffer.from(base64, 'base64');
    const parts = unzipped(whole);
    const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('<>"/&;09AZ')))), {
      minLength: 1,
      maxLength: 6,
    });
    const edited = (bytes: Buffer, changes: readonly (readonly [number, number])[]): Buffer => {
      const copy = Buffer.from(bytes);
      for (const [place, value] of changes) copy[place % copy.length] = value;
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(edits, (changes) => answered('r.xlsx', edited(whole, changes))),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), edits, (which, changes) =>
        answered(
          'r.xlsx',
          zipOf(
            parts.map((part, index) =>
              index === which ? { ...part, data: edited(Buffer.from(part.data), changes) } : part,
            ),
          ),
        ),
      ),
      { numRuns: 400 },
    );
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });
});
