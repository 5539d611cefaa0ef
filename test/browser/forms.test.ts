import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen(await openExample());
});
afterAll(() => screen.close());

async function openForm(name: string, button: string): Promise<{ page: Page; form: Locator }> {
  const page = await screen.open();
  await goTo(page, name);
  await page.getByRole('button', { name: button }).first().click();
  const form = page.getByRole('complementary').locator('form');
  await form.waitFor();
  return { page, form };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : null;
    return label ?? activeElement?.textContent ?? activeElement?.tagName ?? '';
  });
const ask = (page: Page) => page.getByRole('alertdialog', { name: 'Kasta det du skrivit?' });

describe('what is half written', () => {
  it('stays at Esc, at another page and at Back, until it is said that it may go', async () => {
    const { page, form } = await openForm('Kostnader', 'Ny kostnad');
    const name = form.getByRole('textbox', { name: 'Namn' });
    await name.fill('Halvskriven');
    await page.keyboard.press('Escape');
    await ask(page).waitFor();
    expect(await focused(page)).toBe('Fortsätt skriva');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await ask(page).waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Halvskriven');
    expect(await focused(page)).toContain('Namn');

    await page.getByRole('navigation').getByRole('link', { name: 'Fakturor' }).click();
    await ask(page).waitFor();
    await page.keyboard.press('Escape');
    await ask(page).waitFor({ state: 'detached' });
    await page.evaluate(() => window.history.back());
    await ask(page).waitFor();
    await page.keyboard.press('Enter');
    expect(await name.inputValue()).toBe('Halvskriven');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').fill('Fakturor');
    await page.keyboard.press('Enter');
    await ask(page).waitFor();
    await page.getByRole('button', { name: 'Kasta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fakturor' }).waitFor();
    await page.context().close();
  });

  it('is asked about before the window is loaded anew', async () => {
    const { page, form } = await openForm('Kostnader', 'Ny kostnad');
    await form.getByRole('textbox', { name: 'Namn' }).fill('Halvskriven');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    void page.reload().catch(() => undefined);
    expect(await asked).toBe('beforeunload');
    await page.context().close();
  });

  it('is left alone by the Esc that closes a list or a calendar', async () => {
    const { page, form } = await openForm('Kostnader', 'Ny kostnad');
    await form.getByRole('combobox', { name: 'Kategori' }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await form.count()).toBe(1);
    await form.getByRole('button', { name: 'Öppna kalendern' }).first().click();
    await page.getByRole('button', { name: 'Nästa månad' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nästa månad' }).waitFor({ state: 'detached' });
    expect(await form.count()).toBe(1);
    // Nothing is written, so nothing is asked.
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('stays in a dialog too', async () => {
    const page = await screen.open();
    await goTo(page, 'Fakturor');
    await page.getByRole('button', { name: 'Ny faktura' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Ny faktura' });
    await dialog.getByRole('textbox', { name: 'År' }).fill('2031');
    await page.keyboard.press('Escape');
    await ask(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await ask(page).waitFor({ state: 'detached' });
    expect(await dialog.getByRole('textbox', { name: 'År' }).inputValue()).toBe('2031');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kasta' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Ny faktura');
    await page.context().close();
  });
});

describe('a form that can not be saved as it is', () => {
  it('refuses 1.500, and says what it may mean', async () => {
    const { page, form } = await openForm('Kostnader', 'Ny kostnad');
    const amount = form.getByRole('textbox', { name: /Belopp|per år/ });
    await amount.fill('1.500');
    await amount.press('Enter');
    await form.getByText('Menar du 1\u00a0500 eller 1,5?').waitFor();
    expect(await amount.inputValue()).toBe('1.500');
    await amount.fill('1.234,50');
    await amount.press('Tab');
    expect(await amount.inputValue()).toBe('1\u00a0234,50');
    await page.context().close();
  });

  it('puts the focus on the first faulty field, whose remark goes when it is changed', async () => {
    const { page, form } = await openForm('Myndigheter', 'Ny myndighet');
    await form.getByRole('textbox', { name: 'Organisationsnummer' }).fill('2021005746');
    await form.getByRole('button', { name: 'Lägg till' }).click();
    await form.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('Kod');
    const number = form.getByRole('textbox', { name: 'Organisationsnummer' });
    expect(await number.inputValue()).toBe('202100-5746');
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    await number.fill('202100');
    expect(await number.getAttribute('aria-invalid')).not.toBe('true');
    await page.context().close();
  });
});

describe('the focus', () => {
  it('begins at the date that a change must have, and comes back to the record', async () => {
    const page = await screen.open();
    await goTo(page, 'Avtal och villkor');
    await page.getByRole('button', { name: 'Skolverket' }).first().click();
    const peek = page.getByRole('complementary');
    await peek.getByRole('button', { name: 'Ändra från ett datum' }).click();
    await expect.poll(() => focused(page)).toMatch(/från/i);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('');
    await page.keyboard.press('Escape');
    await peek.getByRole('button', { name: 'Ändra från ett datum' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.context().close();
  });

  it('is never lost when a rent is locked, an invoice is issued or a document is closed', async () => {
    const page = await screen.open();
    await goTo(page, 'Hyresberäkning');
    await page.getByRole('button', { name: 'Visa bilaga' }).click();
    await page.getByRole('menuitem', { name: 'Skolverket' }).click();
    await page.getByText('Sida 1 av').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Visa bilaga');
    await page.getByRole('button', { name: 'Lås till avtal' }).click();
    await page.getByRole('checkbox', { name: 'Skolverket' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Lås till avtalet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Avtalsversioner' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

    const { id } = await caller(screen.app)('invoices.prepare', {
      agreementId: 1,
      year: 2025,
      quarter: 1,
      invoiceDate: '2024-12-15' as never,
    });
    await page.evaluate((item) => {
      location.hash = `/invoices?item=${item}`;
    }, id);
    await page.getByRole('complementary').getByRole('button', { name: 'Ställ ut' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ställ ut' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Visa fakturan');
    await page.context().close();
  });
});

describe('a new agreement', () => {
  it('begins with the terms that the rules have, and with the rent from its first day', async () => {
    const { page, form } = await openForm('Avtal och villkor', 'Ny överenskommelse');
    const value = (name: string | RegExp) => form.getByRole('textbox', { name }).inputValue();
    expect(await value(/Over-head/)).toBe('10');
    for (const name of ['Lokalhyra', 'Övriga kostnader', 'Avskrivningar', 'Räntor'])
      await form.getByText(name, { exact: true }).waitFor();
    expect(await form.getByRole('combobox', { name: 'Avrundning' }).inputValue()).toMatch(/öre/i);
    await form.getByRole('textbox', { name: 'Från och med' }).fill('250301');
    await form.getByRole('textbox', { name: 'Från och med' }).press('Tab');
    expect(await value(/Hyra från|Hyresstart|hyran/i)).toBe('2025-03-01');
    await page.context().close();
  });
});

describe('an agency without a role', () => {
  it('is pointed out, and its role is the next step', async () => {
    await caller(screen.app)('agencies.add', {
      identity: { code: 'NY' },
      attributes: { name: 'Nymyndigheten', organisationNumber: '202100-5745', colour: '#2f6f8f' },
      from: '2024-01-01' as never,
    });
    const page = await screen.open();
    await goTo(page, 'Myndigheter');
    await page.getByText('Nymyndigheten saknar roll här').waitFor();
    await page.getByRole('button', { name: 'Lägg till rollen' }).click();
    await page.getByRole('complementary').getByRole('combobox', { name: 'Roll' }).waitFor();
    expect(await focused(page)).toContain('Roll');
    await page.context().close();
  });
});
