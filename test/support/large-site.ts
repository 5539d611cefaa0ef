import type { SiteFacts } from '../../shared/domain/rent/site-facts.ts';
import { localDate, month } from '../../shared/values/local-date.ts';

const always = { from: localDate('2022-01-01'), to: null };
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The size that the product is made for: by default 60 agencies, 2 000 rooms, 400 cost items, 40 investments. */
export function largeSite({ agencies = 60, rooms = 2000, costItems = 400, investments = 40 } = {}): SiteFacts {
  const codes = Array.from({ length: agencies }, (_, index) => `A${pad(index, 2)}`);
  const groups = Array.from({ length: 12 }, (_, index) => ({
    code: `G${pad(index, 2)}`,
    members: codes
      .filter((_code, at) => index === 0 || at % (index + 1) === 0)
      .map((agency) => ({ agency, ...always })),
  }));
  const groupOf = (index: number): string => groups[index % groups.length]?.code ?? 'G00';
  const key = (index: number): 'headcount' | 'area' | 'equal' =>
    (['headcount', 'area', 'equal'] as const)[index % 3] ?? 'equal';
  return {
    basisDate: localDate('2024-05-01'),
    agencies: codes.map((code, index) => ({ code, role: index === 0 ? 'host' : 'guest', ...always })),
    headcount: codes.map((agency, index) => ({ agency, people: String(((index * 7) % 90) + 1), ...always })),
    groups,
    leases: Array.from({ length: 4 }, (_, index) => ({
      code: `L${index}`,
      yearlyRent: `${9_000_000 + index * 1_234_567}.50`,
      area: '15000.00',
      common: { group: 'G00', key: 'headcount' as const },
      ...always,
    })),
    rooms: Array.from({ length: rooms }, (_, index) => ({
      lease: `L${index % 4}`,
      code: pad(index, 4),
      area: `${(index % 25) + 5}.${pad(index % 100, 2)}`,
      uses: [
        index % 3 === 0
          ? { exclusive: codes[index % agencies] ?? 'A00', ...always }
          : { group: groupOf(index), key: key(index), ...always },
      ],
    })),
    costItems: Array.from({ length: costItems }, (_, index) => ({
      code: `C${pad(index, 3)}`,
      category: 'other',
      yearly: `${10_000 + index * 37}.25`,
      ...always,
      by:
        index % 9 === 0 ? { exclusive: codes[index % agencies] ?? 'A00' } : { group: groupOf(index), key: key(index) },
    })),
    investments: Array.from({ length: investments }, (_, index) => ({
      code: `I${pad(index, 2)}`,
      cost: `${250_000 + index * 1111}.00`,
      months: 120,
      firstMonth: month('2023-05'),
      rates: [{ from: month('2023-05'), rate: '0.0230' }],
      by: { group: groupOf(index), key: key(index) },
    })),
    agreements: [],
  };
}
