import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { goTo, setAsOf, startScreen, type Screen } from '../support/screen.ts';
import { openExample, openWorkspace } from '../support/workspace.ts';

/** Numbers on the screen have unbreakable spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page, selector: string): Promise<string> => plain(await page.locator(selector).innerText());

describe('the first run', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await startScreen(openWorkspace());
  });
  afterAll(() => screen.close());

  it('opens the example and shows the rent of its four agencies', async () => {
    const page = await screen.open();
    await page.getByRole('button', { name: 'Öppna exemplet Härnösand' }).click();
    await page.getByRole('heading', { name: 'Härnösand', level: 1 }).waitFor();
    await goTo(page, 'Hyresberäkning');
    await page.getByRole('region', { name: /^Hyresberäkning per/ }).waitFor();
    const text = await textOf(page, 'main');
    for (const name of ['SPSM', 'Skolverket', 'Socialstyrelsen', 'Kammarkollegiet', 'Årshyra'])
      expect(text).toContain(name);
  });
});

describe('the rent of a site', () => {
  let screen: Screen;
  let page: Page;
  beforeAll(async () => {
    screen = await startScreen(await openExample());
    page = await screen.open();
    await goTo(page, 'Hyresberäkning');
    await setAsOf(page, '2024-05-01');
    await page.getByRole('region', { name: 'Hyresberäkning per 2024-05-01' }).waitFor();
  });
  afterAll(() => screen.close());

  it('stands side by side by component and adds up', async () => {
    const table = page.getByRole('region', { name: 'Hyresberäkning per 2024-05-01' });
    const rows = plain(await table.innerText());
    expect(rows).toMatch(/Årshyra\s+2 804 268\s+548 973\s+984 001\s+1 061 756\s+5 398 997/);
  });

  it('opens any amount to its reasons, marks it meanwhile, and gives the focus back on Esc', async () => {
    const amount = page.getByRole('button', { name: /Socialstyrelsen, Lokalhyra/ });
    await amount.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary').filter({ hasText: 'Varför denna krona?' });
    await panel.waitFor();
    const text = plain(await panel.innerText());
    expect(text).toContain('446 242,44');
    expect(text).toMatch(/18.*123/);
    expect(text).toContain('395 200,00');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await amount.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('moves between the amounts with the arrow keys', async () => {
    await page.getByRole('button', { name: /Socialstyrelsen, Lokalhyra/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /Socialstyrelsen.*Övriga kostnader/,
    );
  });

  it('shows the annex as the PDF itself, with its text to select', async () => {
    await page.getByRole('button', { name: 'Visa bilaga' }).click();
    await page.getByRole('menuitem', { name: 'Skolverket' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Hyresberäkning').first().waitFor();
    await dialog.locator('canvas').first().waitFor();
    await dialog.getByText('984 000,68', { exact: false }).or(dialog.getByText('984 000,68')).first().waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /Spara som/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^Hyresberäkning Härnösand SKV 2024-05-01 utkast\.pdf$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('an invoice', () => {
  it('goes from a locked rent to a numbered, frozen document', async () => {
    const screen = await startScreen(await openExample());
    const page = await screen.open();
    await goTo(page, 'Fakturor');
    await page.getByRole('button', { name: 'Ny faktura' }).first().click();
    await page.getByRole('combobox', { name: 'Överenskommelse' }).click();
    await page.getByRole('option', { name: /Skolverket/ }).click();
    await page.getByRole('button', { name: 'Gör utkast' }).click();
    await page.getByRole('button', { name: 'Ställ ut' }).first().click();
    const confirm = page.getByRole('dialog', { name: 'Ställ ut fakturan?' });
    await confirm.getByRole('button', { name: 'Ställ ut' }).click();
    await page.getByText('Faktura 10000001 är utställd.').waitFor();
    const listed = await screen.app.call('invoices.list', {});
    expect(listed.ok ? listed.value.map((row) => [row.status, row.number]) : null).toEqual([['issued', '10000001']]);
    await screen.close();
  });
});
