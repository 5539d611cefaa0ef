import { spawn } from 'node:child_process';
import { inProject, electronFolder, rendererFolder } from './paths.ts';
import type { Target } from './up-to-date.ts';

const withoutStack = (said: string): string => said.replace(/^ {4}at .*\n?/gm, '').trim();

/** In a process of its own: the bundler's memory isn't ours to keep. */
const runVite = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', folder];
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd: inProject(), env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`skärmen kunde inte byggas\n${withoutStack(said)}`)),
    );
  });

const settings = ['package-lock.json', 'package.json', 'tsconfig.json'] as const;

export const rendererTarget: Target = {
  folder: rendererFolder,
  proof: 'index.html',
  sources: ['src-renderer', 'shared', 'vite.config.ts', ...settings],
  build: runVite,
};

export const electronTarget: Target = {
  folder: electronFolder,
  proof: 'main.js',
  sources: ['src-main', 'shared', ...settings],
  build: async (folder) => {
    const { bundleElectron } = await import('../electron/bundle.ts');
    await bundleElectron(folder);
  },
};
