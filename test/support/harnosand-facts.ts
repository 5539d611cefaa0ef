import type { AllocationKey, SiteFacts } from '../../shared/domain/rent/site-facts.ts';
import { localDate, month, type LocalDate } from '../../shared/values/local-date.ts';

const open = (from: string): { from: LocalDate; to: null } => ({ from: localDate(from), to: null });
const between = (from: string, to: string): { from: LocalDate; to: LocalDate } => ({
  from: localDate(from),
  to: localDate(to),
});
const shared = (group: string, key: AllocationKey = 'headcount'): { group: string; key: AllocationKey } => ({
  group,
  key,
});

/** Names and organisation numbers of the report's four agencies, by the codes of `harnosandFacts`. */
export const harnosandParties = {
  SPSM: { name: 'Specialpedagogiska skolmyndigheten', organisationNumber: '2021005745' },
  SKOLV: { name: 'Skolverket', organisationNumber: '2021004185' },
  SOS: { name: 'Socialstyrelsen', organisationNumber: '2021000555' },
  KK: { name: 'Kammarkollegiet', organisationNumber: '2021000829' },
} as const;

export const harnosandColours = { SPSM: '#2f6f8f', SKOLV: '#7a9e3a', SOS: '#b5622b', KK: '#6d5aa6' } as const;

/**
 * A site like Härnösand in May 2024, with the report's people and areas (its table of agencies) and amounts of the
 * same size; the rooms and contracts are made up.
 */
