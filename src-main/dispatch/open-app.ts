import { err, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';
import type { App, OpenOptions } from './app.ts';

/** Opens (or makes) the workspace in a data folder. Refuses, with the reason, what can't be opened safely. */
export function openApp(options: OpenOptions): Result<App> {
  return err(refused('workspace.not-ready', { folder: options.dataFolder }));
}
