import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectFolder } from '../launch/paths.ts';

/** Native code, and packages that read files of their own, are taken from node_modules as they are. */
const external = ['electron', 'better-sqlite3', '@react-pdf/renderer', 'react', '@fontsource/inter'];

const common: BuildOptions = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  target: 'node24',
  external,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** The main process as ES modules, and the sandboxed preload as the one CommonJS file that it must be. */
export async function bundleElectron(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { main: 'src-main/hosts/electron/main.ts' },
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  });
  await build({
    ...common,
    entryPoints: ['src-main/hosts/electron/preload.ts'],
    outfile: join(folder, 'preload.cjs'),
    format: 'cjs',
  });
}
