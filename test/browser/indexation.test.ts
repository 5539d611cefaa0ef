import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { setIndexClause, withdrawIndexClauses } from '../support/index-clauses.ts';
import { goTo, setAsOf, startScreen, violations, type Screen } from '../support/screen.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { caller, openExample, openWorkspace } from '../support/workspace.ts';

/** Numbers on the screen have unbreakable spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the yearly uprating', () => {
  let screen: Screen;
  let page: Page;
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const textOf = async (name: string): Promise<string> => plain(await row(name).innerText());

  beforeAll(async () => {
    const app = await openExample();
    await withdrawIndexClauses(app, 1);
    await setIndexClause(app, 1);
    await setIndexClause(app, 2);
    screen = await startScreen(app);
    page = await screen.open();
    await goTo(page, 'Index och omräkning');
    await row('Skolverket').waitFor();
  });
  afterAll(() => screen.close());

  it('shows each guest’s rent with figures and formula, and what one lacks', async () => {
    await expect.poll(() => textOf('Skolverket')).toContain('999 491,83');
    expect(await textOf('Skolverket')).toContain('984 000,68 × 415,51 / 409,07');
    expect(await textOf('Kammarkollegiet')).toContain('Överenskommelsen har ingen indexklausul.');
    expect(await page.getByRole('link', { name: 'Lägg till indexklausul' }).getAttribute('href')).toContain('/terms');
  });

  it('says which figure is missing, and leads to where it is written; then the year can be uprated', async () => {
    const from = page.getByRole('textbox', { name: 'Räkna upp från' });
    await from.fill('2026-01-01');
    await from.press('Tab');
    await expect.poll(() => textOf('Skolverket')).toContain('Indextalet för oktober 2025 (1980 = 100) saknas.');
    await row('Skolverket').getByRole('link', { name: 'Lägg in indextalet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lägg till indextal' });
    await dialog.getByRole('textbox', { name: 'Indextal' }).fill('124,30');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Talet kan inte vara 2025-10 med basår 1980 = 100.', { exact: false }).first().waitFor();
    await dialog.getByRole('textbox', { name: 'Indextal' }).fill('420,00');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('gridcell', { name: '2025-10' })
      .or(page.getByRole('cell', { name: '2025-10' }))
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Årlig uppräkning' }).click();
    await expect.poll(() => textOf('Skolverket')).toContain('415,51');
  });

  it('asks before it locks, uprates the chosen, and has a letter for each', async () => {
    await page.getByRole('checkbox', { name: 'Räkna upp Socialstyrelsen' }).uncheck();
    await page.getByRole('button', { name: 'Räkna upp 1 hyra' }).click();
    const dialog = page.getByRole('dialog', { name: 'Räkna upp hyrorna?' });
    expect(plain(await dialog.innerText())).toContain('15 491,15 kr');
    await dialog.getByRole('button', { name: 'Räkna upp 1 hyra' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => textOf('Skolverket')).toContain('Uppräknad, version låst');
    expect(await textOf('Skolverket')).toContain('15 491,15');
    const versions = await caller(screen.app)('agreementVersions.list', { agreementId: 1 });
    expect(versions.at(-1)).toMatchObject({ from: '2025-01-01', yearlyRentOre: 99_949_183 });
    await page.getByRole('button', { name: 'Visa brev till Skolverket' }).click();
    const letter = page.getByRole('dialog', { name: /^Indexuppräkning från 2025-01-01/ });
    await letter.locator('canvas').first().waitFor();
    await page.keyboard.press('Escape');
    await letter.waitFor({ state: 'detached' });
  });

  it('is explained on the version: figures, formula and what the index adds', async () => {
    await row('Skolverket').getByRole('link', { name: 'Visa versionen' }).click();
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Uppräknad med index' }) });
    await panel.waitFor();
    const text = plain(await panel.innerText());
    for (const part of ['984 000,68 × 415,51 / 409,07', '409,07', '415,51', '1,57 %', '999 491,83 kr'])
      expect(text, part).toContain(part);
  });
});

describe('index figures of a file', () => {
  it('are previewed and taken in; a wrong file is refused in words', async () => {
    const screen = await startScreen(await openExample());
    const page = await screen.open();
    await goTo(page, 'Index och omräkning');
    await page.getByRole('tab', { name: 'Indextal' }).click();
    await page.getByRole('button', { name: 'Läs in fil' }).click();
    const dialog = page.getByRole('dialog', { name: 'Läs in indextal' });
    const choose = async (text: string) => {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Välj fil' }).click();
      await (await chooser).setFiles({ name: 'kpi.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
    };
    await choose('Rum;Yta\n1001;12\n');
    await dialog.getByText('Filen är ingen tabell med indextal.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Välj en annan' }).click();
    await choose('månad;Fastställda tal;Skuggindextal\n2024M10;415,51;415,40\n2024M11;415,80;415,70\n2024M12;..;..\n');
    await dialog.getByText('Nytt').waitFor();
    expect(await dialog.getByRole('row').count()).toBe(3);
    await dialog.getByRole('button', { name: 'Läs in 1 tal' }).click();
    await dialog.waitFor({ state: 'detached' });
    const figures = await caller(screen.app)('indexFigures.list', {});
    expect(figures.at(-1)).toMatchObject({ month: '2024-11', value: '415.80', source: 'kpi.csv' });
    await screen.close();
  });
});

describe('recounts and critical dates', () => {
  let screen: Screen;
  let page: Page;
  beforeAll(async () => {
    screen = await startScreen(await openExample());
    page = await screen.open();
  });
  afterAll(() => screen.close());

  it('a recount is suggested where fewer people are there than the rent stands on, with the way to the comparison', async () => {
    await goTo(page, 'Index och omräkning');
    await page.getByRole('tab', { name: 'Omräkning' }).click();
    await setAsOf(page, '2025-02-01');
    await page.getByText('25 → 15 medarbetare').waitFor();
    await page.getByRole('link', { name: 'Jämför hyran för Skolverket' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hyresberäkning' }).waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/date=2024-05-01.*view=2025-02-01/);
    await page.getByText('2025-02-01').first().waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Skapa utkast till ny version för Skolverket' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hyresöverenskommelse' }).waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/agreements\/\d+/);
    await page.goBack();
    await page.getByRole('link', { name: 'Öppna utkastet för Skolverket' }).waitFor();
  });

  it('what falls due stands by how soon, leads to its source and goes to a calendar', async () => {
    await goTo(page, 'Bevakning');
    await setAsOf(page, '2024-12-02');
    await page.getByRole('heading', { name: /^Inom 30 dagar/ }).waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Kalenderfil (.ics)' }).click();
    const download = await file;
    expect(download.suggestedFilename()).toBe('Bevakning Härnösand 2024-12-02.ics');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await page.getByRole('combobox', { name: 'Visa' }).click();
    await page.getByRole('option', { name: 'Uppdragets datum' }).click();
    const mandate = page.getByRole('listitem').filter({ hasText: 'Uppdragets datum' }).first();
    await mandate.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Myndigheter' }).waitFor();
  });

  it('the overview counts what falls due in a month, in three and in a year', async () => {
    await goTo(page, 'Översikt');
    await setAsOf(page, '2024-12-02');
    await page.getByRole('link', { name: /datum inom 90 dagar$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Bevakning' }).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: '90 dagar' }).isChecked()).toBe(true);
  });
});

describe('the letters of a run', () => {
  it('are read one after the other, and the focus stays on what goes on to the next', async () => {
    const screen = await startScreen(await openExample());
    const page = await screen.open();
    await goTo(page, 'Index och omräkning');
    await page.getByRole('button', { name: 'Räkna upp 3 hyror' }).click();
    const question = page.getByRole('dialog', { name: 'Räkna upp hyrorna?' });
    await question.getByRole('button', { name: 'Räkna upp 3 hyror' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Visa alla 3 brev' }).click();
    const letter = (name: string) => page.getByRole('dialog', { name: `Indexuppräkning från 2025-01-01, ${name}` });
    await letter('Skolverket').getByText('1 av 3').waitFor();
    const next = page.getByRole('button', { name: 'Nästa' });
    await next.focus();
    await page.keyboard.press('Enter');
    await letter('Socialstyrelsen').locator('canvas').first().waitFor();
    await page.keyboard.press('Enter');
    await letter('Kammarkollegiet').getByText('3 av 3').waitFor();
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Föregående' }).click();
    await letter('Socialstyrelsen').waitFor();
    await page.keyboard.press('Escape');
    await letter('Socialstyrelsen').waitFor({ state: 'detached' });
    await screen.close();
  });
});

describe('what falls due of a supplier contract', () => {
  it('is in the list and on the overview as soon as the contract says when it ends', async () => {
    const app = await openExample();
    const attributes = {
      supplier: 'Mattföretaget',
      subject: 'Entrémattor',
      category: 'cleaning',
      yearlyOre: 900_000,
      endsOn: localDate('2024-08-14'),
      noticeMonths: 3,
      renewalMonths: 12,
    } as const;
    await caller(app)('supplierContracts.add', {
      identity: { siteId: 1, registrationNumber: '5.1-2024/0555' },
      from: localDate('2024-01-01'),
      attributes,
    });
    const screen = await startScreen(app);
    const page = await screen.open();
    const card = page.locator('section', { has: page.getByRole('heading', { name: 'Bevakning' }) });
    await card.getByRole('link', { name: 'Mattföretaget, Entrémattor' }).first().waitFor();
    await goTo(page, 'Bevakning');
    const kinds = page.getByRole('listitem').filter({ hasText: 'Mattföretaget, Entrémattor' });
    await expect.poll(() => kinds.count()).toBe(2);
    const texts = await kinds.allInnerTexts();
    expect(texts.map((text) => text.replaceAll('\n', ' '))).toEqual([
      expect.stringMatching(/^2024-05-14 om 12 dagar Sista dag att säga upp/),
      expect.stringMatching(/^2024-08-15 om 105 dagar Förlängs/),
    ]);
    await kinds.first().getByRole('link').click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Entrémattor' }).waitFor();
    await screen.close();
  });
});

describe('where there is nothing yet', () => {
  it('each tab of the index says what it is for, and leads on', async () => {
    const app = openWorkspace();
    await caller(app)('sites.add', {
      identity: { code: 'TOM' },
      from: localDate('2024-01-01'),
      attributes: { name: 'Tomt kontor' },
    });
    const screen = await startScreen(app);
    const page = await screen.open();
    await goTo(page, 'Index och omräkning');
    expect(await page.getByRole('link', { name: 'Till avtal och villkor' }).getAttribute('href')).toContain('/terms');
    await page.getByRole('tab', { name: 'Omräkning' }).click();
    await page.getByRole('heading', { name: 'Inga låsta hyror att jämföra med' }).waitFor();
    expect(await page.getByRole('link', { name: 'Till hyresberäkningen' }).getAttribute('href')).toContain('/rent');
    await page.getByRole('tab', { name: 'Indextal' }).click();
    await page.getByText('2020 = 100').first().click();
    await page.getByRole('heading', { name: 'Inga indextal med basåret 2020' }).waitFor();
    await page.getByRole('button', { name: 'Läs in fil' }).last().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Välj fil' }).click();
    await (await chooser).setFiles({ name: 'tom.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await page.getByText('Filen tom.csv är tom.', { exact: false }).waitFor();
    await screen.close();
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing against WCAG 2.2 AA in %s', (colorScheme) => {
  it('on the tabs of the index, in its dialogs, and in the list of dates', async () => {
    const app = await openExample();
    await setIndexClause(app, 1);
    const screen = await startScreen(app);
    const page = await screen.open({ colorScheme });
    await goTo(page, 'Index och omräkning');
    await page.getByRole('table', { name: /^Uppräkning från/ }).waitFor();
    expect(await violations(page), 'uprating').toEqual([]);
    await page.getByRole('button', { name: /^Räkna upp \d/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page), 'question').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await setAsOf(page, '2025-02-01');
    await page.getByRole('tab', { name: 'Omräkning' }).click();
    await page.getByText('25 → 15 medarbetare').waitFor();
    expect(await violations(page), 'recount').toEqual([]);
    await page.getByRole('tab', { name: 'Indextal' }).click();
    await page.getByRole('button', { name: 'Lägg till tal' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page), 'figure').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await violations(page), 'figures').toEqual([]);
    await goTo(page, 'Bevakning');
    await page.getByRole('heading', { name: /^Inom/ }).first().waitFor();
    expect(await violations(page), 'dates').toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await screen.close();
  });
});
