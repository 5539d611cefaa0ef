import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { localDate } from '../../shared/values/local-date.ts';
import { goTo, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

const date = localDate('2024-05-02');

let screen: Screen;
let page: Page;
beforeAll(async () => {
  screen = await startScreen(await openExample());
  page = await screen.open();
  await page.getByRole('navigation').waitFor();
});
afterAll(() => screen.close());

const toast = (text: RegExp) => page.locator('.mantine-Notification-root').filter({ hasText: text });
const row = (text: string | RegExp) => page.getByRole('row').filter({ hasText: text });
const peek = () => page.getByRole('complementary');
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

async function takeBack(text: RegExp): Promise<void> {
  await toast(text).getByRole('button', { name: 'Ångra' }).click();
  await toast(/^Ångrat/)
    .first()
    .waitFor();
}

describe('the terms of a guest', () => {
  it('say how the rent is given notice of and follows an index, and lead to its papers', async () => {
    await goTo(page, 'Avtal och villkor');
    await row('Kammarkollegiet').getByText('9 mån, förlängs 36 mån').waitFor();
    await row('Kammarkollegiet').getByText('KPI 2023-10').waitFor();
    await page.getByRole('button', { name: 'Kammarkollegiet' }).click();
    await peek().getByRole('heading', { name: 'Uppsägning' }).waitFor();
    await peek().getByRole('heading', { name: 'Handlingar' }).waitFor();
    expect(await peek().getByRole('link', { name: 'Till tavlan' }).getAttribute('href')).toContain('/agreements');
  });

  it('are changed where they stand, as per cent, from a date', async () => {
    const section = peek()
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Indexvillkor' }) });
    await section.getByRole('button', { name: 'Ändra' }).click();
    await peek().getByRole('textbox', { name: 'Ändringen gäller från' }).fill('250101');
    const share = peek().getByRole('textbox', { name: 'Andel som räknas upp' });
    await expect.poll(() => share.inputValue()).toBe('100');
    await share.fill('75');
    await peek().getByRole('button', { name: 'Spara ändringen' }).click();
    await toast(/Ändrat från 2025-01-01/).waitFor();
    const clauses = await caller(screen.app)('indexClauses.list', { siteId: 1, date: localDate('2025-01-01') });
    expect(clauses.map(({ attributes }) => attributes.indexedShare).toSorted()).toEqual(['0.75', '1', '1']);
    await takeBack(/Ändrat från 2025-01-01/);
    await page.keyboard.press('Escape');
    await peek().waitFor({ state: 'detached' });
  });
});

describe('a supplier contract', () => {
  it('is added with when it ends, and counts in the sum', async () => {
    await goTo(page, 'Avtal och villkor');
    await tab('Leverantörsavtal');
    await row('Summa').getByText('971 000').waitFor();
    await page.getByRole('button', { name: 'Nytt leverantörsavtal' }).click();
    const form = peek();
    await form.getByRole('textbox', { name: 'Diarienummer' }).fill('5.1-2024/0555');
    await form.getByRole('textbox', { name: 'Leverantör' }).fill('Mattföretaget');
    await form.getByRole('textbox', { name: 'Avser' }).fill('Entrémattor');
    await form.getByRole('combobox', { name: 'Kategori' }).click();
    await page.getByRole('option', { name: 'Städning' }).click();
    await form.getByRole('textbox', { name: 'Belopp per år' }).fill('9 000');
    await form.getByRole('textbox', { name: 'Löper till och med' }).fill('260630');
    await form.getByRole('textbox', { name: 'Uppsägningstid' }).fill('3');
    await form.getByRole('textbox', { name: 'Förlängs med' }).fill('12');
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await form.getByRole('heading', { name: 'Entrémattor' }).waitFor();
    await form.getByRole('heading', { name: 'Bilagda filer' }).waitFor();
    await row('Summa').getByText('980 000').waitFor();
    await page.keyboard.press('Escape');
    await peek().waitFor({ state: 'detached' });
    await row('Entrémattor').getByText('2026-06-30').waitFor();
    const contracts = await caller(screen.app)('supplierContracts.list', { siteId: 1, date });
    expect(contracts.find(({ attributes }) => attributes.subject === 'Entrémattor')?.attributes).toMatchObject({
      category: 'cleaning',
      yearlyOre: 900_000,
      endsOn: '2026-06-30',
      noticeMonths: 3,
      renewalMonths: 12,
    });
  });
});

describe('a cost before it is ordered', () => {
  it('is accepted on a day by somebody, and waits again when that is taken back', async () => {
    await goTo(page, 'Avtal och villkor');
    await tab('Kostnader före beställning');
    await page.getByText('1 kostnad väntar på besked').waitFor();
    await page.getByRole('button', { name: /^Godkänd av Skolverket/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Anteckna beskedet' }).click();
    await dialog.getByText('Ange vem som har beslutat.').waitFor();
    await expect
      .poll(() =>
        dialog.getByRole('textbox', { name: 'Beslutat av' }).evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    await dialog.getByRole('textbox', { name: 'Beslutat av' }).fill('Kim Ek');
    await dialog.getByRole('button', { name: 'Anteckna beskedet' }).click();
    await toast(/Skolverket har godkänt: Skyltar/).waitFor();
    await row('Skolverket').getByText('Godkänd 2024-05-02').waitFor();
    await page.getByText('1 kostnad väntar på besked').waitFor({ state: 'detached' });
    await takeBack(/Skolverket har godkänt: Skyltar/);
    await row('Skolverket').getByText('Väntar på besked').waitFor();
  });
});

describe('the matrix of responsibilities', () => {
  const cell = (name: RegExp) => page.getByRole('button', { name });

  it('changes an owner where it stands, and takes it back', async () => {
    await goTo(page, 'Ansvar');
    await cell(/^L6 .*Kammarkollegiet: Värden/).click();
    await page.getByRole('menuitemradio', { name: 'Leverantören' }).click();
    await cell(/^L6 .*Kammarkollegiet: Leverantören/).waitFor();
    await cell(/^L6 .*Skolverket: Värden/).waitFor();
    const held = await caller(screen.app)('dutyOwners.list', { siteId: 1, date });
    expect(
      held.filter(({ identity }) => identity.guestAgencyId !== null).map(({ identity }) => identity.owner),
    ).toEqual(expect.arrayContaining(['host', 'supplier']));
    await takeBack(/Leverantören svarar från 2024-05-02/);
    await cell(/^L6 .*Kammarkollegiet: Värden/).waitFor();
  });

  it('shows in the radar and the sidebar what nobody answers for, and is mended from there', async () => {
    await goTo(page, 'Ansvar');
    await cell(/^H6 .*Alla gäster: Värden/).click();
    await page.getByRole('menuitemradio', { name: 'Ingen' }).click();
    await cell(/^H6 .*Skolverket: Ingen/).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Ansvar.*1 iakttagelse/ })
      .waitFor();
    await tab('Radar');
    await page.getByRole('heading', { name: 'Ingen ansvarig' }).waitFor();
    await page.getByRole('button', { name: /H6 Samrådsmöten.*Ingen svarar mot alla gäster/ }).click();
    await peek().getByRole('button', { name: 'Lägg till' }).click();
    await peek().getByRole('combobox', { name: 'Ansvarig' }).click();
    await page.getByRole('option', { name: 'Värdmyndigheten' }).click();
    await peek().getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingen ansvarig' }).waitFor({ state: 'detached' });
    await page.getByText('Allt har en ägare.').waitFor();
    await page.getByRole('heading', { name: 'Olika för olika gäster' }).waitFor();
    const found = await caller(screen.app)('duties.radar', { siteId: 1, date });
    expect(found.map(({ code }) => code)).toEqual(['differs']);
  });

  it('is narrowed to one guest, with the whole of each routine', async () => {
    await goTo(page, 'Ansvar');
    await tab('Matris');
    await page.getByRole('combobox', { name: 'Visa för' }).click();
    await page.getByRole('option', { name: 'Socialstyrelsen' }).click();
    await page.getByRole('columnheader', { name: 'Servicenivå och rutin' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Skolverket' }).count()).toBe(0);
    await cell(/^I1 .*Socialstyrelsen: Gästen/).waitFor();
  });

  it('is printed as it is shown, and so is the poster of a guest', async () => {
    const paper = (title: string) => page.getByRole('dialog', { name: title });
    const closed = async (title: string) => {
      await paper(title).getByText('Sida 1 av').first().waitFor();
      await page.keyboard.press('Escape');
      await paper(title).waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: 'Skriv ut matrisen' }).click();
    await closed('Ansvarsfördelning, Socialstyrelsen, Härnösand');
    await tab('Kontaktvägar');
    await page.getByRole('button', { name: 'Skriv ut anslag' }).click();
    await page.getByRole('menuitem', { name: 'Kammarkollegiet' }).click();
    await closed('Vart vänder jag mig? Kammarkollegiet, Härnösand');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('a contact route', () => {
  it('is for all where no agency is named, and comes before the ways of one', async () => {
    await goTo(page, 'Ansvar');
    await tab('Kontaktvägar');
    await row('Fakturafrågor').getByText('0611-555 06').waitFor();
    const texts = await page.getByRole('row').filter({ hasText: 'IT-incident' }).allInnerTexts();
    expect(texts.map((text) => /Alla|Socialstyrelsen|Kammarkollegiet/.exec(text)?.[0])).toEqual([
      'Alla',
      'Socialstyrelsen',
      'Kammarkollegiet',
    ]);
  });

  it('is added for one agency', async () => {
    await page.getByRole('button', { name: 'Ny kontaktväg' }).click();
    await peek().getByRole('combobox', { name: 'Ärende' }).click();
    await page.getByRole('option', { name: 'Leveranser och post' }).click();
    expect(await peek().getByRole('combobox', { name: 'Myndighet' }).getAttribute('placeholder')).toBe('Alla');
    await peek().getByRole('combobox', { name: 'Myndighet' }).click();
    await page.getByRole('option', { name: 'Kammarkollegiet' }).click();
    await peek().getByRole('textbox', { name: 'Kontakt' }).fill('Expeditionen');
    await peek().getByRole('button', { name: 'Lägg till', exact: true }).click();
    await peek().getByRole('heading', { name: 'Leveranser och post, Kammarkollegiet' }).waitFor();
    const routes = await caller(screen.app)('contactRoutes.list', { siteId: 1, date });
    expect(routes.filter(({ identity }) => identity.matter === 'delivery').length).toBe(2);
    await page.keyboard.press('Escape');
    await peek().waitFor({ state: 'detached' });
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing against WCAG 2.2 AA in %s', (colorScheme) => {
  it.each([
    ['/terms?open=agreements-1', 'Handlingar'],
    ['/terms?tab=suppliers&open=supplierContracts-1', 'Bilagda filer'],
    ['/terms?tab=costs', 'Avtal och villkor'],
    ['/duties?open=duties-1', 'Ansvariga'],
    ['/duties?item=2', 'Ansvar'],
    ['/duties?tab=radar', 'Olika för olika gäster'],
    ['/duties?tab=routes', 'Ansvar'],
  ])('at %s', async (address, heading) => {
    const other = await screen.open({ colorScheme });
    await other.getByRole('navigation').waitFor();
    await other.evaluate((to) => {
      location.hash = to;
    }, address);
    await other.getByRole('heading', { name: heading }).first().waitFor();
    await other.waitForLoadState('networkidle');
    expect(await violations(other)).toEqual([]);
    await other.context().close();
  });
});
