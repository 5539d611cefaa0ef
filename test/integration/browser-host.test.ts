import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/kernel/result.ts';
import { startBrowserHost, type BrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { launchCodeLifetimeMs } from '../../src-main/hosts/browser/sessions.ts';
import { rawRequest, type RawAnswer, type RawRequest } from '../support/raw-http.ts';
import { temporaryFolder } from '../support/workspace.ts';

let host: BrowserHost;
let now = 0;
const calls: { name: string; input: unknown }[] = [];

/** Answers with what it was given, so that what came through the door is seen. */
const echo = (name: string, input: unknown): Promise<Result<unknown>> => {
  calls.push({ name, input });
  if (name === 'bug') return Promise.reject(new Error('a bug'));
  return Promise.resolve(
    name === 'refuse'
      ? { ok: false, error: { kind: 'refused', code: 'no', params: {} } }
      : { ok: true, value: { name, input } },
  );
};

beforeAll(async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'screen');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Värdskap</title>');
  writeFileSync(join(folder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not of a known type');
  writeFileSync(join(parent, 'secret.html'), 'secret');
  host = await startBrowserHost({ app: { dispatch: echo }, rendererFolder: folder, now: () => now });
});
afterAll(() => host.close());

const ask = (wanted: RawRequest): Promise<RawAnswer> => rawRequest(host.origin, wanted);
const post = (
  path: string,
  body: string | Buffer,
  headers: Record<string, string | string[]> = {},
): Promise<RawAnswer> =>
  ask({ method: 'POST', path, body, headers: { 'content-type': 'application/json', origin: host.origin, ...headers } });

const freshCode = (): string => /#launch=(.+)$/.exec(host.launchAddress())?.[1] ?? '';
const session = (code: string): Promise<RawAnswer> => post('/session', JSON.stringify({ code }));
async function freshToken(): Promise<string> {
  return (JSON.parse((await session(freshCode())).body) as { token: string }).token;
}
const call = async (body: string | Buffer, headers: Record<string, string | string[]> = {}): Promise<RawAnswer> =>
  post('/call', body, { authorization: `Bearer ${await freshToken()}`, ...headers });

const codeOf = (answer: RawAnswer): string => (JSON.parse(answer.body) as { error: { code: string } }).error.code;

/** Bytes as they are, answered by bytes as they are. */
const rawBytes = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.setTimeout(5000, () => socket.destroy());
  });

describe('the screen', () => {
  it('is served at its own addresses, and nothing else is', async () => {
    expect(await ask({ path: '/' })).toMatchObject({ status: 200, body: '<!doctype html><title>Värdskap</title>' });
    expect((await ask({ path: '/' })).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask({ path: '/assets/app.js?v=1' })).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(await ask({ path: '/', method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    const absent = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..\\secret.html',
      '//secret.html',
      '/assets',
      '/assets/',
      '/assets/notes.txt',
      '/index.html%00',
      '/constructor',
      '/__proto__',
      'http://127.0.0.1/index.html',
    ];
    for (const path of absent) expect((await ask({ path })).status, path).toBe(404);
  });

  it('is not served to another host name or for another page', async () => {
    const port = new URL(host.origin).port;
    for (const name of [
      'evil.example',
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port}0`,
      `127.0.0.1:${port}.`,
      '',
    ]) {
      expect((await ask({ headers: { host: name } })).status, name).toBe(403);
    }
    for (const origin of ['null', 'http://evil.example', `http://localhost:${port}`, `${host.origin}/`, 'file://']) {
      expect((await ask({ headers: { origin } })).status, origin).toBe(403);
    }
  });
});

describe('a session', () => {
  it('is given for a launch code, once', async () => {
    const code = freshCode();
    expect(code.length).toBeGreaterThanOrEqual(43);
    expect((await session(code)).status).toBe(200);
    const again = await session(code);
    expect(again.status).toBe(401);
    expect(codeOf(again)).toBe('door.launch-code');
  });

  it('is not given for a code that is too old, unknown or of another form', async () => {
    const code = freshCode();
    now += launchCodeLifetimeMs;
    expect((await session(code)).status).toBe(401);
    expect((await session('guess')).status).toBe(401);
    for (const body of ['', '[]', '{}', '{"code":1}', 'null', '{"__proto__":{"code":"x"}}']) {
      expect((await post('/session', body)).status, body).toBe(400);
    }
    expect((await post('/session', JSON.stringify({ code: 'x'.repeat(2000) }))).status).toBe(413);
  });

  it('is asked for at every call, and the body is not read without one', async () => {
    const body = '{"name":"x","input":{}}';
    const before = calls.length;
    const token = await freshToken();
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer wrong',
      `Basic ${token}`,
      `Bearer ${token}x`,
      token,
    ]) {
      const answer = await post('/call', body, { authorization });
      expect(answer.status, authorization).toBe(401);
      expect(codeOf(answer)).toBe('door.session-over');
    }
    expect((await post('/call', body)).status).toBe(401);
    expect(calls.length).toBe(before);
  });
});

