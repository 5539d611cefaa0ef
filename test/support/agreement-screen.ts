import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright';
import { goTo } from './screen.ts';
import { temporaryFolder } from './workspace.ts';

/** Numbers on the screen have unbreakable spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** What saves itself does so a little after it is written. */
export const soon = { timeout: 60_000 };

const gone = (part: Locator): Promise<void> => part.waitFor({ state: 'detached' });

/** What a coordinator does with a guest's papers, by the names that stand on the screen. */
export function paperScreen(page: Page) {
  const side = page.getByRole('complementary', { name: 'Om versionen' });
  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const tab = (name: string): Promise<void> => side.getByRole('tab', { name }).click();
  const blocker = (text: string | RegExp): Locator => side.getByRole('listitem').filter({ hasText: text });

  /** From the board: an empty cell is made a draft, which is opened. */
  async function create(kind: string, guest: string, dates: Readonly<Record<string, string>>): Promise<void> {
    await goTo(page, 'Överenskommelser');
    await button(`Skapa ${kind} för ${guest}`).click();
    const form = dialog(kind);
    await form.getByRole('textbox', { name: 'Diarienummer' }).fill('2.4.1-2024/0117');
    for (const [label, date] of Object.entries(dates)) await form.getByRole('textbox', { name: label }).fill(date);
    await form.getByRole('button', { name: 'Skapa utkast' }).click();
    await page.getByRole('heading', { level: 1, name: kind, exact: true }).waitFor();
    await gone(form);
    await side.waitFor();
  }

  /** A move of the version, confirmed in its dialog, which has the name of `title`. */
  async function move(action: string, title: string, submit: string): Promise<void> {
    await button(action).click();
    const form = dialog(title);
    await form.getByRole('textbox', { name: 'Vem' }).fill('Lokalsamordnaren');
    await form.getByRole('button', { name: submit, exact: true }).click();
    await gone(form);
  }
  const review = async (): Promise<void> => {
    await move('Skicka på granskning', 'Skicka på granskning', 'Skicka på granskning');
    await button('Godkänn').waitFor();
  };
  const approve = async (): Promise<void> => {
    await side.getByText('Inget hindrar ett godkännande.').waitFor();
    await move('Godkänn', 'Godkänn för underskrift', 'Godkänn versionen');
    await button('Registrera underskrift').waitFor();
  };

  /** A PDF from the page's side, with what it is. */
  async function attach(name: string, kind: string, dated: string, content: Uint8Array): Promise<void> {
    const file = { name: 'fil.pdf', mimeType: 'application/pdf', buffer: Buffer.from(content) };
    await side.locator('input[type="file"]').setInputFiles(file);
    const form = dialog('Bilägg fil');
    await form.getByRole('textbox', { name: 'Namn' }).fill(name);
    await form.getByRole('combobox', { name: 'Slag av handling' }).click();
    await page.getByRole('option', { name: kind }).click();
    await form.getByRole('textbox', { name: 'Handlingens datum' }).fill(dated);
    await form.getByRole('button', { name: 'Bilägg' }).click();
    await gone(form);
    await side.getByRole('button', { name, exact: true }).waitFor();
  }

  /** A document as it is saved from its preview, which the button opens. */
  async function savePdf(name: string): Promise<string> {
    await button(name).click();
    const save = page
      .getByRole('toolbar', { name: 'Dokumentets verktyg' })
      .getByRole('button', { name: 'Spara som …' });
    await expect.poll(() => save.isEnabled(), soon).toBe(true);
    await page.locator('canvas').first().waitFor();
    const file = page.waitForEvent('download');
    await save.click();
    const download = await file;
    const path = join(temporaryFolder(), download.suggestedFilename());
    await download.saveAs(path);
    await page.keyboard.press('Escape');
    await gone(save);
    return path;
  }

  /** Both parties sign; the scan, where there is one, is the paper as it came back. */
  async function sign(parties: Readonly<Record<string, string>>, scan: Uint8Array | null = null): Promise<void> {
    await button('Registrera underskrift').click();
    const form = dialog('Registrera underskrift');
    for (const [party, name] of Object.entries(parties))
      await form.getByRole('group', { name: party }).getByLabel('Namn').fill(name);
    if (scan !== null) {
      const path = join(temporaryFolder(), 'Undertecknad överenskommelse.pdf');
      writeFileSync(path, scan);
      await form.locator('input[type="file"]').setInputFiles(path);
      await form.getByText('Undertecknad överenskommelse.pdf').waitFor();
    }
    await form.getByRole('button', { name: 'Registrera och lås' }).click();
    await gone(form);
    await button('Ny version').waitFor();
  }

  return { side, dialog, button, tab, blocker, create, review, approve, attach, savePdf, sign, gone };
}
