import { readFileSync } from 'node:fs';

/** From package.json, two folders up from the bundle and one from the sources. */
function read(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const parsed = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (parsed.name === 'vardskap' && parsed.version !== undefined) return parsed.version;
    } catch {
      // Not here: try the next place.
    }
  }
  return '0.0.0';
}

export const productVersion = read();
