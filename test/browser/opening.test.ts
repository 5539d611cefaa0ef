import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserHost, type BrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { rendererFolder } from '../../src-main/hosts/launch/paths.ts';
import { browserArguments, browserPath } from '../support/chromium.ts';
import { openWorkspace } from '../support/workspace.ts';

let browser: Browser;
let host: BrowserHost;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: browserPath(), args: [...browserArguments] });
  host = await startBrowserHost({ app: openWorkspace(), rendererFolder });
});
afterAll(async () => {
  await host.close();
  await browser.close();
});

interface Window {
  readonly page: Page;
  /** What the browser had to say: refused by the content security policy, not found, thrown. */
  readonly complaints: string[];
  /** Every address that was asked for outside the host. */
  readonly outside: string[];
}

async function newWindow(): Promise<Window> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${host.origin}/`) && !/^(blob|data):/.test(request.url()))
      outside.push(request.url());
  });
  return { page, complaints, outside };
}

describe('opening the screen in a browser', () => {
  it('works with a launch address, without a complaint and without a word to the network', async () => {
    const { page, complaints, outside } = await newWindow();
    await page.goto(host.launchAddress());
    await page.getByRole('button', { name: 'Börja tomt' }).waitFor();
    await page.getByRole('button', { name: 'Öppna exemplet Härnösand' }).waitFor();
    expect(page.url()).not.toContain('launch=');
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await page.close();
  });

  it('says what to do where the address was used, and shows nothing', async () => {
    const address = host.launchAddress();
    const first = await newWindow();
    await first.page.goto(address);
    await first.page.getByRole('button', { name: 'Börja tomt' }).waitFor();
    const second = await newWindow();
    await second.page.goto(address);
    await second.page.getByText('terminal').first().waitFor();
    expect(await second.page.getByRole('button').count()).toBe(0);
    await first.page.close();
    await second.page.close();
  });

  it('opens anew with a new address in the same window, where only what stands behind # differs', async () => {
    const { page } = await newWindow();
    await page.goto(host.launchAddress());
    await page.getByRole('button', { name: 'Börja tomt' }).waitFor();
    await page.reload();
    await page.getByText('terminal').first().waitFor();
    await page.evaluate((address) => {
      location.href = address;
    }, host.launchAddress());
    await page.getByRole('button', { name: 'Börja tomt' }).waitFor();
    expect(page.url()).not.toContain('launch=');
    await page.close();
  });

  it('refuses code made from text, and other sites', async () => {
    const { page } = await newWindow();
    await page.goto(host.launchAddress());
    await page.getByRole('button', { name: 'Börja tomt' }).waitFor();
    const tried = await page.evaluate(async () => {
      const outcome = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      return { fetched: await outcome(() => fetch('http://127.0.0.1:9/')), title: document.title };
    });
    // Later, because the debugger that runs this may itself make code from text.
    const made = await page.evaluate(`new Promise((resolve) => setTimeout(() => {
      try { resolve(new Function('return "made"')()); } catch { resolve('refused'); }
    }))`);
    expect({ ...tried, made }).toEqual({ fetched: 'refused', title: 'Värdskap', made: 'refused' });
    await page.close();
  });

  it('is not reached from a page of another origin', async () => {
    const other = await startBrowserHost({ app: openWorkspace(), rendererFolder });
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${other.origin}/`);
    const answers = await page.evaluate(async (origin) => {
      const ask = (init: RequestInit): Promise<string> =>
        fetch(`${origin}/session`, init).then(
          (response) => (response.type === 'opaque' ? 'opaque' : String(response.status)),
          () => 'refused',
        );
      return [
        await ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
        await ask({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
        await ask({}),
        await ask({ method: 'POST', mode: 'no-cors', body: '{}' }),
      ];
    }, host.origin);
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
    await page.close();
    await other.close();
  });
});
