import { screenHost, scheme } from './origin.ts';
import { securityHeaders, type ScreenFile } from '../screen-files.ts';

/** Answers `app://vardskap/…` from the built screen's list of files. */
export function answerScreenRequest(files: ReadonlyMap<string, ScreenFile>, method: string, address: string): Response {
  const url = new URL(address);
  const own = url.protocol === `${scheme}:` && url.host === screenHost;
  const file = own ? files.get(url.pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders });
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: securityHeaders });
  const headers = { ...securityHeaders, 'Content-Type': file.type };
  return new Response(method === 'HEAD' ? null : file.body, { headers });
}
