export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const worst = (row: readonly number[], side: number): number => {
  const sum = row.reduce((total, value) => total + value, 0);
  return Math.max((side * side * Math.max(...row)) / (sum * sum), (sum * sum) / (side * side * Math.min(...row)));
};

function cut(row: readonly number[], box: Box): { placed: Box[]; rest: Box } {
  const sum = row.reduce((total, value) => total + value, 0);
  const across = box.width >= box.height;
  const depth = sum / (across ? box.height : box.width);
  let offset = 0;
  const placed = row.map((value): Box => {
    const length = value / depth;
    const at = offset;
    offset += length;
    return across
      ? { x: box.x, y: box.y + at, width: depth, height: length }
      : { x: box.x + at, y: box.y, width: length, height: depth };
  });
  const rest = across
    ? { x: box.x + depth, y: box.y, width: box.width - depth, height: box.height }
    : { x: box.x, y: box.y + depth, width: box.width, height: box.height - depth };
  return { placed, rest };
}

/**
 * A squarified treemap: boxes as large as their weights, as near to squares as they get, in the order given (largest first
 * looks best). Weights are lifted so that the smallest can still be read.
 */
export function treemap(weights: readonly number[], box: Box, least = 0): Box[] {
  if (weights.length === 0 || box.width <= 0 || box.height <= 0)
    return weights.map(() => ({ ...box, width: 0, height: 0 }));
  const sum = weights.reduce((total, value) => total + value, 0);
  const floor = Math.max(sum * Math.min(least, 1 / weights.length), Number.MIN_VALUE);
  const lifted = weights.map((value) => Math.max(value, floor, sum === 0 ? 1 : 0));
  const scale = (box.width * box.height) / lifted.reduce((total, value) => total + value, 0);
  const boxes: Box[] = [];
  let rest = box;
  let row: number[] = [];
  for (const value of lifted.map((weight) => weight * scale)) {
    const side = Math.min(rest.width, rest.height);
    if (row.length > 0 && worst([...row, value], side) > worst(row, side)) {
      const done = cut(row, rest);
      boxes.push(...done.placed);
      rest = done.rest;
      row = [];
    }
    row.push(value);
  }
  return [...boxes, ...cut(row, rest).placed];
}
