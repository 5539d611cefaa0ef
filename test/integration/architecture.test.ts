import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject, projectFolder } from '../../src-main/hosts/launch/paths.ts';

interface Import {
  readonly from: string;
  /** A path in the project, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

const statement = /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const slashes = (path: string): string => path.replaceAll('\\', '/');

function importsOf(file: string): Import[] {
  const text = readFileSync(inProject(file), 'utf8');
  const entry = (to: string, typeOnly: boolean): Import =>
    to.startsWith('.')
      ? {
          from: file,
          to: slashes(relative(projectFolder, resolve(dirname(inProject(file)), to))),
          isPackage: false,
          typeOnly,
        }
      : { from: file, to, isPackage: true, typeOnly };
  return [
    ...[...text.matchAll(statement)].map((match) => entry(match[2] ?? '', match[1] !== undefined)),
    ...[...text.matchAll(dynamic)].map((match) => entry(match[1] ?? '', false)),
  ];
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => slashes(relative(projectFolder, join(entry.parentPath, entry.name))));

const files = ['shared', 'src-main', 'src-renderer'].flatMap(sourcesIn);
const imports = files.flatMap(importsOf);
const isIn = (path: string, layer: string): boolean => path === layer || path.startsWith(`${layer}/`);
const importsIn = (folder: string): Import[] => imports.filter(({ from }) => isIn(from, folder));
const inner = (folder: string): Import[] => importsIn(folder).filter(({ isPackage }) => !isPackage);
const packages = (folder: string): Import[] => importsIn(folder).filter(({ isPackage }) => isPackage);

const told = (wrong: readonly Import[]): string[] => wrong.map(({ from, to }) => `${from} → ${to}`);

/** Which folders the files of a folder may import from, itself included. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': ['shared/kernel'],
  'shared/values': ['shared/values', 'shared/kernel'],
  'shared/domain': ['shared/domain', 'shared/values', 'shared/kernel'],
  'shared/documents': ['shared/documents', 'shared/domain', 'shared/values', 'shared/kernel', 'shared/i18n'],
  'shared/i18n': ['shared/i18n', 'shared/kernel', 'shared/values'],
  'shared/contract': ['shared/contract', 'shared/domain', 'shared/values', 'shared/kernel'],
  'src-main/storage': ['src-main/storage', 'shared'],
  'src-main/documents': ['src-main/documents', 'shared'],
  'src-main/exchange': ['src-main/exchange', 'shared'],
  'src-main/product-version.ts': [],
  'src-main/application': ['src-main/application', 'src-main/storage', 'src-main/product-version.ts', 'shared'],
  'src-main/dispatch': [
    'src-main/dispatch',
    'src-main/application',
    'src-main/storage',
    'src-main/documents',
    'src-main/exchange',
    'shared',
  ],
  'src-main/hosts': ['src-main/hosts', 'src-main/dispatch', 'shared'],
  'src-renderer': ['src-renderer', 'shared'],
};

describe('the house', () => {
  it('is read', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.length).toBeGreaterThan(files.length);
    // Were the reading of imports to break, these would be the first to vanish.
    for (const folder of ['shared', 'src-main', 'src-renderer'])
      expect(inner(folder).length, folder).toBeGreaterThan(20);
    for (const { to, from, isPackage } of imports)
      if (!isPackage && !/[?]|\.(css|svg|json)$/.test(to)) expect(files, from).toContain(to);
  });

  it.each(Object.entries(layers))('%s imports from its own layer and those below', (folder, allowed) => {
    const wrong = inner(folder).filter(({ to }) => !allowed.some((layer) => isIn(to, layer)));
    expect(told(wrong)).toEqual([]);
  });

  it('has all its folders under a rule', () => {
    const known = Object.keys(layers);
    expect(files.filter((file) => !known.some((folder) => isIn(file, folder)))).toEqual([]);
  });

  it('the contract knows of the domain its types and its lists alone', () => {
    const values = inner('shared/contract').filter(({ to, typeOnly }) => to.startsWith('shared/domain/') && !typeOnly);
    expect(
      told(values).filter(
        (entry) => !/→ shared\/domain\/(facts|rent\/site-facts|invoicing|agreements\/document-kinds)\b/.test(entry),
      ),
    ).toEqual([]);
  });
});

describe('packages', () => {
  const isNode = ({ to }: Import): boolean => to.startsWith('node:') || builtinModules.includes(to);

  it('shared is pure', () => {
    const allowed = new Set(['zod', 'decimal.js', 'i18next']);
    expect(told(packages('shared').filter(({ to }) => !allowed.has(to)))).toEqual([]);
    const kernelAndValues = [...packages('shared/kernel'), ...packages('shared/values'), ...packages('shared/domain')];
    expect(told(kernelAndValues.filter(({ to }) => to !== 'decimal.js'))).toEqual([]);
  });

  it('the screen has no Node, no storage and no Electron', () => {
    const wrong = packages('src-renderer').filter(
      (entry) => isNode(entry) || /^(electron|better-sqlite3|drizzle-orm)(\/|$)/.test(entry.to),
    );
    expect(told(wrong)).toEqual([]);
  });

  it.each([
    ['electron', /^src-main\/hosts\/electron\//],
    ['better-sqlite3', /^src-main\/(storage|application)\//],
    ['@react-pdf/renderer', /^src-main\/documents\//],
    ['esbuild', /^src-main\/hosts\/electron\/bundle\.ts$/],
  ])('%s is imported in its own place alone', (name, place) => {
    const found = imports.filter(({ isPackage, to }) => isPackage && to === name);
    expect(found.length).toBeGreaterThan(0);
    expect(told(found.filter(({ from }) => !place.test(from)))).toEqual([]);
  });

  it('node: is always said', () => {
    expect(told(imports.filter((entry) => entry.isPackage && isNode(entry) && !entry.to.startsWith('node:')))).toEqual(
      [],
    );
  });
});

it('a feature of the screen imports no other feature', () => {
  const featureOf = (path: string): string | null => /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
  const fromFeatures = inner('src-renderer').filter(({ from }) => featureOf(from) !== null);
  expect(fromFeatures.length).toBeGreaterThan(0);
  const wrong = fromFeatures.filter(({ from, to }) => featureOf(to) !== null && featureOf(to) !== featureOf(from));
  expect(told(wrong)).toEqual([]);
  const fromUi = inner('src-renderer/ui').filter(({ to }) => /^src-renderer\/(features|app)\//.test(to));
  expect(told(fromUi)).toEqual([]);
});
