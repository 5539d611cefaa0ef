import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { goTo, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen(await openExample());
});
afterAll(() => screen.close());

/** A command and what it makes the screen read again, on a busy machine. */
const soon = { timeout: 10_000 };
const siteId = 1;
const roomsNow = () => caller(screen.app)('rooms.list', { siteId });
const roomNow = async (number: string) => (await roomsNow()).find((room) => room.identity.number === number);

async function openRooms(): Promise<Page> {
  const page = await screen.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await goTo(page, 'Lokaler');
  await page.getByRole('grid', { name: 'Rum' }).waitFor();
  return page;
}

const cell = (page: Page, number: string, column: string) =>
  page.getByRole('row', { name: new RegExp(`\\b${number}\\b`) }).locator(`[data-cell$="/${column}"]`);
const headings = ['Byggnad', 'Plan', 'Nummer', 'Namn', 'Slag', 'Yta', 'Arbetsplatser', 'Hyresavtal'].join('\t');
const sheet = (lines: readonly string[]): string => [headings, ...lines].join('\r\n');

/** Types into the field that has the focus and goes to the next. */
async function fill(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Chooses in the list that has the focus, by what is typed where it can be, and goes to the next field. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option', { name: text }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
  await page.locator('[role="grid"] td[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+v');
}

describe('the register of rooms, by keyboard alone', () => {
  it('adds a room', async () => {
    const page = await openRooms();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Plan' }).waitFor();
    await choose(page, 'Plan 2');
    await fill(page, '2999');
    await fill(page, 'Provrum');
    await choose(page, 'Mötesrum');
    await fill(page, '12,5');
    await fill(page, '4');
    await choose(page, 'L1');
    await page.keyboard.press('Enter');
    await page.getByText('Tillagt').first().waitFor();
    expect((await roomNow('2999'))?.attributes).toMatchObject({ name: 'Provrum', kind: 'meeting', workplaces: 4 });
    await page.context().close();
  });

  it('moves between cells, edits in place, takes back, and opens the room', async () => {
    const page = await openRooms();
    await cell(page, '1006', 'number').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('Kontor åt öster');
    await page.keyboard.press('Tab');
    // The next cell that can be written in: its kind.
    await page.keyboard.type('tyst');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await roomNow('1006'))?.attributes.kind, soon).toBe('quiet');
    expect(await roomNow('1006')).toMatchObject({ from: '2024-05-02', versions: 2 });
    expect((await roomNow('1006'))?.attributes.name).toBe('Kontor åt öster');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/\/kind$/);

    // The toast of the second change, by the room's new name.
    const toast = page.getByRole('alert').filter({ hasText: 'Kontor åt öster' });
    await toast.getByRole('button', { name: 'Ångra' }).press('Enter');
    await expect.poll(async () => (await roomNow('1006'))?.attributes.kind, soon).toBe('office');

    await cell(page, '1006', 'areaHundredths').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /1006/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? ''), soon)
      .toMatch(/\/areaHundredths$/);
    await page.context().close();
  });

  it('says at the cell what is wrong, and loses nothing', async () => {
    const page = await openRooms();
    await cell(page, '1007', 'areaHundredths').focus();
    await page.keyboard.type('tolv');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv en yta').waitFor();
    expect(await page.getByRole('textbox', { name: 'Yta' }).inputValue()).toBe('tolv');
    await page.keyboard.press('Escape');

    // Refused by the rules: another room has the number.
    await cell(page, '1007', 'number').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('1008');
    await page.keyboard.press('Enter');
    const refused = page.locator('td[data-state="wrong"]');
    await refused.waitFor();
    expect(await refused.textContent()).toContain('1008');
    await page.keyboard.press('F2');
    expect(await page.getByRole('textbox', { name: 'Nummer' }).inputValue()).toBe('1008');
    await page.keyboard.press('Escape');
    await cell(page, '1007', 'number').waitFor();
    expect(await roomNow('1007')).toBeDefined();
    await page.context().close();
  });

  it('puts right instead, where that is chosen', async () => {
    const page = await openRooms();
    await page.getByRole('radio', { name: 'Rätta uppgiften' }).press('Space');
    await cell(page, '1009', 'workplaces').focus();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await roomNow('1009'))?.attributes.workplaces, soon).toBe(3);
    expect((await roomNow('1009'))?.versions).toBe(1);
    await page.context().close();
  });

  it('changes many at once as one step', async () => {
    const page = await openRooms();
    await cell(page, '1010', 'name').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 valda').waitFor();
    await page.getByRole('button', { name: 'Ändra valda' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ändra 3 rum' });
    await dialog.getByRole('combobox', { name: 'Slag' }).focus();
    await choose(page, 'Förråd');
    await dialog
      .getByRole('button', { name: /^Ändra/ })
      .last()
      .press('Enter');
    await page.getByText(/^Ändrat: /).waitFor();
    const kinds = async () =>
      Promise.all(['1010', '1011', '1012'].map(async (number) => (await roomNow(number))?.attributes.kind));
    expect(await kinds()).toEqual(['storage', 'storage', 'storage']);
    await page.getByRole('button', { name: 'Ångra' }).press('Enter');
    await expect.poll(kinds, soon).toEqual(['quiet', 'meeting', 'storage']);
    await page.context().close();
  });
});

