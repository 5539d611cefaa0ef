import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { AppError } from '../../shared/kernel/app-error.ts';

/** A call as it crosses a process boundary: JSON text, so that every door carries the same values. */
export interface Call {
  readonly name: string;
  readonly input: unknown;
}

/** Room for a file of 20 MB as base64, which is what the largest call carries. */
export const maxCallBytes = 30 * 1024 * 1024;

const texts = {
  'door.not-json': 'Anropet är inte giltig JSON.',
  'door.bad-call': 'Anropet ska vara {"name": "…", "input": …}.',
  'door.too-large': 'Anropet är för stort: högst 30 MB tas emot. Dela upp det.',
  'door.not-found': 'Det finns inget på den adressen.',
  'door.method': 'Metoden tas inte emot på den adressen.',
  'door.content-type': 'Bara application/json tas emot.',
  'door.wrong-host': 'Anropet gäller en annan adress än den här.',
  'door.wrong-origin': 'Anropet kommer från en annan webbplats.',
  'door.session-over': 'Sessionen är slut. Öppna ett nytt fönster från Värdskap.',
  'door.launch-code': 'Startkoden är använd eller för gammal. Öppna ett nytt fönster från Värdskap.',
  'door.failed': 'Något gick fel i Värdskap. Försök igen, eller starta om.',
} as const;
export type DoorCode = keyof typeof texts;

/** What a door itself answers, in the form of every other error. */
export const doorError = (code: DoorCode, kind: AppError['kind'] = 'refused'): AppError => ({
  kind,
  code,
  params: {},
  message: texts[code],
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON that may be anything at all; a byte order mark before it is let pass. */
export function readJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch {
    return err(doorError('door.not-json', 'invalid'));
  }
}

/** An object's own field: never one that it inherits. */
export const ownField = (value: unknown, field: string): unknown =>
  isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;

export function readCall(text: string): Result<Call> {
  const json = readJson(text);
  if (!json.ok) return json;
  const name = ownField(json.value, 'name');
  const known = isObject(json.value) && Object.keys(json.value).every((key) => key === 'name' || key === 'input');
  if (typeof name !== 'string' || !known) return err(doorError('door.bad-call', 'invalid'));
  return ok({ name, input: ownField(json.value, 'input') });
}
