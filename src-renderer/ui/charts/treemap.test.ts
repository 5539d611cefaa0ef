import { describe, expect, it } from 'vitest';
import { treemap } from './treemap.ts';

const box = { x: 10, y: 20, width: 600, height: 400 };
const sizes = (boxes: readonly { width: number; height: number }[]) => boxes.map(({ width, height }) => width * height);

describe('treemap', () => {
  it('gives each its share of the box, within it and without gaps', () => {
    const weights = [6, 6, 4, 3, 2, 2, 1];
    const boxes = treemap(weights, box);
    expect(sizes(boxes).reduce((a, b) => a + b)).toBeCloseTo(240_000, 3);
    for (const [index, size] of sizes(boxes).entries())
      expect(size).toBeCloseTo((240_000 * (weights[index] ?? 0)) / 24, 3);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(10 - 1e-6);
      expect(y).toBeGreaterThanOrEqual(20 - 1e-6);
      expect(x + width).toBeLessThanOrEqual(610 + 1e-6);
      expect(y + height).toBeLessThanOrEqual(420 + 1e-6);
    }
  });
  it('keeps the smallest readable', () => {
    const [, small] = sizes(treemap([1000, 1], box, 0.05));
    expect(small).toBeGreaterThan(10_000);
  });
  it('has room for none, and for those without area', () => {
    expect(treemap([], box)).toEqual([]);
    expect(sizes(treemap([0, 0], box))).toEqual([120_000, 120_000]);
  });
});
