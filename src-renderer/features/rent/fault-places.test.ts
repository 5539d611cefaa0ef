import { expect, it } from 'vitest';
import { invalid } from '../../../shared/kernel/app-error.ts';
import { resources } from '../../../shared/i18n/index.ts';
import { faults, recordOf } from './fault-places.ts';

const { rent, allocation } = resources.sv.translation.errors;

it('every way in which a rent can not be calculated leads to where it is put right', () => {
  const codes = [
    ...Object.keys(rent).map((code) => `rent.${code}`),
    ...Object.keys(allocation).map((code) => `allocation.${code}`),
  ];
  expect(Object.keys(faults).sort()).toEqual(codes.sort());
});

it('names the record where the fault does', () => {
  expect(recordOf(invalid('rent.rate-missing', { item: 'INV-1', month: '2024-05' }))).toEqual({
    code: 'INV-1',
    kinds: ['investments'],
  });
  expect(recordOf(invalid('rent.one-host', { date: '2024-05-01', count: 2 })).kinds).toEqual([]);
});
