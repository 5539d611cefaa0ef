import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { App } from '../../dispatch/app.ts';
import { readScreenFiles } from '../screen-files.ts';
import { closing, drainMs, rawAnswer, refusal, send } from './answers.ts';
import { respond, type DoorParts } from './respond.ts';
import { createSessions } from './sessions.ts';

export interface BrowserHost {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** An address that opens one window, once, within two minutes. */
  launchAddress(): string;
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  readonly app: Pick<App, 'dispatch'>;
  /** Where the built screen is. */
  readonly rendererFolder: string;
  /** 0 lets the operating system choose. */
  readonly port?: number;
  readonly now?: () => number;
}

/** A slow or silent peer is let go, and there are never many: one user, a few windows. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
  // Checked by us, with our headers on the answer.
  requireHostHeader: false,
} as const;

async function answer(request: IncomingMessage, response: ServerResponse, parts: DoorParts): Promise<void> {
  try {
    send(request, response, await respond(request, parts));
  } catch (error) {
    // The peer went away, or a bug of ours: dispatch itself never throws.
    if (!response.headersSent && !response.destroyed) send(request, response, closing(refusal(500, 'door.failed')));
    if (!request.destroyed) console.error(error);
  }
}

/**
 * Says no on a bare socket, which HTTP no longer looks after: that the peer breaks it off must not end the process, and
 * that the peer never closes it must not hold it.
 */
function refuseSocket(socket: Duplex, status: number): void {
  const timer = setTimeout(() => socket.destroy(), drainMs);
  socket.once('close', () => clearTimeout(timer));
  socket.on('error', () => socket.destroy());
  socket.resume();
  socket.end(rawAnswer(status));
}

function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
    refuseSocket(socket, status);
  });
  // No tunnels and no other protocols.
  server.on('connect', (_request, socket) => refuseSocket(socket, 400));
  server.on('upgrade', (_request, socket) => refuseSocket(socket, 400));
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** The same screen and the same procedures as in Electron, for an ordinary browser on this machine alone. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const sessions = createSessions(options.now ?? (() => performance.now()));
  const files = readScreenFiles(options.rendererFolder);
  let host = '';
  const server = createServer(limits, (request, response) => {
    void answer(request, response, { app: options.app, files, sessions, host });
  });
  server.maxConnections = 64;
  server.maxHeadersCount = 50;
  refuseUnreadable(server);
  host = `127.0.0.1:${await listen(server, options.port ?? 0)}`;
  return {
    origin: `http://${host}`,
    launchAddress: () => `http://${host}/#launch=${sessions.issueCode()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
