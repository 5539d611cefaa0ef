import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, setAsOf, startScreen, violations, type Screen } from '../support/screen.ts';
import { openExample } from '../support/workspace.ts';

/** Numbers on the screen have unbreakable spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

let screen: Screen;
let page: Page;
beforeAll(async () => {
  screen = await startScreen(await openExample());
  page = await screen.open();
});
afterAll(() => screen.close());

const part = (name: string) => page.getByRole('region', { name, exact: true });
const partText = async (name: string): Promise<string> => plain(await part(name).innerText());
/** A row of a table, by its heading. */
const row = (name: string | RegExp) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const cells = async (name: string | RegExp): Promise<string[]> =>
  (await row(name).getByRole('cell').allInnerTexts()).map(plain);

const dialogGone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });

/** Goes from the register, by its peek, to the agency's own page. */
async function openAgency(name: string): Promise<void> {
  await goTo(page, 'Myndigheter');
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await page.getByRole('link', { name: 'Öppna myndighetens sida' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

describe('the page of an agency', () => {
  it('is reached from the register, and shows 25 billed against 15 at the site', async () => {
    await goTo(page, 'Myndigheter');
    await setAsOf(page, '2025-01-01');
    await openAgency('Skolverket');
    await page.getByText('Skolverket: hyran räknas på 25 medarbetare, på plats är 15 per 2025-01-01.').waitFor();
    expect(await partText('Medarbetare')).toMatch(/På plats\s+15\s+från 2025-01-01\s+Hyran räknas på\s+25\s+version 1/);
    expect(await cells('2025-01-01')).toEqual(['15', '25', '15']);
    expect(await cells('2024-01-01')).toEqual(['25', '25', '25']);
  });

  it('says of the mandate, with its amendment, whether it is met', async () => {
    await part('Regeringsuppdrag').getByText('Uppfyllt per 2025-01-01 med 15.').waitFor();
    expect(await cells('U2022/02320')).toEqual(['2022-06-09', '15', '2024-06-01', '25, uppfyllt']);
    expect(await cells('U2023/00975')).toEqual(['2023-03-23', '15', '2025-01-02', '15, uppfyllt']);
    await setAsOf(page, '2023-06-01');
    await part('Regeringsuppdrag').getByText('Inte uppfyllt ännu: 3 per 2023-06-01.').waitFor();
    await setAsOf(page, '2025-01-01');
    await part('Regeringsuppdrag').getByText('Uppfyllt per 2025-01-01 med 15.').waitFor();
  });

  it('has its rooms, zones, rent by year and papers', async () => {
    expect(await partText('Lokaler')).toMatch(/1013 Förråd Skolverket\s+Yttre skalskydd\s+–\s+14/);
    expect(await partText('Lokaler')).toContain('med Specialpedagogiska skolmyndigheten och Kammarkollegiet');
    expect(await partText('Får gå in i')).toContain('Yttre skalskydd');
    expect(await cells(/^2022$/)).toEqual(['67', '–']);
    expect(await cells(/^2024$/)).toEqual(['984', '984']);
    await part('Dokument').getByRole('button', { name: 'Hyresbilaga, version 1' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await dialogGone();
  });

  it('leads from the difference to the comparison, and back', async () => {
    await page.getByRole('link', { name: 'Jämför och räkna om' }).click();
    await page.getByRole('heading', { name: 'Hyresberäkning', level: 1 }).waitFor();
    expect(page.url()).toContain('view=2025-01-01');
    await page.goBack();
    await page.getByRole('heading', { name: 'Skolverket', level: 1 }).waitFor();
  });

  it('takes a planned change of people in the peek beside it, and shows it', async () => {
    await part('Medarbetare').getByRole('button', { name: 'Ändra' }).click();
    const peek = page.getByRole('complementary');
    await peek.getByLabel('Ändringen gäller från').fill('2025-07-01');
    await peek.getByLabel('Årsarbetskrafter').fill('12');
    await peek.getByRole('button', { name: 'Spara ändringen' }).click();
    await row('2025-07-01, planerat').waitFor();
    expect(await cells('2025-07-01, planerat')).toEqual(['15', '25', '12']);
    await setAsOf(page, '2025-07-01');
    await part('Regeringsuppdrag').getByText('Inte uppfyllt: 12 per 2025-07-01.').waitFor();
    await part('Att se till').getByRole('link', { name: 'Visa' }).waitFor();
  });

  it('says so where there is no such agency', async () => {
    await page.evaluate(() => (location.hash = '/agencies/99'));
    await page.getByRole('heading', { name: 'Myndigheten finns inte' }).waitFor();
    expect(await page.getByRole('link', { name: 'Till myndigheterna' }).count()).toBe(1);
  });
});

describe('the picture of area', () => {
  it('changes from the day that an agency takes over a room', async () => {
    await goTo(page, 'Ytor');
    await setAsOf(page, '2024-05-01');
    await page.getByRole('tab', { name: 'Över tid' }).click();
    await row('2024-05-01').waitFor();
    expect((await cells('2024-05-01')).slice(0, 4)).toEqual(['90,90', '14', '304', '145']);
    expect(await row(/2025-03-01/).count()).toBe(0);

    await page.getByRole('tab', { name: 'Plan', exact: true }).click();
    await page.getByRole('table').getByRole('button', { name: '1013 Förråd Skolverket' }).click();
    const peek = page.getByRole('complementary');
    await peek.getByRole('button', { name: 'Ändra', exact: true }).click();
    await peek.getByLabel('Ändringen gäller från').fill('2025-03-01');
    await peek.getByRole('combobox', { name: 'Myndighet' }).click();
    await page.getByRole('option', { name: 'Kammarkollegiet' }).click();
    await peek.getByRole('button', { name: 'Spara ändringen' }).click();
    await peek.getByRole('button', { name: 'Spara ändringen' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Över tid' }).click();
    await row('2025-03-01, planerat').waitFor();
    expect((await cells('2025-03-01, planerat')).slice(0, 4)).toEqual(['90,90', '–', '304', '159']);
  });

  it('draws a floor by who uses it, by zone and by kind, and opens a room', async () => {
    await page.getByRole('tab', { name: 'Plan', exact: true }).click();
    await page.getByText('Zon', { exact: true }).click();
    await page.getByRole('rowheader', { name: /^Yttre skalskydd/ }).waitFor();
    await page.getByText('Plan 2', { exact: true }).click();
    await page.getByRole('rowheader', { name: /^Inre skalskydd Socialstyrelsen/ }).waitFor();
    const tile = page.getByRole('figure').getByRole('button').first();
    const name = (await tile.getAttribute('title')) ?? '';
    await tile.click();
    const peek = page.getByRole('complementary', { name: name.split(',')[0] ?? '' });
    await peek.waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
    expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('shows a photo of the floor that is chosen from a file, and refuses what is none', async () => {
    await page.getByRole('button', { name: 'Välj fil …' }).waitFor();
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await page.getByText('Filen plan.png är varken PNG, JPEG eller PDF.').waitFor();
    const buffer = await page.screenshot();
    await input.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer });
    const photo = page.getByRole('img', { name: /plan\.png$/ });
    await photo.waitFor();
    await expect
      .poll(() => photo.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(page.viewportSize()?.width);
  });
});

it.each(['light', 'dark'] as const)('has no violation of WCAG on these pages in %s', async (colorScheme) => {
  const window = await screen.open({ colorScheme });
  await window.getByRole('navigation').waitFor();
  const paths = [
    '/agencies/2?date=2025-01-01',
    '/agencies/1',
    '/pictures',
    '/pictures?tab=area',
    '/pictures?tab=vacancy',
  ];
  for (const path of paths) {
    await window.evaluate((hash) => (location.hash = hash), path);
    await window.getByRole('table').first().waitFor();
    await window.waitForLoadState('networkidle');
    expect(await violations(window), path).toEqual([]);
  }
  await window.close();
});
