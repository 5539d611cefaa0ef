import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { goTo, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

const pages = [
  'Översikt',
  'Myndigheter',
  'Lokaler',
  'Ytor',
  'Zoner',
  'Iakttagelser',
  'Kostnader',
  'Hyresberäkning',
  'Fakturor',
  'Överenskommelser',
  'Avtal och villkor',
  'Ansvar',
  'Index och omräkning',
  'Bevakning',
  'Mallar',
  'Historik',
  'Säkerhetskopior',
  'Inställningar',
];

/** One paper of a guest, from the board. */
async function openPaper(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Hyresöverenskommelse för/ })
    .first()
    .click();
  await page.getByRole('complementary', { name: 'Om versionen' }).waitFor();
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

let screen: Screen;
beforeAll(async () => {
  const app = await openExample();
  await caller(app)('invoices.prepare', {
    agreementId: 1,
    year: 2025,
    quarter: 1,
    invoiceDate: '2024-12-15' as never,
  });
  screen = await startScreen(app);
});
afterAll(() => screen.close());

describe.each(['light', 'dark'] as const)('axe-core finds nothing against WCAG 2.2 AA in %s', (colorScheme) => {
  it('on any page, and each has a Swedish title and one heading', async () => {
    const page = await screen.open({ colorScheme });
    for (const name of pages) {
      await goTo(page, name);
      await page.waitForLoadState('networkidle');
      expect(await violations(page), name).toEqual([]);
      await expect.poll(() => page.getByRole('heading', { level: 1 }).count(), { message: name }).toBe(1);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    }
  });

  it('nor on a paper of a guest', async () => {
    const page = await screen.open({ colorScheme });
    await goTo(page, 'Överenskommelser');
    await openPaper(page);
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});

describe('640 × 400, which is 200 % zoom', () => {
  it('has nothing that is scrolled sideways, on any page', async () => {
    const page = await screen.open({ viewport: { width: 640, height: 400 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const name of pages) {
      // The sidebar may be folded away at this size: the finder leads everywhere.
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').locator('input').fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => sideways(page), { message: name }).toBeLessThanOrEqual(0);
      if (name !== 'Överenskommelser') continue;
      await openPaper(page);
      await expect.poll(() => sideways(page), { message: 'Handling' }).toBeLessThanOrEqual(0);
    }
  });
});
