import { describe, expect, it } from 'vitest';
import type { AreaFrom } from '../../../shared/domain/premises/area-over-time.ts';
import { localDate } from '../../../shared/values/local-date.ts';
import { byMonth, partsOf } from './area-parts.ts';

const point = (date: string, own: number): AreaFrom => ({
  date: localDate(date),
  agencies: own === 0 ? [] : [{ agencyId: 2, areaHundredths: own }],
  groups: [{ groupId: 5, areaHundredths: 100 - own }],
  vacantHundredths: 0,
  commonHundredths: 10,
  exceedingHundredths: 0,
  leasedHundredths: 110,
});
const points = [point('2023-12-15', 0), point('2024-02-10', 40), point('2024-03-01', 60)];

describe('area over time on screen', () => {
  it('has a part for each that has area at some time, and none for what is nought all the time', () => {
    expect(partsOf(points).map(({ key }) => key)).toEqual(['agency-2', 'group-5', 'common']);
  });
  it('shows what held on the first of each month', () => {
    const months = byMonth(points, localDate('2023-12-15'), localDate('2024-04-01'));
    expect(months.map(({ date, groups }) => [date, groups[0]?.areaHundredths])).toEqual([
      ['2023-12-15', 100],
      ['2024-01-01', 100],
      ['2024-02-01', 100],
      ['2024-03-01', 40],
    ]);
  });
});