export const harnosandFacts: SiteFacts = {
  basisDate: localDate('2024-05-01'),
  agencies: [
    { code: 'SPSM', role: 'host', name: harnosandParties.SPSM.name, ...open('2008-07-01') },
    { code: 'SKOLV', role: 'guest', name: harnosandParties.SKOLV.name, ...open('2022-09-01') },
    { code: 'SOS', role: 'guest', name: harnosandParties.SOS.name, ...open('2023-05-01') },
    { code: 'KK', role: 'guest', name: harnosandParties.KK.name, ...open('2024-05-01') },
  ],
  headcount: [
    { agency: 'SPSM', people: '75', ...open('2022-01-01') },
    { agency: 'SKOLV', people: '3', ...between('2022-09-01', '2024-01-01') },
    { agency: 'SKOLV', people: '25', ...open('2024-01-01') },
    { agency: 'SOS', people: '18', ...open('2023-07-01') },
    { agency: 'KK', people: '5', ...open('2024-05-01') },
  ],
  groups: [
    {
      code: 'ALLA',
      name: 'Alla myndigheter',
      members: ['SPSM', 'SKOLV', 'SOS', 'KK'].map((agency) => ({ agency, ...open('2022-01-01') })),
    },
    {
      code: 'MAT',
      name: 'Matsal och pausrum',
      members: ['SPSM', 'SKOLV', 'KK'].map((agency) => ({ agency, ...open('2022-01-01') })),
    },
    {
      code: 'ARB',
      name: 'Arbetsplatser',
      members: ['SPSM', 'SKOLV'].map((agency) => ({ agency, ...open('2022-01-01') })),
    },
  ],
  leases: [
    {
      code: 'L1',
      name: 'Nybrogatan 5, plan 1–3',
      source: 'Hyresavtal 2.4.1-2019/0882, § 3',
      yearlyRent: '3350000',
      area: '2480.50',
      common: shared('ALLA'),
      ...open('2020-01-01'),
    },
    {
      code: 'L2',
      name: 'Nybrogatan 5, plan 4',
      source: 'Hyresavtal 2.4.1-2023/0214, § 3',
      yearlyRent: '395200',
      area: '304',
      common: shared('ALLA'),
      ...open('2023-05-01'),
    },
  ],
  rooms: [
    {
      lease: 'L1',
      code: '1001',
      name: 'Reception och entré',
      area: '64.50',
      uses: [{ ...shared('ALLA'), ...open('2020-01-01') }],
    },
    {
      lease: 'L1',
      code: '1010',
      name: 'Konferens Höga kusten',
      area: '88',
      uses: [{ ...shared('ALLA'), ...open('2020-01-01') }],
    },
    {
      lease: 'L1',
      code: '1012',
      name: 'Konferens Härnön',
      area: '46.25',
      uses: [{ ...shared('ALLA'), ...open('2020-01-01') }],
    },
    { lease: 'L1', code: '1020', name: 'Matsal', area: '142', uses: [{ ...shared('MAT'), ...open('2020-01-01') }] },
    { lease: 'L1', code: '1021', name: 'Pausrum', area: '38.75', uses: [{ ...shared('MAT'), ...open('2020-01-01') }] },
    {
      lease: 'L1',
      code: '2001',
      name: 'Kontorslandskap väster',
      area: '612',
      uses: [{ ...shared('ARB'), ...open('2020-01-01') }],
    },
    {
      lease: 'L1',
      code: '2002',
      name: 'Kontorslandskap öster',
      area: '540',
      uses: [{ ...shared('ARB'), ...open('2020-01-01') }],
    },
    { lease: 'L1', code: '2040', name: 'Förråd', area: '11.50', uses: [{ exclusive: 'SKOLV', ...open('2022-09-01') }] },
    {
      lease: 'L1',
      code: '3001',
      name: 'Kontor Kammarkollegiet',
      area: '118',
      uses: [{ exclusive: 'KK', ...open('2024-05-01') }],
    },
    {
      lease: 'L1',
      code: '3002',
      name: 'Mötesrum Kammarkollegiet',
      area: '27',
      uses: [{ exclusive: 'KK', ...open('2024-05-01') }],
    },
    {
      lease: 'L1',
      code: '3010',
      name: 'Arkiv och serverrum',
      area: '74',
      uses: [{ exclusive: 'SPSM', ...open('2020-01-01') }],
    },
    { lease: 'L1', code: '3015', name: 'Vilrum', area: '9', uses: [] },
    {
      lease: 'L2',
      code: '4001',
      name: 'Kontor Socialstyrelsen',
      area: '248.50',
      uses: [{ exclusive: 'SOS', ...open('2023-05-01') }],
    },
    {
      lease: 'L2',
      code: '4002',
      name: 'Pausrum Socialstyrelsen',
      area: '32',
      uses: [{ exclusive: 'SOS', ...open('2023-05-01') }],
    },
    {
      lease: 'L2',
      code: '4003',
      name: 'Mötesrum Socialstyrelsen',
      area: '23.50',
      uses: [{ exclusive: 'SOS', ...open('2023-05-01') }],
    },
  ],
  costItems: [
    {
      code: 'EL',
      name: 'Drift (el, värme)',
      source: 'Elavtal 2.4.2-2023/0041',
      category: 'operation',
      yearly: '498000',
      by: shared('ALLA'),
      ...open('2024-01-01'),
    },
    {
      code: 'FORB',
      name: 'Förbrukning, kaffe och frukt',
      source: 'Avrop 2.4.2-2023/0117',
      category: 'supplies',
      yearly: '186500',
      by: shared('MAT'),
      ...open('2024-01-01'),
    },
    {
      code: 'KAFFE-SOS',
      name: 'Kaffe och frukt, eget avtal',
      source: 'Avrop 2.4.2-2023/0512',
      category: 'supplies',
      yearly: '31000',
      by: { exclusive: 'SOS' },
      ...open('2023-05-01'),
    },
    {
      code: 'LARM',
      name: 'Larm och bevakning, gemensamt',
      source: 'Avtal 2.4.2-2022/0093',
      category: 'security',
      yearly: '64000',
      by: shared('ALLA'),
      ...open('2023-01-01'),
    },
    {
      code: 'LARM-SOS',
      name: 'Larm och bevakning, eget avtal',
      source: 'Avtal 2.4.2-2023/0377',
      category: 'security',
      yearly: '42500',
      by: { exclusive: 'SOS' },
      ...open('2023-05-01'),
    },
    {
      code: 'REC',
      name: 'Reception',
      source: 'Budget 2024, kst 4110',
      category: 'reception',
      yearly: '612000',
      by: shared('ALLA'),
      ...open('2024-01-01'),
    },
    {
      code: 'STAD',
      name: 'Städning, gemensamma ytor',
      source: 'Avtal 2.4.2-2021/0260',
      category: 'cleaning',
      yearly: '402000',
      by: shared('ALLA', 'headcount'),
      ...open('2024-01-01'),
    },
    {
      code: 'STAD-SOS',
      name: 'Städning, egen yta',
      source: 'Avtal 2.4.2-2021/0260, tillägg 2',
      category: 'cleaning',
      yearly: '88000',
      by: { exclusive: 'SOS' },
      ...open('2023-05-01'),
    },
    {
      code: 'BRAND',
      name: 'Brandskydd och besiktning',
      source: 'Avtal 2.4.2-2022/0188',
      category: 'security',
      yearly: '27350.50',
      by: shared('ALLA', 'area'),
      ...open('2024-01-01'),
    },
  ],
  investments: [
    {
      code: 'INV-SOS',
      name: 'Lokalanpassning, inre skalskydd',
      source: 'Beslut 2.4.3-2023/0015',
      cost: '1650000',
      months: 120,
      firstMonth: month('2023-05'),
      rates: [
        { from: month('2023-05'), rate: '0.0205' },
        { from: month('2024-09'), rate: '0.0261' },
      ],
      by: { exclusive: 'SOS' },
    },
    {
      code: 'INV-KK',
      name: 'Lokalanpassning, plan 3',
      source: 'Beslut 2.4.3-2024/0008',
      cost: '710000',
      months: 120,
      firstMonth: month('2024-05'),
      rates: [{ from: month('2024-05'), rate: '0.0205' }],
      by: { exclusive: 'KK' },
    },
    {
      code: 'INV-PASS',
      name: 'Passersystem',
      source: 'Beslut 2.4.3-2022/0031',
      cost: '480000',
      months: 60,
      firstMonth: month('2022-10'),
      rates: [{ from: month('2022-10'), rate: '0.0150' }],
      by: shared('ALLA'),
    },
  ],
  agreements: [
    {
      guest: 'SOS',
      overheadRate: '0.10',
      overheadBase: ['premises', 'other', 'depreciation', 'interest'],
      rounding: 'ore',
    },
    {
      guest: 'SKOLV',
      overheadRate: '0.10',
      overheadBase: ['premises', 'other', 'depreciation', 'interest'],
      rounding: 'krona',
    },
    { guest: 'KK', overheadRate: '0.10', overheadBase: ['premises', 'other', 'depreciation'], rounding: 'krona' },
  ],
};
