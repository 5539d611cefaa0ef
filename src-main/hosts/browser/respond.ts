import type { IncomingMessage } from 'node:http';
import type { App } from '../../dispatch/app.ts';
import { maxCallBytes, ownField, readCall, readJson } from '../call-envelope.ts';
import type { ScreenFile } from '../screen-files.ts';
import { closing, json, refusal, screenFile, type Answer } from './answers.ts';
import { readBody } from './read-body.ts';
import type { Sessions } from './sessions.ts';

export interface DoorParts {
  readonly app: Pick<App, 'dispatch'>;
  readonly files: ReadonlyMap<string, ScreenFile>;
  readonly sessions: Sessions;
  /** `127.0.0.1:49152` */
  readonly host: string;
}

/** The only value of a header that comes once; a repeated header is as good as none. */
const only = (request: IncomingMessage, name: string): string | undefined => {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0] : undefined;
};

/** Keeps out other web pages: rebound names by Host, foreign pages by Origin. Null lets the request pass. */
function foreign(request: IncomingMessage, host: string): Answer | null {
  if (only(request, 'host') !== host) return refusal(403, 'door.wrong-host');
  const hasOrigin = request.headersDistinct['origin'] !== undefined;
  const ownOrigin = only(request, 'origin') === `http://${host}`;
  if (hasOrigin ? !ownOrigin : request.method === 'POST') return refusal(403, 'door.wrong-origin');
  return null;
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(only(request, 'content-type') ?? '') &&
  request.headers['content-encoding'] === undefined;

const bearer = (request: IncomingMessage): string =>
  /^Bearer (\S+)$/.exec(only(request, 'authorization') ?? '')?.[1] ?? '';

async function openSession(request: IncomingMessage, parts: DoorParts): Promise<Answer> {
  const body = await readBody(request, 1024);
  if (body === null) return closing(refusal(413, 'door.too-large'));
  const input = readJson(body);
  const code = input.ok ? ownField(input.value, 'code') : undefined;
  if (typeof code !== 'string') return refusal(400, 'door.bad-call');
  const token = parts.sessions.exchange(code);
  return token === null ? refusal(401, 'door.launch-code') : json(200, { token });
}

async function call(request: IncomingMessage, parts: DoorParts): Promise<Answer> {
  // Before the body: who has no token is not listened to.
  if (!parts.sessions.accepts(bearer(request))) return closing(refusal(401, 'door.session-over'));
  const body = await readBody(request, maxCallBytes);
  if (body === null) return closing(refusal(413, 'door.too-large'));
  const wanted = readCall(body);
  if (!wanted.ok) return json(400, wanted);
  return json(200, await parts.app.dispatch(wanted.value.name, wanted.value.input));
}

const posts: Readonly<Record<string, (request: IncomingMessage, parts: DoorParts) => Promise<Answer>>> = {
  '/session': openSession,
  '/call': call,
};

/** One request, one answer. */
export async function respond(request: IncomingMessage, parts: DoorParts): Promise<Answer> {
  const refusedAsForeign = foreign(request, parts.host);
  if (refusedAsForeign !== null) return closing(refusedAsForeign);
  const [path = ''] = (request.url ?? '').split('?');
  const post = Object.hasOwn(posts, path) ? posts[path] : undefined;
  const file = parts.files.get(path);
  if (post === undefined && file === undefined) return closing(refusal(404, 'door.not-found'));
  if (post !== undefined) {
    if (request.method !== 'POST') return closing(refusal(405, 'door.method', { Allow: 'POST' }));
    if (!isJson(request)) return closing(refusal(415, 'door.content-type'));
    return post(request, parts);
  }
  if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return closing(refusal(405, 'door.method', { Allow: 'GET, HEAD' }));
  }
  return screenFile(file);
}
