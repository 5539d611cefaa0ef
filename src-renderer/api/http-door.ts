import type { AppError } from '../../shared/kernel/app-error.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { translator } from '../../shared/i18n/index.ts';
import type { Invoke } from './transport.ts';

/** What opening the screen came to: a door to call through, or the knowledge that this window's session is over. */
export type Opening =
  | { readonly kind: 'door'; readonly invoke: Invoke }
  | { readonly kind: 'over'; readonly reason: 'no-code' | 'refused' | 'unreachable' };

const launchPattern = /^#launch=([^&]+)$/;

/** A new launch address changes nothing but what stands behind `#` where the old one is still open: it is opened anew. */
export function reopenAtLaunch(): void {
  window.addEventListener('hashchange', (event) => {
    if (!launchPattern.test(window.location.hash)) return;
    event.stopImmediatePropagation();
    window.location.reload();
  });
}

/** The single-use code in the address, which is cleared at once so that it stays in no history. */
function takeLaunchCode(): string | null {
  const match = launchPattern.exec(window.location.hash);
  if (match?.[1] === undefined) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return decodeURIComponent(match[1]);
}

const post = (path: string, body: unknown, token?: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    cache: 'no-store',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const failure = (kind: AppError['kind'], code: 'unreachable' | 'session-over' | 'not-understood'): Result<never> => ({
  ok: false,
  error: { kind, code: `door.${code}`, params: {}, message: translator('sv').t(`app.door.${code}`) },
});

const isResult = (value: unknown): value is Result<unknown> =>
  isRecord(value) && (value['ok'] === true ? 'value' in value : value['ok'] === false && isRecord(value['error']));

const httpInvoke =
  (token: string, onOver: () => void): Invoke =>
  async (name, input) => {
    let response: Response;
    let answer: unknown;
    try {
      response = await post('/call', { name, input }, token);
      answer = await response.json().catch(() => null);
    } catch {
      return failure('unexpected', 'unreachable');
    }
    if (response.status === 401) {
      onOver();
      return failure('refused', 'session-over');
    }
    return isResult(answer) ? answer : failure('unexpected', 'not-understood');
  };

/** Electron's door where there is one, else the browser host's. The token lives in this closure and nowhere else. */
export async function openDoor(onOver: () => void): Promise<Opening> {
  if (window.vardskap !== undefined) return { kind: 'door', invoke: window.vardskap.invoke };
  const code = takeLaunchCode();
  if (code === null) return { kind: 'over', reason: 'no-code' };
  try {
    const response = await post('/session', { code });
    const answer: unknown = response.ok ? await response.json() : null;
    if (!isRecord(answer) || typeof answer['token'] !== 'string') return { kind: 'over', reason: 'refused' };
    return { kind: 'door', invoke: httpInvoke(answer['token'], onOver) };
  } catch {
    return { kind: 'over', reason: 'unreachable' };
  }
}
