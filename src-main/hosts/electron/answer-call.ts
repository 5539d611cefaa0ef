import { err } from '../../../shared/kernel/result.ts';
import type { App } from '../../dispatch/app.ts';
import { doorError, maxCallBytes, readCall } from '../call-envelope.ts';

/** JSON text in, JSON text out: what the preload sends and gets. */
export async function answerCall(app: Pick<App, 'dispatch'>, message: unknown): Promise<string> {
  if (typeof message !== 'string') return JSON.stringify(err(doorError('door.bad-call', 'invalid')));
  if (Buffer.byteLength(message) > maxCallBytes) return JSON.stringify(err(doorError('door.too-large')));
  const call = readCall(message);
  return JSON.stringify(call.ok ? await app.dispatch(call.value.name, call.value.input) : call);
}
