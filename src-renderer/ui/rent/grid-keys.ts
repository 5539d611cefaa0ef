const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows, Home and End between the amounts of a table: its buttons say `data-row` and `data-column`. */
export function moveInGrid(event: React.KeyboardEvent<HTMLTableElement>): void {
  const from = event.target;
  if (
    !(from instanceof HTMLElement) ||
    from.dataset['row'] === undefined ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  const next = targetOf(event.currentTarget, from, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function targetOf(table: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const row = Number(from.dataset['row']);
  const column = Number(from.dataset['column']);
  const inRow = [...table.querySelectorAll<HTMLElement>(`[data-row="${row}"]`)];
  if (key === 'Home') return inRow.at(0) ?? null;
  if (key === 'End') return inRow.at(-1) ?? null;
  const step = steps[key];
  if (step === undefined) return null;
  // Cells without an amount are passed over.
  for (let n = 1; n < 2000; n += 1) {
    const place = [row + step[0] * n, column + step[1] * n];
    if (place.some((value) => value < 0 || value > 2000)) return null;
    const found = table.querySelector<HTMLElement>(`[data-row="${place[0]}"][data-column="${place[1]}"]`);
    if (found !== null) return found;
  }
  return null;
}
