import { decimal, noBreak, type Language } from '../../../shared/documents/format.ts';

/** Bytes as people read them: `1,4 MB`. */
export function megabytes(bytes: number, language: string): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${decimal(size.toFixed(unit === 'kB' ? 0 : 1), language as Language)}${noBreak}${unit}`;
}
