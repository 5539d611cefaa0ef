import type { IncomingMessage } from 'node:http';

/** The body as text; null as soon as it is larger than the cap, without reading the rest. */
export function readBody(request: IncomingMessage, cap: number): Promise<string | null> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > cap) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= cap) {
        chunks.push(chunk);
        return;
      }
      request.pause();
      request.removeAllListeners('data');
      resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the connection was closed')));
  });
}
