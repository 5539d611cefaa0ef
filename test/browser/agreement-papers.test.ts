import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import { paperScreen } from '../support/agreement-screen.ts';
import { papers } from '../support/agreement-papers.ts';
import { encryptedPdf, somePdf } from '../support/pdfs.ts';
import { setAsOf, startScreen, type Screen } from '../support/screen.ts';
import { caller, openExample } from '../support/workspace.ts';

let screen: Screen;
let page: Page;
let paper: ReturnType<typeof paperScreen>;
/** An overall agreement with a long file in it. */
let id = 0;
beforeAll(async () => {
  screen = await startScreen(await openExample());
  page = await screen.open();
  page.setDefaultTimeout(45_000);
  paper = paperScreen(page);
  await page.getByRole('navigation').waitFor();
  ({ versionId: id } = await papers(screen.app).create('overall'));
  const pdf = Buffer.from(await somePdf({ pages: 300 })).toString('base64');
  const file = { kind: 'documentVersions', factId: id, type: 'other', datedOn: null, validThrough: null } as const;
  await caller(screen.app)('attachments.add', { ...file, name: 'Utredning', sensitivity: 'open', base64: pdf });
});
afterAll(() => screen.close());

async function openVersion(id: number): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `/agreements/${to}`;
  }, id);
  await paper.side.waitFor();
}

describe('a bundle that takes a while', () => {
  it('says that it is written and can be stopped, and gives the focus back', async () => {
    await openVersion(id);
    await paper.button('Förhandsgranska bunten').click();
    const dialog = paper.dialog('Förhandsvisning');
    await dialog.getByRole('progressbar', { name: 'Hur långt det har kommit' }).waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await paper.gone(dialog);
    await expect
      .poll(() => paper.button('Förhandsgranska bunten').evaluate((button) => button === document.activeElement))
      .toBe(true);
  });

  it('is written when it is begun anew, with all its pages', async () => {
    await paper.button('Förhandsgranska bunten').click();
    const place = page.getByText(/^Sida 1 av 3\d\d$/).first();
    await place.waitFor();
    await page.keyboard.press('Escape');
    await paper.gone(place);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('a paper that is read', () => {
  it('stays where it is when the date of the whole application is changed', async () => {
    await openVersion(1);
    const last = page.getByRole('heading', { level: 2 }).last();
    await last.scrollIntoViewIfNeeded();
    const placeOf = () => last.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
    const before = await placeOf();
    await last.evaluate((heading) => heading.setAttribute('data-seen', ''));
    await setAsOf(page, '2024-06-01');
    await page.waitForLoadState('networkidle');
    await expect.poll(placeOf).toBe(before);
    expect(await last.getAttribute('data-seen')).toBe('');
  });
});

describe('a signature', () => {
  it('is refused in words at each field until both parties have signed by now, on a paper that can be read', async () => {
    await papers(screen.app).approve(id);
    await setAsOf(page, '2024-05-02');
    await openVersion(id);
    await paper.button('Registrera underskrift').click();
    const form = paper.dialog('Registrera underskrift');
    const host = form.getByRole('group', { name: 'Specialpedagogiska skolmyndigheten' });
    const guest = form.getByRole('group', { name: 'Kammarkollegiet' });
    const submit = form.getByRole('button', { name: 'Registrera och lås' });
    await host.getByLabel('Namn').fill('Ada Värd');
    await guest.getByRole('textbox', { name: 'Undertecknat den' }).fill('300101');
    await submit.click();
    await guest.getByText('Uppgiften saknas. Fyll i den.').waitFor();
    await guest.getByLabel('Namn').fill('Gun Gäst');
    await submit.click();
    await guest.getByText('Dagen har inte varit än. Skriv den dag då handlingen skrevs under.').waitFor();
    expect(await host.getByText('Dagen har inte varit än', { exact: false }).count()).toBe(0);
    await guest.getByRole('textbox', { name: 'Undertecknat den' }).fill('240429');
    await guest.getByRole('textbox', { name: 'Ort' }).fill('Stockholm');
    const choose = async (name: string, content: Uint8Array): Promise<void> => {
      const buffer = Buffer.from(content);
      await form.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await form.getByText(name, { exact: true }).waitFor();
    };
    await choose('last.pdf', await encryptedPdf());
    await submit.click();
    const fault = form.getByRole('alert').filter({ hasText: 'Filen last.pdf är låst med lösenord' });
    await fault.waitFor();
    await choose('oppen.pdf', await somePdf());
    await paper.gone(fault);
    await submit.click();
    await paper.gone(form);
    const { signatories } = await caller(screen.app)('documentVersions.get', { id, date: localDate('2024-05-02') });
    expect(signatories.map(({ name, place, signedOn }) => [name, place, signedOn])).toEqual([
      ['Ada Värd', 'Härnösand', '2024-05-02'],
      ['Gun Gäst', 'Stockholm', '2024-04-29'],
    ]);
  });
});
