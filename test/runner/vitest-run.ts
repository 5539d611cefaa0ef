import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../src-main/hosts/launch/paths.ts';

export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const add = (a: Sum, b: Sum): Sum => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that fails without a failed test of its own could not be loaded, or its hooks fell: that is a failure too. */
function sumOf(report: Report): Sum {
  const fallen = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + fallen,
    skipped: report.numTotalTests - report.numPassedTests - report.numFailedTests,
  };
}

export function readSum(file: string, exitCode: number, mayBeEmpty: boolean): Sum {
  const sum = existsSync(file)
    ? sumOf(JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { passed: 0, failed: 0, skipped: 0 };
  // Errors outside any test, and runs that tested nothing, must not look like success.
  const silentFailure = exitCode !== 0 && sum.failed === 0;
  const nothingTested = sum.passed === 0 && sum.failed === 0 && !mayBeEmpty;
  return silentFailure || nothingTested ? { ...sum, failed: sum.failed + 1 } : sum;
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((resolve, reject) => {
    const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: inProject(), env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/** Runs some of vitest.config.ts's projects. `filters` are Vitest's own arguments. */
export async function runProjects(
  projects: readonly string[],
  filters: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Sum> {
  const folder = mkdtempSync(join(tmpdir(), 'vardskap-tests-'));
  const report = join(folder, 'report.json');
  const narrowed = filters.length > 0;
  try {
    const exitCode = await run(
      [
        ...projects.flatMap((project) => ['--project', project]),
        // Vitest would leave one core alone, which of two is the half.
        `--maxWorkers=${availableParallelism()}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...(narrowed ? ['--passWithNoTests'] : []),
        ...filters,
      ],
      env,
    );
    return readSum(report, exitCode, narrowed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
