import { once } from 'node:events';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import { doorError, readJson } from '../call-envelope.ts';
import { parseArguments, usageText, type CliCommand } from './arguments.ts';
import { createCaller, type Caller } from './caller.ts';
import { readAll, readLines } from './input-lines.ts';

/** 0 ok, 1 an expected error, 2 a bug of ours or a call that can't be understood. */
type ExitCode = 0 | 1 | 2;

/** Waits while the reader is slower than we are. */
async function print(value: unknown): Promise<void> {
  // JSON has no `undefined`; a procedure without an answer says null.
  const line = `${JSON.stringify(value) ?? 'null'}\n`;
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

const printResult = (result: Result<unknown>): Promise<void> =>
  print(result.ok ? result.value : { error: result.error });

const exitCodeOf = (result: Result<unknown>): ExitCode => (result.ok ? 0 : result.error.kind === 'unexpected' ? 2 : 1);

async function wrongUsage(message: string): Promise<ExitCode> {
  const error: AppError = { kind: 'invalid', code: 'cli.usage', params: {}, message };
  await print({ error });
  console.error(`${message}\n${usageText}`);
  return 2;
}

const callWith = async (caller: Caller, name: string, text: string | null): Promise<Result<unknown>> => {
  if (text === null) return err(doorError('door.too-large'));
  const input = readJson(text);
  return input.ok ? caller.call(name, input.value) : input;
};

async function callOnce(caller: Caller, name: string, text: string | null): Promise<ExitCode> {
  const result = await callWith(caller, name, text);
  await printResult(result);
  return !result.ok && result.error.code === 'door.not-json' ? 2 : exitCodeOf(result);
}

/** Every line is answered by a line, in order; a faulty one doesn't stop the rest. */
async function callLines(caller: Caller, name: string): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for await (const text of readLines(process.stdin)) {
    const result = await callWith(caller, name, text);
    await printResult(result);
    const code = exitCodeOf(result);
    if (code > worst) worst = code;
  }
  return worst;
}

async function run(command: CliCommand): Promise<ExitCode> {
  if (command.kind === 'help') {
    console.error(usageText);
    return 0;
  }
  if (command.kind === 'list') {
    const { procedureList } = await import('./procedure-list.ts');
    await print(procedureList());
    return 0;
  }
  const caller = createCaller(command.dataFolder);
  try {
    const { name, input } = command;
    if (input.from === 'lines') return await callLines(caller, name);
    return await callOnce(caller, name, input.from === 'argument' ? input.text : await readAll(process.stdin));
  } finally {
    caller.close();
  }
}

// Standard output is for JSON alone, whatever a library of ours wants to say.
console.log = console.error;
console.info = console.error;
// Who reads us may stop early (`| head`).
process.stdout.on('error', () => process.exit(0));

const parsed = parseArguments(process.argv.slice(2));
try {
  process.exitCode = 'usage' in parsed ? await wrongUsage(parsed.usage) : await run(parsed.command);
} catch (error) {
  await printResult(err(doorError('door.failed', 'unexpected')));
  console.error(error);
  process.exitCode = 2;
}
// Standard input may stay open where we no longer read it.
process.stdin.destroy();