describe('rooms from a spreadsheet', () => {
  it('are pasted, fifty at a time, and taken back', async () => {
    const page = await openRooms();
    const before = (await roomsNow()).length;
    const lines = Array.from({ length: 50 }, (_, at) =>
      ['Hus A', 'Plan 1', `9${String(at).padStart(3, '0')}`, `Inlagt ${at}`, 'Kontorsrum', '0,10', '1', 'L1'].join(
        '\t',
      ),
    );
    await paste(page, sheet(lines));
    const dialog = page.getByRole('dialog', { name: 'Importera rum' });
    await dialog.getByRole('button', { name: 'Nya 50' }).waitFor();
    expect(await roomsNow()).toHaveLength(before);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Importera 50 rum' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await roomsNow()).toHaveLength(before + 50);
    await page.getByRole('button', { name: 'Ångra' }).press('Enter');
    await expect.poll(async () => (await roomsNow()).length, soon).toBe(before);
    await page.context().close();
  });

  it('say what is wrong with each row, and can leave it out', async () => {
    const page = await openRooms();
    const good = ['Hus A', 'Plan 1', '9500', 'Ett rum', 'Kontorsrum', '10,50', '1', 'L1'].join('\t');
    const bad = ['Hus A', 'Plan 1', '9501', 'Ett till', 'Slott', 'stort', '1', 'L1'].join('\t');
    await paste(page, sheet([good, bad]));
    const dialog = page.getByRole('dialog', { name: 'Importera rum' });
    await dialog.getByRole('button', { name: 'Fel 1' }).waitFor();
    const row = dialog.getByRole('row', { name: /9501/ });
    expect(await row.textContent()).toMatch(/Slag.*Yta|Yta.*Slag/);
    const apply = dialog.getByRole('button', { name: /^Importera 1 rum/ });
    expect(await apply.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /Lämna 1 rad/ }).press('Space');
    await apply.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await roomNow('9500')).toBeDefined();
    expect(await roomNow('9501')).toBeUndefined();
    await page.context().close();
  });

  it('are refused where the file is wrong, with the reason, and nothing is written', async () => {
    const page = await openRooms();
    const before = (await roomsNow()).length;
    await page.getByRole('button', { name: 'Importera …' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Importera rum' });
    const file = dialog.locator('input[type="file"]');
    const give = (name: string, buffer: Buffer) =>
      file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await give('stor.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 65));
    await dialog.getByRole('alert').filter({ hasText: '5 MB' }).waitFor();
    await give('fel.xlsx', Buffer.from('det här är ingen arbetsbok'));
    const alert = dialog.getByRole('alert').filter({ hasText: 'Ingenting har skrivits' });
    await alert.waitFor();
    expect((await alert.textContent())?.length).toBeGreaterThan(40);
    expect(await roomsNow()).toHaveLength(before);
    await page.context().close();
  });
});

describe('what the table shows', () => {
  it('has totals that follow the filter, and goes out as it stands', async () => {
    const page = await openRooms();
    await page.keyboard.press('/');
    await page.keyboard.type('konferensrum');
    await page.getByText(/^\d+ av \d+ rader$/).waitFor();
    const shown = (await roomsNow()).filter((room) => room.attributes.kind === 'conference');
    const total = shown.reduce((sum, room) => sum + room.attributes.areaHundredths, 0);
    const foot = page.locator('[data-grid-foot]');
    const text = (total / 100)
      .toFixed(2)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+,)/, '\u00a0');
    await expect.poll(() => foot.textContent(), soon).toContain(text);

    await page.getByRole('button', { name: 'Exportera' }).press('Enter');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Till Excel' }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Rum .*2024-05-02\.xlsx$/);
    await page.getByRole('button', { name: 'Exportera' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Kopiera som tabell' }).press('Enter');
    await page.getByText(/kopierade/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().split(/\r?\n/)).toHaveLength(shown.length + 1);
    await page.context().close();
  });

  it('is grouped with totals, and the view is kept under a name', async () => {
    const page = await openRooms();
    await page.getByRole('button', { name: 'Gruppera' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Plan' }).press('Enter');
    const group = page.getByRole('row', { name: /^Plan 1/ });
    await group.waitFor();
    expect(await group.textContent()).toMatch(/\d+ rader/);
    await group.locator('td').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await page.getByRole('button', { name: /^Vy/ }).press('Enter');
    await page.getByRole('textbox', { name: 'Namn på vyn' }).fill('Per plan');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vy: Per plan' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Standard', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Vy: Standard' }).waitFor();
    expect(await group.count()).toBe(0);
    await page.context().close();
  });
});
