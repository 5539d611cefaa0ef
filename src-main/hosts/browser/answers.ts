import type { IncomingMessage, ServerResponse } from 'node:http';
import { err } from '../../../shared/kernel/result.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import { doorError, type DoorCode } from '../call-envelope.ts';
import { securityHeaders, type ScreenFile } from '../screen-files.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const jsonType = 'application/json; charset=utf-8';

export const json = (status: number, value: unknown): Answer => ({
  status,
  type: jsonType,
  body: JSON.stringify(value),
});

export const screenFile = (file: ScreenFile): Answer => ({ status: 200, type: file.type, body: file.body });

/** A refusal of the door's own: its status says so to HTTP, its body has the form of every other error. */
export const refusal = (status: number, code: DoorCode, headers: Readonly<Record<string, string>> = {}): Answer => {
  const kind: AppError['kind'] = status === 404 ? 'not-found' : status === 500 ? 'unexpected' : 'refused';
  return { ...json(status, err(doorError(code, kind))), headers };
};

/** An answer that ends the connection: what the other side still sends is not read. */
export const closing = (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, Connection: 'close' } });

const headersOf = (answer: Answer): Record<string, string | number> => ({
  ...securityHeaders,
  'Content-Type': answer.type,
  'Content-Length': Buffer.byteLength(answer.body),
  ...answer.headers,
});

/** How long what the other side still sends is thrown away, so that it gets to read the answer. */
export const drainMs = 1000;

export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = request.method === 'HEAD' ? '' : answer.body;
  response.writeHead(answer.status, headersOf(answer));
  if (request.complete || answer.headers?.['Connection'] !== 'close') {
    response.end(body);
    return;
  }
  // To close at once, with bytes unread, would reset the connection before the answer is read.
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, drainMs);
  request.once('end', end);
  request.once('close', end);
  request.resume();
}

const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** The same for a request that can't be read at all, which HTTP's parser hands over as a bare socket. */
export function rawAnswer(status: number): string {
  const answer = closing(refusal(status, 'door.bad-call'));
  const headers = Object.entries(headersOf(answer)).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${phrases[status] ?? 'Error'}`, ...headers, '', answer.body.toString()].join('\r\n');
}
