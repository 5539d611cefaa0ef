import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the operating system wants a program's data. */
export function defaultDataFolder(
  platform = process.platform,
  env: Environment = process.env,
  home = homedir(),
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Vardskap');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Vardskap');
  const dataHome = env['XDG_DATA_HOME'];
  // A relative XDG_DATA_HOME is to be ignored, says its specification.
  return join(dataHome?.startsWith('/') === true ? dataHome : join(home, '.local', 'share'), 'vardskap');
}

/** The example's own folder, beside the default one: what is tried out there touches no real data. */
export const demoDataFolder = (): string => `${defaultDataFolder()}-demo`;

/** A folder as the user wrote it: npm runs scripts in the package's folder, and says where the user stood. */
export const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
