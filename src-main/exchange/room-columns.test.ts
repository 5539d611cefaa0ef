import { describe, expect, it } from 'vitest';
import { errorOf, valueOf } from '../../test/support/workspace.ts';
import { fieldOf, readNumber, readRooms } from './room-columns.ts';

describe('headers', () => {
  it.each([
    ['buildingId', ['Byggnad', 'BYGGNAD ', 'Hus', 'Building']],
    ['floorId', ['Plan', 'Våning', 'Floor', 'Vån.']],
    ['number', ['Rum', 'Rumsnummer', 'Rums-nr', 'Nummer', 'Room no.', 'Room number']],
    ['name', ['Namn', 'Benämning', 'Name']],
    ['kind', ['Slag', 'Typ', 'Kategori', 'Kind']],
    ['areaHundredths', ['Yta', 'Yta (m²)', 'Yta m²', 'Area', 'm²', 'LOA', 'LOA, m²', 'Yta\nkvm']],
    ['workplaces', ['Arbetsplatser', 'Antal platser', 'Platser', 'Workplaces']],
    ['leaseId', ['Hyresavtal', 'Lease']],
    ['zoneId', ['Zon', 'Zone']],
    ['by', ['Nyttjas av', 'Myndighet', 'Delningsgrupp', 'Agency', 'Bärs av']],
    ['key', ['Nyckel', 'Fördelningsnyckel', 'Allocation key']],
    ['note', ['Anteckning', 'Kommentar', 'Note']],
  ])('are recognised as %s', (field, headers) => {
    expect(headers.map(fieldOf)).toEqual(headers.map(() => field));
  });

  it('that say something else are left out', () => {
    expect(['', 'Golv', 'Rumshöjd', '__proto__', 'constructor'].map(fieldOf)).toEqual([null, null, null, null, null]);
  });
});

it.each([
  ['46,2', '46.2'],
  ['46.20', '46.2'],
  ['1 234,5 m²', '1234.5'],
  ['1\u00a0234,5\u2009m2', '1234.5'],
  ['1\u202f234', '1234'],
  ['1.234,50', '1234.5'],
  ['1,234.50', '1234.5'],
  ['\u22123', '-3'],
  ['12 kvm', '12'],
  ['1.2.3', null],
  ['1,5,5', null],
  ['abc', null],
  ['1e5', null],
  ['', null],
  ['=1+1', null],
])('the number %s is %s', (text, number) => {
  expect(readNumber(text)?.toFixed() ?? null).toBe(number);
});

describe('rows', () => {
  const rowsOf = async (text: string) => valueOf(await readRooms({ text })).rows;

  it('have values by field: absent columns absent, empty cells null, choices by label or code', async () => {
    const [first, second] = await rowsOf(
      'Rum;Typ;Yta;Platser;Golv\n 101 ;kontorsrum;46,335;2,0;x\n102;open-office;;;\n',
    );
    expect(first).toEqual({
      line: 2,
      values: { number: '101', kind: 'office', areaHundredths: 4634, workplaces: 2 },
      faults: [],
    });
    expect(second?.values).toEqual({ number: '102', kind: 'open-office', areaHundredths: null, workplaces: null });
  });

  it('tell what can not be read, and where', async () => {
    const [row] = await rowsOf(`Rum;Typ;Yta;Platser;Namn;Zon\n101;slott;många;1,5;#REF!;${'x'.repeat(2001)}\n`);
    expect(row?.faults.map(({ path, code }) => [path, code])).toEqual([
      ['kind', 'import.unknown-choice'],
      ['areaHundredths', 'import.not-a-number'],
      ['workplaces', 'field.whole-number'],
      ['name', 'import.cell-error'],
      ['zoneId', 'field.too-long'],
    ]);
  });

  it('may say the user in two columns, but not two users', async () => {
    const [agency, group, both] = await rowsOf('Rum;Myndighet;Delningsgrupp\n1;A;\n2;;B\n3;A;B\n');
    expect([agency?.values.by, group?.values.by]).toEqual(['A', 'B']);
    expect(both?.faults).toMatchObject([{ path: 'by', code: 'import.said-twice' }]);
  });

  it('need a file that arrived whole', async () => {
    for (const base64 of ['*', 'abc', 'åäö=']) {
      expect(errorOf(await readRooms({ name: 'x.csv', base64 })).code).toBe('import.file-form');
    }
    const large = Buffer.alloc(5_242_881).toString('base64');
    expect(errorOf(await readRooms({ name: 'x.csv', base64: large })).code).toBe('import.too-large');
  });
});

describe('an area that can be read in two ways', () => {
  const rowOf = async (area: string) => valueOf(await readRooms({ text: `Rum\tYta\n101\t${area}\n` })).rows[0];

  it.each(['1.234', '12.500', '1.500 m²'])('%s is refused rather than guessed', async (area) => {
    const row = await rowOf(area);
    expect(row?.faults).toMatchObject([{ path: 'areaHundredths', code: 'import.ambiguous-number' }]);
    expect(row?.values.areaHundredths).toBeUndefined();
  });

  it.each([
    ['1,234', 123],
    ['0.125', 13],
    ['1.2340', 123],
    ['1 234', 123_400],
  ])('%s can be read in one', async (area, hundredths) => {
    expect((await rowOf(area))?.values.areaHundredths).toBe(hundredths);
  });
});
