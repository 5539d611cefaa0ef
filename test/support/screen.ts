import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import type { App } from '../../src-main/dispatch/app.ts';
import { startBrowserHost, type BrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { rendererFolder } from '../../src-main/hosts/launch/paths.ts';
import { browserArguments, browserPath } from './chromium.ts';

/** The built screen in real Chromium, over a workspace. */
export interface Screen {
  readonly app: App;
  readonly host: BrowserHost;
  readonly browser: Browser;
  /** A new window, opened with a launch address of its own. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startScreen(app: App): Promise<Screen> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserArguments] });
  const host = await startBrowserHost({ app, rendererFolder });
  return {
    app,
    host,
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(host.launchAddress());
      return page;
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/** Goes to a page by its name in the sidebar. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  // The overview is called by the site; every other page by its own name.
  const title = name === 'Översikt' ? {} : { name: new RegExp(`^${name}`) };
  await page
    .getByRole('heading', { level: 1, ...title })
    .first()
    .waitFor();
}

/** Chooses in the list that has the focus by typing. The list marks its own option a moment after it opens: seen to. */
export async function chooseTyped(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  const option = page.getByRole('option', { name: text }).first();
  await option.waitFor();
  const isMarked = async (): Promise<boolean> => (await option.getAttribute('data-combobox-selected')) !== null;
  for (let presses = 0; presses < 20 && !(await isMarked()); presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
  const written = await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
  if (written !== text) throw new Error(`chose ${written} and not ${text}`);
}

/** Sets the as-of date of the whole application, in the address, as a bookmark would. */
export async function setAsOf(page: Page, date: string): Promise<void> {
  await page.evaluate((value) => {
    const [path = '', query = ''] = location.hash.slice(1).split('?');
    const search = new URLSearchParams(query);
    search.set('date', value);
    location.hash = `${path}?${search.toString()}`;
  }, date);
  await page.getByText(date).first().waitFor();
}

/** What axe-core finds against WCAG 2.2 A and AA, a line each. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}
