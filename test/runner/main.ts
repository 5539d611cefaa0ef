import { rendererTarget } from '../../src-main/hosts/launch/targets.ts';
import { bringUpToDate } from '../../src-main/hosts/launch/up-to-date.ts';
import { prepareMachine } from './machine.ts';
import { add, runProjects, type Sum } from './vitest-run.ts';

const oneFailure: Sum = { passed: 0, failed: 1, skipped: 0 };

async function buildScreen(): Promise<boolean> {
  try {
    await bringUpToDate(rendererTarget);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function runAll(filters: readonly string[]): Promise<Sum> {
  const machine = prepareMachine();
  for (const line of machine.missing) console.error(line);
  const built = await buildScreen();
  const env = { ...process.env, ...(machine.chromium === null ? {} : { CHROMIUM_PATH: machine.chromium }) };
  const withoutScreen = await runProjects(['unit', 'integration', 'desktop'], filters, env);
  // Browser tests that can't be run have not passed.
  const inBrowser = built && machine.chromium !== null ? await runProjects(['browser'], filters, env) : oneFailure;
  return add(withoutScreen, inBrowser);
}

const sum = await runAll(process.argv.slice(2));
if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
