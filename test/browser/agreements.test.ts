import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src-main/dispatch/app.ts';
import { goTo, startScreen, violations, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

let app: App;
let screen: Screen;
beforeAll(async () => {
  app = await openExample();
  screen = await startScreen(app);
});
afterAll(() => screen.close());

/** A guest that has no papers yet. */
async function makeGuest(name: string): Promise<number> {
  const call = caller(app);
  const from = '2024-01-01' as never;
  const { id } = await call('agencies.add', {
    identity: { code: name.toUpperCase() },
    attributes: { name, organisationNumber: '202100-5745', colour: '#a8476b' },
    from,
  });
  await call('agencyRoles.add', {
    identity: { siteId: 1, agencyId: id },
    attributes: { role: 'guest' },
    from,
  });
  return id;
}

async function makeDraft(guest: string, kind: 'overall' | 'it' | 'hr', number: string): Promise<number> {
  const guestAgencyId = await makeGuest(guest);
  const made = await caller(app)('agreementDocuments.create', {
    siteId: 1,
    guestAgencyId,
    kind,
    registrationNumber: number,
    from: null,
    to: null,
    basisDate: null,
  });
  return made.versionId;
}

async function openVersion(page: Page, id: number): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `/agreements/${to}`;
  }, id);
  await page.getByRole('complementary', { name: 'Om versionen' }).waitFor();
}

const stored = async (id: number) => caller(app)('documentVersions.get', { id, date: '2024-05-02' as never });
const text = async (id: number) => JSON.stringify((await stored(id)).clauses);
/** Texts save themselves a little after they are written. */
const soon = { timeout: 15_000 };
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Sparat/ });
const firstText = (page: Page) => page.getByRole('textbox', { name: /^Text: / }).first();

