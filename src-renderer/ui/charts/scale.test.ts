import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNth, ticksTo } from './scale.ts';

describe('ticks', () => {
  it('are round, begin at nought and reach the most', () => {
    expect(ticksTo(25)).toEqual([0, 10, 20, 30]);
    expect(ticksTo(238_400)).toEqual([0, 100_000, 200_000, 300_000]);
    expect(ticksTo(4)).toEqual([0, 1, 2, 3, 4]);
    expect(ticksTo(0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (most) => {
        const ticks = ticksTo(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * 0.999);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
  it('leave room for their labels', () => {
    expect([everyNth(60, 10), everyNth(3, 10), everyNth(3, 0)]).toEqual([6, 1, 3]);
  });
});
