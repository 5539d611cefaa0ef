import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { calculateSite } from '../../shared/domain/rent/calculate-site.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { openApp } from '../../src-main/dispatch/open-app.ts';
import { startBrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { browserArguments, browserPath } from '../support/chromium.ts';
import { largeSite } from '../support/large-site.ts';
import { bundleFigures } from './bundle.ts';
import { fillRegisters, screenFigures, searchTimes } from './registers.ts';
import { round, timed, valueOf } from './timed.ts';

process.env['NODE_ENV'] ??= 'production';

const cli = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

function callCli(args: readonly string[], input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit ${code}`))));
    child.stdin.end(input);
  });
}

/** From the start of the host until the rent of the example can be read on the screen. */
async function firstScreen(folder: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserArguments] });
  try {
    const start = performance.now();
    const app = valueOf(openApp({ dataFolder: folder }));
    const host = await startBrowserHost({
      app,
      rendererFolder: fileURLToPath(new URL('../../dist/renderer/', import.meta.url)),
    });
    const page = await browser.newPage();
    await page.goto(host.launchAddress());
    await page.getByText('Skolverket').first().waitFor();
    const passed = performance.now() - start;
    await page.close();
    await host.close();
    app.close();
    return round(passed);
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'vardskap-bench-'));
try {
  const facts = largeSite();
  const line = `${JSON.stringify(facts)}\n`;
  const app = valueOf(openApp({ dataFolder: folder }));
  const openingExample = performance.now();
  const { siteId } = valueOf(await app.call('workspace.openExample', {}));
  const exampleMs = round(performance.now() - openingExample);
  const date = localDate('2024-05-01');

  const quarters = Array.from({ length: 9 }, (_, index) => 2025 + index).flatMap((year) =>
    [1, 2, 3].flatMap((agreementId) => [1, 2, 3, 4].map((quarter) => ({ agreementId, year, quarter }))),
  );
  const drafts: number[] = [];
  for (const period of quarters.slice(0, 100)) {
    const input = { ...period, invoiceDate: localDate(`${period.year}-01-15`) };
    drafts.push(valueOf(await app.call('invoices.prepare', input)).id);
  }
  const render = (document: Parameters<typeof app.call<'documents.render'>>[1]) => async () =>
    valueOf(await app.call('documents.render', document));
  const annex = await timed(20, render({ document: 'rent-annex', agreementVersionId: 2 }));
  const invoice = await timed(20, render({ document: 'invoice', invoiceId: drafts[0] ?? 0 }));
  const issuing = performance.now();
  for (const id of drafts) valueOf(await app.call('invoices.issue', { id }));
  const hundredInvoicesMs = round(performance.now() - issuing);
  const stored = await timed(20, async () => valueOf(await app.call('rent.calculate', { siteId, date })));
  const filling = performance.now();
  const large = await fillRegisters(app);
  const fillMs = round(performance.now() - filling);
  const registers = {
    size: '60 agencies, 5 000 rooms',
    fillByCommandsMs: fillMs,
    search: await searchTimes(app, large),
    checks: await timed(5, async () => valueOf(await app.call('checks.list', { siteId: large, date }))),
    roomsListed: await timed(5, async () => valueOf(await app.call('rooms.list', { siteId: large, date }))),
    screen: await screenFigures(app, large),
  };
  app.close();

  const bundle = await bundleFigures();

  const report = {
    machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version },
    siteCalculation: {
      size: '60 agencies, 2 000 rooms, 400 cost items, 40 investments',
      ...(await timed(20, () => valueOf(calculateSite(facts)))),
    },
    exampleCalculationFromStorage: stored,
    cliOneCall: await timed(5, () => callCli(['call', 'rent.simulate', '-'], line)),
    cliHundredLines: await timed(1, () => callCli(['call', 'rent.simulate', '--lines'], line.repeat(100))),
    annexPdfWarm: annex,
    invoicePdfWarm: invoice,
    hundredInvoicesIssuedMs: hundredInvoicesMs,
    bundle,
    openExampleMs: exampleMs,
    registers,
    startToFirstScreenMs: await firstScreen(folder),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
