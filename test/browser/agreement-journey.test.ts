import { statSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import { paperScreen, plain, soon } from '../support/agreement-screen.ts';
import { somePdf } from '../support/pdfs.ts';
import { bodiesAsPng, readPdf, type ReadPdf } from '../support/read-pdf.ts';
import { goTo, setAsOf, startScreen, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

const host = 'Specialpedagogiska skolmyndigheten';
const guest = 'Kammarkollegiet';
const parties = { [host]: 'Ada Värd', [guest]: 'Gun Gäst' };
const overall = 'Övergripande överenskommelse';
const rent = 'Hyresöverenskommelse';
const kinds = [
  'Ansvarsfördelning: ekonomi och inköp',
  'Ansvarsfördelning: IT och informationssäkerhet',
  'Ansvarsfördelning: lokaler och fysisk säkerhet',
  'Ansvarsfördelning: HR och arbetsmiljö',
];

/** Bundles are written in the process that the test runs in: while one is, nothing else is done there. */
const patient = { timeout: 240_000 };

/** The journey takes most of a year: the clock is moved between its steps. */
let now = '2024-05-02T08:02:11.000Z';
let screen: Screen;
let page: Page;
let papers: ReturnType<typeof paperScreen>;

/** The coordinator comes back another day. */
async function openOn(date: string): Promise<void> {
  now = `${date}T08:00:00.000Z`;
  const before = page as Page | undefined;
  page = await screen.open();
  page.setDefaultTimeout(60_000);
  papers = paperScreen(page);
  await page.getByRole('navigation').waitFor();
  await before?.context().close();
}

beforeAll(async () => {
  screen = await startScreen(await openExample(() => now));
  await openOn('2024-05-02');
});
afterAll(() => screen.close());

const textOf = async (name: string): Promise<string> =>
  plain(
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .innerText(),
  );
const openPaper = (kind: string): Promise<void> =>
  page
    .getByRole('link', { name: new RegExp(`^${kind} för ${guest}`) })
    .first()
    .click();

/** What a signed paper is matched by stands on each page, and no page is empty. */
async function checkPages(path: string, read: ReadPdf, id: string): Promise<void> {
  const seen = new Map<string, number>();
  for (const [index, text] of read.pages.entries()) {
    expect(text).toContain(`Dokument-id ${id}`);
    expect(text).toContain(`${String(index + 1)} (${String(read.pages.length)})`);
    expect(text).not.toMatch(/UTKAST|saknas:|\{page/);
    const [, label = '', number, of] = /(\S+(?: \d+)?), sida (\d+) av (\d+)/.exec(text) ?? [];
    expect(Number(number)).toBe((seen.get(label) ?? 0) + 1);
    expect(Number(of)).toBeGreaterThanOrEqual(Number(number));
    seen.set(label, Number(number));
    expect(read.labels[index]).toBe(`${label}, sida ${String(number)}`);
  }
  const drawn = await bodiesAsPng(path);
  expect(drawn).toHaveLength(read.pages.length);
  // A body without ink is a few hundred bytes.
  for (const png of drawn) expect(statSync(png).size, png).toBeGreaterThan(2000);
}

const documentId = (): Promise<string> => papers.side.getByText(/^[0-9a-f]{12}$/).innerText();

describe('a new guest’s way to its papers', patient, () => {
  it('begins with a draft of the overall agreement, written in place and given a sketch', async () => {
    await papers.create(overall, guest, { 'Från och med': '240502' });
    const field = page.getByRole('textbox', { name: /^Text: / }).first();
    await field.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Samlokaliseringen omfattar ');
    await page.getByRole('button', { name: 'Infoga fält' }).click();
    await page.getByRole('textbox', { name: 'Sök bland fälten' }).fill('gästmyndighetens namn');
    await page.getByRole('option', { name: /Gästmyndighetens namn/ }).click();
    await page.keyboard.type(' från våren. ');
    await expect.poll(() => field.innerText(), soon).toContain(`omfattar ${guest} från våren.`);
    await papers.tab('Bilagor');
    const sketch = await somePdf({ size: [841.89, 595.28], text: 'Liggande skiss av plan 2' });
    await papers.attach('Skiss av plan 2', 'Skiss eller foto', '240415', sketch);
    await papers.tab('Läge');
  });

  it('has what it costs accepted before it is ordered', async () => {
    await goTo(page, 'Avtal och villkor');
    await page.getByRole('tab', { name: /^Kostnader före beställning/ }).click();
    await page.getByRole('button', { name: 'Ny kostnad att godkänna' }).click();
    const form = page.getByRole('complementary');
    await form.getByRole('combobox', { name: 'Myndighet' }).click();
    await page.getByRole('option', { name: guest }).click();
    await form.getByRole('textbox', { name: 'Avser' }).fill('Kortläsare till kontoren');
    await form.getByRole('textbox', { name: 'Engångskostnad' }).fill('24 000');
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await form.getByRole('heading', { name: 'Kortläsare till kontoren' }).waitFor();
    await goTo(page, 'Överenskommelser');
    await openPaper(overall);
    await papers.blocker('Gästen har inte svarat på kostnaden ”Kortläsare till kontoren”').getByRole('link').click();
    await page.getByRole('button', { name: /^Godkänd av Kammarkollegiet: Kortläsare/ }).click();
    const decision = page.getByRole('dialog', { name: 'Kostnaden är godkänd' });
    await decision.getByRole('textbox', { name: 'Beslutat av' }).fill('Gun Gäst');
    await decision.getByRole('button', { name: 'Anteckna beskedet' }).click();
    await papers.gone(decision);
    await goTo(page, 'Överenskommelser');
    await openPaper(overall);
    await papers.side.getByText('Inget hindrar ett godkännande.').waitFor();
    await papers.gone(papers.blocker('Kortläsare till kontoren'));
    const costs = await caller(screen.app)('costAcceptances.list', { siteId: 1, date: localDate('2024-05-02') });
    expect(costs.find(({ identity }) => identity.subject === 'Kortläsare till kontoren')?.attributes).toMatchObject({
      decision: 'accepted',
      oneOffOre: 2_400_000,
    });
  });

  it('goes by review and approval to a bundle that is signed', async () => {
    await papers.review();
    await papers.approve();
    const id = await documentId();
    const path = await papers.savePdf('Skriv ut bunten');
    const read = await readPdf(path);
    await checkPages(path, read, id);
    expect(read.text).toContain(`Samlokaliseringen omfattar ${guest} från våren.`);
    expect(read.text).toContain('Kortläsare till kontoren');
    const place = read.pages.findIndex((text) => text.includes('Liggande skiss av plan 2'));
    expect(read.sizes[place]).toBe('841.89 x 595.28');
    expect(read.bookmarks).toContain('Bilaga 3: Skiss av plan 2');
    await papers.tab('Historik');
    await papers.side.getByText(`id ${id}`).waitFor();
    await papers.sign(parties);
  });

  it('has who does what settled in four areas, each approved and signed', async () => {
    for (const kind of kinds) {
      await papers.create(kind, guest, { 'Från och med': '240502' });
      await papers.review();
      await papers.approve();
      await papers.sign(parties);
    }
    await goTo(page, 'Överenskommelser');
    await expect.poll(() => textOf(guest), soon).toContain('Nästa: hyresöverenskommelse');
  });
});

describe('the rent agreement', patient, () => {
  it('waits for a period that follows the rent before it and for a day to calculate from', async () => {
    await papers.create(rent, guest, { 'Från och med': '240501' });
    await papers
      .blocker('Version 1 gäller redan från 2024-05-01. Låt den nya börja senare.')
      .getByRole('button')
      .click();
    const from = papers.side.getByRole('textbox', { name: 'Från och med' });
    await from.fill('240701');
    await papers.gone(papers.blocker('Låt den nya börja senare'));
    await papers.side.getByRole('textbox', { name: 'Basdatum' }).fill('240501');
    await papers.side.getByText('Inget hindrar ett godkännande.').waitFor();
    await papers.review();
    await papers.approve();
    expect(await papers.side.innerText()).toMatch(/2024-07-01 – tills vidare\s+Basdatum\s+2024-05-01/);
  });

  it('is a bundle with its annexes, read back as it was approved', async () => {
    const id = await documentId();
    const path = await papers.savePdf('Skriv ut bunten');
    const read = await readPdf(path);
    await checkPages(path, read, id);
    expect(read.text).toContain('548 972,86');
    expect(read.text).toMatch(/Bilaga 3, sida 1 av \d/);
    expect(read.bookmarks).toEqual([
      'Försättsblad',
      'Innehåll',
      `Huvudavtal: ${rent}`,
      'Bilaga 1: Hyresberäkning',
      'Bilaga 2: Rum och funktioner',
      'Bilaga 3: Zoner och tillträde',
      ...kinds.map((kind, index) => `Bilaga ${String(index + 4)}: ${kind}`),
      'Bilaga 8: Ansvarsfördelning',
      'Bilaga 9: Kontakter',
      'Underskrifter',
    ]);
  });

  it('is signed on paper, locks the rent, and holds from its first day', async () => {
    await papers.sign(parties, await somePdf({ pages: 3, text: 'Inläst' }));
    await papers.tab('Historik');
    await papers.side.getByText('Gun Gäst').first().waitFor();
    await papers.tab('Bilagor');
    await papers.side.getByText('Undertecknad överenskommelse').first().waitFor();
    await openOn('2024-07-01');
    await goTo(page, 'Överenskommelser');
    await expect.poll(() => textOf(guest), soon).toContain('Alla steg är undertecknade.');
    const text = await textOf(guest);
    expect(text.match(/Gäller/g)).toHaveLength(6);
    expect(text).toContain('548 973 kr per år');
    const versions = await caller(screen.app)('agreementVersions.list', { agreementId: 3 });
    expect(versions.at(-1)).toMatchObject({ number: 2, from: '2024-07-01', yearlyRentOre: 54_897_286 });
  });
});

describe('the years after', patient, () => {
  it('the rent follows the index from January, with a letter', async () => {
    await openOn('2024-11-20');
    await goTo(page, 'Index och omräkning');
    await expect.poll(() => textOf(guest), soon).toContain('415,51 / 409,07');
    for (const other of ['Skolverket', 'Socialstyrelsen'])
      await page.getByRole('checkbox', { name: `Räkna upp ${other}` }).uncheck();
    await page.getByRole('button', { name: 'Räkna upp 1 hyra' }).click();
    const question = page.getByRole('dialog', { name: 'Räkna upp hyrorna?' });
    await question.getByRole('button', { name: 'Räkna upp 1 hyra' }).click();
    await papers.gone(question);
    await expect.poll(() => textOf(guest), soon).toContain('Uppräknad, version låst');
    expect(await textOf(guest)).toContain('557 615,35');
    const { text } = await readPdf(await papers.savePdf(`Visa brev till ${guest}`));
    for (const part of [guest, '2025-01-01', '415,51', '409,07', '557 615,35']) expect(text).toContain(part);
  });

  const setPeople = async (agency: string, people: string): Promise<void> => {
    await goTo(page, 'Myndigheter');
    await page.getByRole('row').filter({ hasText: agency }).first().click();
    await page.getByRole('link', { name: 'Öppna myndighetens sida' }).click();
    await page.getByRole('heading', { name: agency, level: 1 }).waitFor();
    const part = page.getByRole('region', { name: 'Medarbetare', exact: true });
    await part.getByRole('button', { name: 'Ändra' }).click();
    const peek = page.getByRole('complementary');
    await peek.getByLabel('Ändringen gäller från').fill('2025-03-01');
    await peek.getByRole('textbox', { name: 'Medarbetare' }).fill(people);
    await peek.getByLabel('Årsarbetskrafter').fill(people);
    await peek.getByRole('button', { name: 'Spara ändringen' }).click();
    await papers.gone(peek.getByRole('button', { name: 'Spara ändringen' }));
    await page.keyboard.press('Escape');
    await papers.gone(peek);
  };

  it('more people make a recount, drafted as a new version with what it changes', async () => {
    await openOn('2025-03-03');
    await setPeople(guest, '8');
    await goTo(page, 'Index och omräkning');
    await page.getByRole('tab', { name: 'Omräkning' }).click();
    await expect.poll(() => textOf(guest), soon).toContain('5 → 8 medarbetare');
    await page.getByRole('button', { name: `Skapa utkast till ny version för ${guest}` }).click();
    await page.getByRole('heading', { level: 1, name: rent }).waitFor();
    await papers.side.getByRole('textbox', { name: 'Från och med' }).fill('250401');
    await papers.side.getByText('Inget hindrar ett godkännande.').waitFor();
    await papers.button('Fler val').click();
    await page.getByRole('menuitem', { name: 'Jämför med en annan version' }).click();
    const amounts = page.getByRole('table', { name: 'Belopp i de två versionerna' });
    const sum = amounts.getByRole('row').filter({ hasText: 'Årshyra' });
    await expect
      .poll(async () => plain(await sum.innerText()), soon)
      .toMatch(/Årshyra\s+557 615,35 kr\s+607 056,51 kr\s+\+49 441,16 kr/);
    await page.getByRole('link', { name: 'Till texten' }).click();
    await papers.review();
    await papers.approve();
  });

  it('a fact that moves after the approval is accepted in words before it is signed', async () => {
    await setPeople('Socialstyrelsen', '21');
    await goTo(page, 'Överenskommelser');
    await page.getByRole('link', { name: new RegExp(`^${rent} för ${guest}: Ny version: Godkänd`) }).click();
    await papers.button('Registrera underskrift').click();
    const stopped = papers.dialog('Registrera underskrift');
    await stopped.getByText('Uppgifterna bakom hyran har ändrats sedan den godkändes').waitFor();
    await stopped.getByRole('button', { name: 'Visa vad som återstår' }).click();
    await papers.gone(stopped);
    await papers.blocker('Uppgifterna bakom hyran har ändrats').getByRole('button').click();
    await papers.side.getByRole('textbox', { name: 'Godkänd avvikelse' }).fill('Räknas om vid nästa årsskifte.');
    await papers.side.getByText('Klar att skrivas ut och undertecknas.').waitFor();
    await papers.sign(parties);
    const versions = await caller(screen.app)('agreementVersions.list', { agreementId: 3 });
    expect(versions.map(({ from, yearlyRentOre }) => [from, yearlyRentOre])).toEqual([
      ['2024-05-01', 54_897_286],
      ['2024-07-01', 54_897_286],
      ['2025-01-01', 55_761_535],
      ['2025-04-01', 60_705_651],
    ]);
    await goTo(page, 'Överenskommelser');
    await setAsOf(page, '2025-04-01');
    await expect.poll(() => textOf(guest), soon).toContain('607 057 kr per år');
  });
});
