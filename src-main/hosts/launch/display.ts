import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Is there a screen to open a window on? */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Opens the machine's browser; false where that isn't possible. */
export function openInBrowser(address: string): Promise<boolean> {
  if (!hasDisplay()) return Promise.resolve(false);
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
    // Some openers stay for as long as the browser does: what hasn't failed soon has worked.
    const timer = setTimeout(() => resolve(true), 3000);
    const settle = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

/** May we read the terminal? A background job that does is stopped by the system. */
export function ownsTerminal(): boolean {
  if (process.platform !== 'linux' || !process.stdin.isTTY) return true;
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [, , group, , , terminalGroup] = fields;
    return group === terminalGroup;
  } catch {
    return true;
  }
}
