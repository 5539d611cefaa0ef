import { app, protocol, session, type Session } from 'electron';
import { join } from 'node:path';
import type { ScreenFile } from '../screen-files.ts';
import { isInside, scheme, screenOrigin } from './origin.ts';
import { answerScreenRequest } from './screen-protocol.ts';

/** Before Electron is ready: afterwards it is too late. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** To copy a table needs a permission in name; everything else that asks is refused. */
const isAllowed = (permission: string, origin: string): boolean =>
  permission === 'clipboard-sanitized-write' && (origin === screenOrigin || origin === `${screenOrigin}/`);

function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((contents, permission, callback) => {
    const url = contents.getURL();
    callback(url.startsWith(`${screenOrigin}/`) && isAllowed(permission, screenOrigin));
  });
  own.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  own.setDevicePermissionHandler(() => false);
}

/** The session of the only window: our screen, no network, no permissions, downloads by the system's dialog. */
export function applySessionRules(files: ReadonlyMap<string, ScreenFile>): void {
  const own = session.defaultSession;
  own.protocol.handle(scheme, (request) => answerScreenRequest(files, request.method, request.url));
  own.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isInside(details.url) }));
  refusePermissions(own);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) });
  });
}
