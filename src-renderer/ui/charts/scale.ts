/** Round values from nought up to at least `most`, about `count` of them beside nought. */
export function ticksTo(most: number, count = 4): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? rough;
  const steps = Math.ceil(most / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** Every n:th, so that no more than `room` are left; the first is always among them. */
export const everyNth = (length: number, room: number): number => Math.max(1, Math.ceil(length / Math.max(1, room)));