describe('an overall agreement', () => {
  it('is made on the board, written in place with a field, and is there when it is opened again', async () => {
    await makeGuest('Provverket');
    const page = await screen.open();
    await goTo(page, 'Överenskommelser');
    await page.getByRole('button', { name: 'Skapa Övergripande överenskommelse för Provverket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Övergripande överenskommelse' });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Diarienummer' }).fill('SPSM 2024/77');
    await dialog.getByRole('button', { name: 'Skapa utkast' }).click();
    await page.getByRole('heading', { level: 1, name: 'Övergripande överenskommelse' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    const id = Number(/agreements\/(\d+)/.exec(page.url())?.[1]);

    await firstText(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Ny inledning för ');
    await page.getByRole('button', { name: 'Infoga fält' }).click();
    await page.getByRole('textbox', { name: 'Sök bland fälten' }).fill('gästmyndighetens namn');
    await page.getByRole('option', { name: /Gästmyndighetens namn/ }).click();
    await page.keyboard.type(' här. ');
    await expect.poll(() => text(id), soon).toContain('Ny inledning för ');
    await expect.poll(() => text(id), soon).toContain(' här. ');
    await saved(page).waitFor();
    expect(await text(id)).toMatch(/Ny inledning för "\},\{"type":"field","attrs":\{"name":"guest.name"\}\}/);

    const again = await screen.open();
    await openVersion(again, id);
    await expect.poll(() => firstText(again).textContent(), soon).toContain('Ny inledning för Provverket här.');
    await again.context().close();
    await page.context().close();
  });

  it('goes to review with who sent it, and says what stops its approval', async () => {
    const id = await makeDraft('Granskningsverket', 'overall', 'SPSM 2024/78');
    const page = await screen.open();
    await openVersion(page, id);
    const side = page.getByRole('complementary', { name: 'Om versionen' });
    await side.getByRole('button', { name: 'Perioden är inte angiven' }).click();
    await expect
      .poll(() =>
        side.getByRole('textbox', { name: 'Från och med' }).evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    await page.getByRole('button', { name: 'Skicka på granskning' }).click();
    const dialog = page.getByRole('dialog', { name: 'Skicka på granskning' });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Vem' }).fill('Anna Berg');
    await dialog.getByRole('button', { name: 'Skicka på granskning' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
    const stopped = page.getByRole('dialog', { name: 'Godkänn för underskrift' });
    await stopped.getByText('Perioden är inte angiven').waitFor();
    await stopped.getByRole('button', { name: 'Visa vad som återstår' }).click();
    await stopped.waitFor({ state: 'detached' });
    await side.getByRole('textbox', { name: 'Från och med' }).fill('240502');
    await expect.poll(async () => (await stored(id)).version.from, soon).toBe('2024-05-02');
    await side.getByRole('button', { name: 'Perioden är inte angiven' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('what is written', () => {
  it('is saved before another page is gone to', async () => {
    const id = await makeDraft('Sparverket', 'overall', 'SPSM 2024/79');
    const page = await screen.open();
    await openVersion(page, id);
    await firstText(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Precis innan. ');
    await goTo(page, 'Kostnader');
    await page.getByRole('heading', { level: 1, name: 'Kostnader' }).waitFor();
    expect(await text(id)).toContain('Precis innan. ');
    await page.context().close();
  });

  it('is never lost to somebody else’s: both texts are offered', async () => {
    const id = await makeDraft('Konfliktverket', 'it', 'SPSM 2024/80');
    const page = await screen.open();
    await openVersion(page, id);
    const title = page.getByRole('textbox', { name: 'Rubrik, punkt 1', exact: true });
    await title.waitFor();
    const { version, clauses } = await stored(id);
    const byOther = clauses.map((clause, place) => (place === 0 ? { ...clause, title: 'Den andras' } : clause));
    await caller(app)('documentVersions.saveText', { id, revision: version.revision, clauses: byOther });
    await title.fill('Min rubrik');
    const fault = page.getByRole('alert').filter({ hasText: 'Någon annan har sparat' });
    await fault.waitFor();
    expect(await title.inputValue()).toBe('Min rubrik');
    expect(await violations(page)).toEqual([]);
    await fault.getByRole('button', { name: 'Behåll min text' }).click();
    await fault.waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored(id)).clauses[0]?.title, soon).toBe('Min rubrik');
    await page.context().close();
  });

  it('comes back where a clause was deleted and that is undone', async () => {
    const id = await makeDraft('Angerverket', 'it', 'SPSM 2024/81');
    const page = await screen.open();
    await openVersion(page, id);
    const first = (await stored(id)).clauses[0];
    await page.getByRole('button', { name: `Val för ${first?.title}`, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ta bort punkten' }).click();
    await expect.poll(async () => (await stored(id)).clauses[0]?.key, soon).not.toBe(first?.key);
    await page.getByRole('button', { name: 'Ångra' }).filter({ hasText: 'Ångra' }).click();
    await expect.poll(async () => (await stored(id)).clauses[0], soon).toEqual(first);
    await page.context().close();
  });
});

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a file', () => {
  it('is attached with what it is, shown, and taken away when that is confirmed', async () => {
    const id = await makeDraft('Bilageverket', 'it', 'SPSM 2024/82');
    const page = await screen.open();
    await openVersion(page, id);
    await page.getByRole('tab', { name: 'Bilagor' }).click();
    const side = page.getByRole('complementary', { name: 'Om versionen' });
    await side
      .locator('input[type="file"]')
      .setInputFiles({ name: 'skiss.png', mimeType: 'image/png', buffer: picture });
    const dialog = page.getByRole('dialog', { name: 'Bilägg fil' });
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Skiss av plan 2');
    await dialog.getByRole('textbox', { name: 'Handlingens datum' }).fill('240301');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bilägg' }).click();
    await dialog.waitFor({ state: 'detached' });
    await side.getByRole('button', { name: 'Skiss av plan 2', exact: true }).click();
    await page.getByRole('img', { name: 'Skiss av plan 2' }).waitFor();
    await page.keyboard.press('Escape');
    await side.getByRole('button', { name: 'Ta bort Skiss av plan 2' }).click();
    await side.getByRole('button', { name: 'Ta bort filen' }).click();
    await side.getByText('Inga filer är bilagda').waitFor();
    await page.context().close();
  });
});

describe('the keys', () => {
  it('lead from the text to its tools and back, and make lists', async () => {
    const id = await makeDraft('Listverket', 'hr', 'SPSM 2024/83');
    const page = await screen.open();
    await openVersion(page, id);
    const field = firstText(page);
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('- ett');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('två');
    await page.keyboard.press('Alt+F10');
    await expect
      .poll(() => page.getByRole('button', { name: 'Fet' }).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect
      .poll(async () => (await stored(id)).clauses[0]?.body, soon)
      .toEqual({
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  { type: 'paragraph', content: [{ type: 'text', text: 'ett' }] },
                  {
                    type: 'bulletList',
                    content: [
                      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'två' }] }] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      });
    await page.context().close();
  });
});

describe('a template', () => {
  it('saves itself, and is reset to the product’s own when that is confirmed', async () => {
    const page = await screen.open();
    await goTo(page, 'Mallar');
    const titleOn = (window: Page) => window.getByRole('textbox', { name: 'Rubrik, punkt 1', exact: true });
    const template = async () => (await caller(app)('templates.get', { kind: 'overall' })).clauses[0]?.title;
    const standard = await template();
    await titleOn(page).fill('Egen rubrik');
    await expect.poll(template, soon).toBe('Egen rubrik');
    const again = await screen.open();
    await goTo(again, 'Mallar');
    await expect.poll(() => titleOn(again).inputValue(), soon).toBe('Egen rubrik');
    await again.getByRole('button', { name: 'Återställ mallen' }).click();
    const dialog = again.getByRole('dialog', { name: 'Återställ mallen?' });
    await dialog.getByRole('button', { name: 'Återställ' }).click();
    await expect.poll(template, soon).toBe(standard);
    await expect.poll(() => titleOn(again).inputValue(), soon).toBe(standard);
    await again.context().close();
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing in %s', (colorScheme) => {
  it('on the board, a paper with its tabs, a comparison and the templates', async () => {
    const versions = await caller(app)('agreementDocuments.board', { siteId: 1, date: '2024-05-02' as never });
    const id = versions.flatMap((row) => row.cells).find((cell) => cell.versionId !== null)?.versionId ?? 0;
    const page = await screen.open({ colorScheme });
    await goTo(page, 'Överenskommelser');
    await page.getByRole('table').waitFor();
    expect(await violations(page)).toEqual([]);
    await openVersion(page, id);
    for (const tab of ['Läge', 'Bilagor', 'Historik']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForLoadState('networkidle');
      expect(await violations(page), tab).toEqual([]);
    }
    await page.getByRole('button', { name: 'Fler val' }).click();
    await page.getByRole('menuitem', { name: 'Jämför med en annan version' }).click();
    await page.getByRole('heading', { level: 1, name: /jämförelse/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await goTo(page, 'Mallar');
    await page.getByRole('toolbar', { name: /Textverktyg/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
