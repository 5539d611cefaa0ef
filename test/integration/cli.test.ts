import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { procedureNames } from '../../shared/contract/index.ts';
import { runCli } from '../support/doors.ts';
import { openWorkspace, temporaryFolder } from '../support/workspace.ts';

const sites = JSON.parse(readFileSync(new URL('../golden/sites.json', import.meta.url), 'utf8')) as {
  input: unknown;
  expected: unknown;
}[];
const [first, second] = sites;

/** Standard output is JSON and nothing else, a line a value. */
const linesOf = (stdout: string): unknown[] => {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
};

const errorCode = (value: unknown): unknown => (value as { error?: { code?: unknown } }).error?.code;

describe('call', () => {
  it('prints the value itself', async () => {
    const folder = temporaryFolder();
    const run = await runCli(['call', 'workspace.status', '{}', '--data', folder]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(run.stdout)).toMatchObject([
      { empty: true, dataFolder: expect.stringContaining('vardskap-test-') as string },
    ]);
  });

  it('answers an expected error as JSON with exit code 1', async () => {
    const folder = temporaryFolder();
    const run = await runCli([`--data=${folder}`, 'call', 'workspace.status', '{"unknown":1}']);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(linesOf(run.stdout).map(errorCode)).toEqual(['input.invalid']);
    const unknown = await runCli(['call', 'no.such', '{}', '--data', folder]);
    expect(unknown.code).toBe(1);
    expect(linesOf(unknown.stdout).map(errorCode)).toEqual(['procedure.unknown']);
  });

  it('says who has the workspace', async () => {
    const folder = temporaryFolder();
    const app = openWorkspace(folder);
    const run = await runCli(['call', 'workspace.status', '{}', '--data', folder]);
    app.close();
    expect(run.code).toBe(1);
    expect(linesOf(run.stdout).map(errorCode)).toEqual(['workspace.in-use']);
  });

  it('calculates given facts without a workspace', async () => {
    const folder = join(temporaryFolder(), 'not-made');
    const run = await runCli(['call', 'rent.simulate', '-', '--data', folder], `\uFEFF${JSON.stringify(first?.input)}`);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(run.stdout)).toEqual([first?.expected]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('call --lines', () => {
  it('answers each line with a line, in order, also where some are faulty', async () => {
    const input = [JSON.stringify(first?.input), '{', '{}', '', JSON.stringify(second?.input)].join('\n');
    const run = await runCli(['call', 'rent.simulate', '--lines'], input);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const lines = linesOf(run.stdout);
    expect(lines).toHaveLength(5);
    expect([lines[0], lines[4]]).toEqual([first?.expected, second?.expected]);
    expect(lines.slice(1, 4).map(errorCode)).toEqual(['door.not-json', 'input.invalid', 'door.not-json']);
  });

  it('ends well when all lines went well, and when there were none', async () => {
    const input = `${JSON.stringify(first?.input)}\r\n`.repeat(20);
    const run = await runCli(['call', 'rent.simulate', '--lines'], input);
    expect(run.code).toBe(0);
    expect(linesOf(run.stdout)).toHaveLength(20);
    expect(await runCli(['call', 'rent.simulate', '--lines'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('keeps a line that is too long out, and goes on', async () => {
    const input = `"${'x'.repeat(32_000_000)}"\n${JSON.stringify(first?.input)}\n`;
    const run = await runCli(['call', 'rent.simulate', '--lines'], input);
    const lines = linesOf(run.stdout);
    expect(errorCode(lines[0])).toBe('door.too-large');
    expect(lines[1]).toEqual(first?.expected);
  });
});

describe('list', () => {
  it('describes every procedure with its schemas', async () => {
    const run = await runCli(['list']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [list] = linesOf(run.stdout) as {
      name: string;
      kind: string;
      title: string;
      input: object;
      output: object;
    }[][];
    expect(list?.map(({ name }) => name)).toEqual(procedureNames);
    for (const procedure of list ?? []) {
      expect(['query', 'command']).toContain(procedure.kind);
      expect(procedure.title).not.toBe('');
      expect(
        Object.keys(procedure.input).some((key) => ['type', 'oneOf', 'anyOf'].includes(key)),
        procedure.name,
      ).toBe(true);
      expect(typeof procedure.output).toBe('object');
    }
  });
});

describe('bad usage', () => {
  it.each([
    [[]],
    [['dance']],
    [['call']],
    [['call', 'rent.simulate']],
    [['call', 'rent.simulate', '{}', '{}']],
    [['call', 'rent.simulate', '{}', '--lines']],
    [['list', 'more']],
    [['list', '--unknown']],
    [['list', '--data']],
  ])('%j is told as JSON, with a hint beside it and exit code 2', async (args) => {
    const run = await runCli(args);
    expect(run.code).toBe(2);
    expect(linesOf(run.stdout).map(errorCode)).toEqual(['cli.usage']);
    expect(run.stderr).toContain('npm run -s cli');
  });

  it('a call that is not JSON has exit code 2', async () => {
    const run = await runCli(['call', 'rent.simulate', '{']);
    expect(run.code).toBe(2);
    expect(linesOf(run.stdout).map(errorCode)).toEqual(['door.not-json']);
  });

  it('--help prints no JSON, because it is for people', async () => {
    const run = await runCli(['--help']);
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toContain('--lines');
  });
});
