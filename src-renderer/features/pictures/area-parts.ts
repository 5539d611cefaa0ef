import type { AreaFrom } from '../../../shared/domain/premises/area-over-time.ts';
import { addMonths, firstDay, monthOf, type LocalDate } from '../../../shared/values/local-date.ts';
import type { User } from '../../ui/charts/tones.ts';

/** One of those that the area is divided among; vacant, common and exceeding are nobody's. */
export interface AreaPart {
  readonly key: string;
  readonly user: User;
  readonly what: 'agency' | 'group' | 'vacant' | 'common' | 'exceeding';
  readonly areaOf: (point: AreaFrom) => number;
}

/** Those who have area at some time, in an order that stays: agencies, groups, vacant, common. */
export function partsOf(points: readonly AreaFrom[]): AreaPart[] {
  const agencies = [...new Set(points.flatMap((point) => point.agencies.map((entry) => entry.agencyId)))];
  const groups = [...new Set(points.flatMap((point) => point.groups.map((entry) => entry.groupId)))];
  const byNumber = (a: number, b: number): number => a - b;
  const all: AreaPart[] = [
    ...agencies.sort(byNumber).map((id): AreaPart => ({
      key: `agency-${id}`,
      user: { exclusiveAgencyId: id },
      what: 'agency',
      areaOf: (point) => point.agencies.find((entry) => entry.agencyId === id)?.areaHundredths ?? 0,
    })),
    ...groups.sort(byNumber).map((id): AreaPart => ({
      key: `group-${id}`,
      user: { groupId: id },
      what: 'group',
      areaOf: (point) => point.groups.find((entry) => entry.groupId === id)?.areaHundredths ?? 0,
    })),
    { key: 'vacant', user: null, what: 'vacant', areaOf: (point) => point.vacantHundredths },
    { key: 'common', user: null, what: 'common', areaOf: (point) => point.commonHundredths },
    { key: 'exceeding', user: null, what: 'exceeding', areaOf: (point) => -point.exceedingHundredths },
  ];
  return all.filter((part) => points.some((point) => part.areaOf(point) !== 0));
}

/** What held on the first of each month from the first point on, up to but not on `to`. */
export function byMonth(points: readonly AreaFrom[], from: LocalDate, to: LocalDate): AreaFrom[] {
  const months: AreaFrom[] = [];
  for (let at = firstDay(monthOf(from)); at < to; at = firstDay(addMonths(monthOf(at), 1))) {
    const day = at < from ? from : at;
    const point = points.findLast((one) => one.date <= day);
    if (point !== undefined) months.push({ ...point, date: day });
  }
  return months;
}
