import { describe, expect, it } from 'vitest';
import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';
import { mergeFieldNames } from '../../../shared/domain/agreements/merge-fields.ts';
import { gapPlaces, tellingBlockers } from './gap-places.ts';

const blocker = (code: Blocker['code'], field?: string): Blocker => ({
  code,
  params: field === undefined ? {} : { field },
  stops: true,
  kind: 'rent',
});
const gap = (field: string): Blocker => blocker('gap', field);

describe('where a gap is filled in', () => {
  it('is told once for each place', () => {
    expect(
      gapPlaces([gap('people.count'), gap('person.guest-it'), gap('contact.invoice'), gap('mandate.fte')]),
    ).toEqual([{ page: 'guest' }, { page: 'duties', tab: 'routes' }]);
  });

  it('is known of every field that is not the paper’s own', () => {
    const without = mergeFieldNames.filter((name) => gapPlaces([gap(name)]).length === 0);
    expect(without).toEqual([
      'agreement.registration-number',
      'agreement.version',
      'agreement.from',
      'agreement.to',
      'rent.yearly',
      'rent.quarterly',
      'rent.basis-date',
    ]);
  });
});

describe('what is to be seen to', () => {
  it('leaves out a gap that goes away with something else that is told', () => {
    const period = blocker('no-period');
    expect(tellingBlockers([period, gap('agreement.from'), gap('people.count')])).toEqual([
      period,
      gap('people.count'),
    ]);
  });

  it('keeps a gap that nothing else tells of', () => {
    expect(tellingBlockers([gap('agreement.from')])).toEqual([gap('agreement.from')]);
  });
});
