import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { localDate } from '../../shared/values/local-date.ts';
import { chooseTyped, goTo, setAsOf, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

const date = localDate('2024-05-01');

let screen: Screen;
let page: Page;
beforeAll(async () => {
  const app = await openExample();
  const run = caller(app);
  // A storage room of Skolverket's ends up inside Socialstyrelsen's shell, and a card is on order.
  const rooms = await run('rooms.list', { siteId: 1, date });
  const zones = await run('securityZones.list', { siteId: 1, date });
  const storage = rooms.find(({ identity }) => identity.number === '1013');
  const shell = zones.find(({ identity }) => identity.code === 'INRE-SOS');
  await run('rooms.correct', { versionId: storage?.versionId ?? 0, changes: { zoneId: shell?.id ?? 0 } });
  const card = await run('accessCards.add', {
    identity: { siteId: 1, number: '4711' },
    from: localDate('2024-04-02'),
    attributes: { holder: 'Kim Ek', agencyId: 4, orderedOn: localDate('2024-04-02') },
  });
  await run('cardZones.add', {
    identity: { cardId: card.id, zoneId: zones[0]?.id ?? 0 },
    from: localDate('2024-04-02'),
    attributes: {},
  });
  screen = await startScreen(app);
  page = await screen.open();
  await page.getByRole('navigation').waitFor();
  await setAsOf(page, date);
});
afterAll(() => screen.close());

/** Tab until the focus is on what is called so. */
async function tabTo(name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      if (element?.matches('button, a, input') !== true) return '';
      return [element.getAttribute('aria-label'), label, element.textContent].join(' ');
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no focus on ${String(name)}`);
}

const toast = (text: RegExp) => page.locator('.mantine-Notification-root').filter({ hasText: text });

/** By the finder, as someone would who never leaves the keyboard. */
async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Sök eller gå till …' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

const sentence =
  'Skolverket har 1013 Förråd Skolverket som eget rum men får inte gå in i Inre skalskydd Socialstyrelsen.';

describe('a finding', () => {
  it('is counted in the sidebar and told on the page of the zones', async () => {
    await goTo(page, 'Zoner');
    await page.getByText(sentence).waitFor();
    await page.getByRole('link', { name: 'Visa och åtgärda' }).waitFor();
    const link = page.getByRole('navigation').getByRole('link', { name: 'Iakttagelser' });
    expect(await link.innerText()).toMatch(/Iakttagelser\s+1/);
  });

  it('is found and mended by the keyboard alone', async () => {
    await find('iakttag');
    await page.getByRole('heading', { name: 'Iakttagelser', level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(/1013 Förråd Skolverket som eget rum/);
    await page.keyboard.press('Enter');
    const peek = page.getByRole('complementary', { name: '1013 Förråd Skolverket' });
    await peek.waitFor();
    await tabTo(/^\s*Rätta$/);
    await page.keyboard.press('Enter');
    await tabTo(/^\s*Zon\b/);
    await chooseTyped(page, 'Yttre skalskydd');
    await tabTo(/Spara rättelsen/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Allt hänger ihop' }).waitFor();
    await toast(/Rättat: Rum 1013 Förråd Skolverket/).waitFor();
  });

  it('comes back with Ctrl+Z and goes again with Ctrl+Shift+Z, as the history tells', async () => {
    await page.keyboard.press('Control+z');
    await page.getByText(sentence).waitFor();
    await toast(/Ångrat. Rättat: Rum 1013/).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await page.getByRole('heading', { name: 'Allt hänger ihop' }).waitFor();
    await goTo(page, 'Historik');
    const entries = page.getByRole('listitem').filter({ hasText: '1013 Förråd Skolverket' });
    await entries.filter({ hasText: 'Gjorde om' }).first().waitFor();
    const rows = await entries.allInnerTexts();
    expect(rows[0]).toContain('Gjorde om: Rum: rätta');
    expect(rows[1]).toContain('Ångrade: Rum: rätta');
    expect(rows[1]).toContain('ångrad');
    expect(rows[2]).toContain('Rum: rätta');
  });
});

describe('an undo', () => {
  it('is refused with the reason where something stands on what was done', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'Passerkort: lägg till' }).first();
    await row.getByRole('button', { name: /^Ångra nr/ }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'används av' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Ta bort den användningen först.');
    await alert.getByRole('button', { name: 'Stäng' }).click();
  });

  it('in a text field is the field’s own', async () => {
    await goTo(page, 'Lokaler');
    const filter = page.getByPlaceholder('Filtrera').first();
    await filter.fill('kusten');
    await filter.press('Control+z');
    expect(await toast(/Ångrat/).count()).toBe(0);
    await filter.fill('');
  });
});

describe('the finder', () => {
  it('finds a room by a word in the middle of its name, marks it, and opens it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kust');
    const option = page.getByRole('option', { name: '1002 Konferensrum Höga kusten' }).first();
    await option.waitFor();
    expect(await option.locator('mark').innerText()).toBe('kust');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const peek = page.getByRole('complementary', { name: '1002 Konferensrum Höga kusten' });
    await peek.waitFor();
    expect(await peek.innerText()).toMatch(/Rum · från/);
    await expect.poll(() => peek.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  });

  it('has it among the recent ones when it is opened again, and gives the focus back on Esc', async () => {
    await page.keyboard.press('Control+k');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.innerText()).toContain('1002 Konferensrum Höga kusten');
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  it('chooses what comes first where Enter is pressed before the answer is there', async () => {
    await find('4711');
    const peek = page.getByRole('complementary', { name: '4711 Kim Ek' });
    await peek.waitFor();
    expect(await peek.innerText()).toContain('Passerkort · från 2024-04-02');
  });
});

describe('an access card', () => {
  it('is handed out with one button, and can be undone', async () => {
    const peek = page.getByRole('complementary', { name: '4711 Kim Ek' });
    expect(await violations(page)).toEqual([]);
    await peek.getByRole('button', { name: 'Lämna ut' }).click();
    await toast(/Utlämnat 2024-05-01: kort 4711 till Kim Ek/).waitFor();
    await peek.getByRole('button', { name: 'Återlämna' }).waitFor();
    await page.keyboard.press('Control+z');
    await peek.getByRole('button', { name: 'Lämna ut' }).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await peek.getByRole('button', { name: 'Återlämna' }).waitFor();
  });

  it('has a receipt to print, and Esc leads back to the card', async () => {
    const peek = page.getByRole('complementary', { name: '4711 Kim Ek' });
    await peek.getByRole('button', { name: 'Kvitto' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kvitto på passerkort 4711, Kim Ek' });
    await dialog.getByRole('status').filter({ hasText: 'Sida 1 av 1' }).waitFor();
    await dialog.getByRole('button', { name: 'Skriv ut' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await peek.isVisible()).toBe(true);
  });
});

describe('a zone', () => {
  it('says who may enter and why, and lets an agency in from the date', async () => {
    await find('INRE-KK');
    const peek = page.getByRole('complementary', { name: 'Inre skalskydd Kammarkollegiet' });
    await peek.getByText('äger', { exact: true }).waitFor();
    await peek.getByRole('combobox', { name: 'Släpp in en myndighet från 2024-05-01' }).click();
    await page.getByRole('option', { name: 'Skolverket' }).click();
    await toast(/Tillagt: Tillträde Skolverket/).waitFor();
    await peek.getByText('insläppt', { exact: true }).waitFor();
    const row = page.getByRole('table', { name: 'Zonerna, den ena i den andra' }).getByRole('row');
    expect(await row.filter({ hasText: 'Inre skalskydd Kammarkollegiet' }).innerText()).toMatch(
      /Skolverket\s+insläppt/,
    );
    expect(await violations(page)).toEqual([]);
  });

  it('is printed as a page of its own: the map and the table, the site and the date, and no frame', async () => {
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain('Härnösand · Zoner · läget per 2024-05-01');
    expect(printed).toContain('Får gå in');
    expect(printed).not.toContain('Hyresberäkning');
    expect(printed).not.toContain('Skriv ut');
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('the finder, of agreements', () => {
  it('finds a paper of a guest by its kind, and opens it', async () => {
    await find('hyresöverenskommelse skolverket');
    await page.getByRole('heading', { name: 'Hyresöverenskommelse', level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Skolverket');
  });
});
