import { help, parseOptions, type StartOptions } from './options.ts';

/** Everything else is loaded when it is needed: help and refusals come at once. */
async function start(options: StartOptions): Promise<number> {
  const [{ bringUpToDate }, { rendererTarget }] = await Promise.all([
    import('./up-to-date.ts'),
    import('./targets.ts'),
  ]);
  if (await bringUpToDate(rendererTarget)) console.log('Skärmen är byggd.');
  if (options.host !== 'browser') {
    const { runInElectron } = await import('./electron.ts');
    const run = await runInElectron(options);
    if ('exitCode' in run) return run.exitCode;
    if (options.host === 'electron') {
      console.error(`Electron kan inte användas: ${run.why}. Starta utan --host, så öppnas webbläsaren.`);
      return 1;
    }
    console.log(`Electron kan inte användas: ${run.why}. Värdskap visas i webbläsaren i stället.`);
  }
  const { runInBrowser } = await import('./browser.ts');
  return runInBrowser(options);
}

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  if (parsed.kind === 'start') return start(parsed.options);
  if (parsed.kind === 'help') {
    console.log(help);
    return 0;
  }
  console.error(parsed.line);
  return 2;
}

let exitCode = 1;
try {
  exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`Värdskap kunde inte starta: ${error instanceof Error ? error.message : String(error)}`);
}
// The terminal, or a browser that was opened, would hold the process.
process.exit(exitCode);