describe('a call', () => {
  it('reaches the procedure and brings its result, whatever that is', async () => {
    const answer = await call('{"name":"sites.list","input":{"a":"å"}}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'sites.list', input: { a: 'å' } } });
    expect(await call('{"name":"refuse","input":{}}')).toMatchObject({ status: 200 });
    const bug = await call('{"name":"bug","input":{}}');
    expect(bug.status).toBe(500);
    expect(bug.body).not.toContain('a bug');
  });

  it('comes from our own page alone', async () => {
    const port = new URL(host.origin).port;
    const body = '{"name":"x","input":{}}';
    const before = calls.length;
    for (const origin of ['null', 'http://evil.example', `http://localhost:${port}`, `https://127.0.0.1:${port}`, '']) {
      expect((await call(body, { origin })).status, origin).toBe(403);
    }
    expect((await call(body, { host: 'evil.example' })).status).toBe(403);
    const authorization = `Bearer ${await freshToken()}`;
    const headers = { 'content-type': 'application/json', authorization };
    expect((await ask({ method: 'POST', path: '/call', body, headers })).status).toBe(403);
    expect(calls.length).toBe(before);
  });

  it('is JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', '']) {
      expect((await call('{"name":"x","input":{}}', { 'content-type': type })).status, type).toBe(415);
    }
    expect((await call('{}', { 'content-encoding': 'gzip' })).status).toBe(415);
    for (const body of ['', '{', 'null', '[]', '"x"', '{"name":1}', '{"name":"x","input":{},"more":1}']) {
      expect((await call(body)).status, body).toBe(400);
    }
  });

  it("has no way to anything's prototype", async () => {
    const answer = await call('{"name":"x","input":{"__proto__":{"polluted":true}}}');
    expect(answer.status).toBe(200);
    expect(Object.hasOwn(calls.at(-1)?.input as object, '__proto__')).toBe(true);
    expect((await call('{"__proto__":{"name":"x"}}')).status).toBe(400);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is at most 30 MB, told or not', async () => {
    const before = calls.length;
    const large = Buffer.alloc(31 * 1024 * 1024, 'x');
    const told = await call(large, { 'content-length': String(large.length) });
    expect(told.status).toBe(413);
    expect(codeOf(told)).toBe('door.too-large');
    expect((await call(large, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect(calls.length).toBe(before);
    const fits = `{"name":"x","input":"${'x'.repeat(28_000_000)}"}`;
    expect((await call(fits)).status).toBe(200);
  });
});

describe('every answer', () => {
  const expected = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };

  it('has the same security headers, and none that lets other pages in', async () => {
    const answers = [
      await ask({ path: '/' }),
      await ask({ path: '/missing' }),
      await ask({ method: 'OPTIONS', path: '/call', headers: { origin: 'http://evil.example' } }),
      await ask({ method: 'OPTIONS', path: '/call', headers: { origin: host.origin } }),
      await ask({ method: 'PUT', path: '/' }),
      await ask({ path: '/call' }),
      await ask({ headers: { host: 'evil.example' } }),
      await post('/call', '{}'),
      await session('wrong'),
      await call('{'),
      await call('{"name":"bug","input":{}}'),
      await call('{"name":"x","input":{}}', { 'content-type': 'text/plain' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 405, 405, 405, 403, 401, 401, 400, 500, 415]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject(expected);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('has them where the request can hardly be read', async () => {
    const { host: address } = new URL(host.origin);
    const requests = [
      'NONSENSE\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: ${address}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: ${address}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${address}\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      `POST /call HTTP/1.1\r\nHost: ${address}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ];
    for (const request of requests) {
      const answer = await rawBytes(request);
      expect(answer, request.slice(0, 60)).toMatch(/^HTTP\/1\.1 4\d\d /);
      for (const [name, value] of Object.entries(expected))
        expect(answer.toLowerCase()).toContain(`${name}: ${value.toLowerCase()}`);
    }
  });
});

it('listens on this machine alone, and a taken port is an error', async () => {
  expect(new URL(host.origin).hostname).toBe('127.0.0.1');
  const port = Number(new URL(host.origin).port);
  const second = startBrowserHost({ app: { dispatch: echo }, rendererFolder: temporaryFolder(), port });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
