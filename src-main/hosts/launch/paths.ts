import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Where the project is checked out. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

export const inProject = (...parts: string[]): string => join(projectFolder, ...parts);

export const rendererFolder = inProject('dist', 'renderer');
export const electronFolder = inProject('dist', 'electron');
