import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../src-main/hosts/launch/paths.ts';

// As electron-builder itself finds them, wherever npm has put them.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
// electron-builder's own parts, as its command line uses them: they have no types.
const config = require('app-builder-lib/out/util/config/config.js') as {
  getConfig(projectFolder: string, path: string | null, options: null): Promise<Record<string, unknown>>;
  validateConfiguration(config: object, log: object): Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (isEnabled: boolean) => object };

const read = (): Promise<Record<string, unknown>> =>
  config.getConfig(inProject(), inProject('electron-builder.yml'), null);
const validate = (value: object): Promise<void> => config.validateConfiguration(value, new DebugLogger(false));

const packageJson = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
  main: string;
  dependencies: Record<string, string>;
};

describe('electron-builder.yml', () => {
  it('is accepted by electron-builder', async () => {
    const value = await read();
    expect(value['appId']).toBe('se.vardskap.app');
    await expect(validate(value)).resolves.toBeUndefined();
  });

  it('would be refused were it wrong', async () => {
    const value = await read();
    await expect(validate({ ...value, unknownOption: true })).rejects.toThrow(/unknownOption/);
    await expect(validate({ ...value, electronFuses: { runAsNode: 'no' } })).rejects.toThrow(/runAsNode/);
  });

  it('closes the ways into the packaged program', async () => {
    expect((await read())['electronFuses']).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  it('takes along what the bundle leaves outside itself', () => {
    const bundle = readFileSync(inProject('src-main', 'hosts', 'electron', 'bundle.ts'), 'utf8');
    const external = [...(/const external = \[(.*?)\]/s.exec(bundle)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    );
    expect(external).toContain('better-sqlite3');
    for (const name of external) if (name !== 'electron') expect(Object.keys(packageJson.dependencies)).toContain(name);
    expect(packageJson.main).toBe('dist/electron/main.js');
    expect(existsSync(inProject('migrations'))).toBe(true);
  });
});
