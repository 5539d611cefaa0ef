import { defaultDataFolder, demoDataFolder } from '../data-folders.ts';
import { resolve } from 'node:path';
import type { WorkspaceChoice } from '../open-workspace.ts';

/** Chromium's own switches stand among the arguments, so what isn't ours is let pass. */
export function readOptions(args: readonly string[]): WorkspaceChoice {
  const demo = args.includes('--demo');
  const data = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  if (data !== undefined && data !== '') return { dataFolder: resolve(data), demo };
  return { dataFolder: demo ? demoDataFolder() : defaultDataFolder(), demo };
}
