import { expect, describe, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { goTo, startScreen, violations } from '../support/screen.ts';
import { caller, openExample, openWorkspace } from '../support/workspace.ts';

const from = localDate('2024-01-01');

/** Guests of a large site, each with a name that takes room; the numbers of their agencies. */
async function addGuests(app: App, count: number): Promise<number[]> {
  const run = caller(app);
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await run('agencies.add', {
      identity: { code: `GÄST${index}` },
      from,
      attributes: {
        name: `Myndigheten för samordning och utredning ${index}`,
        organisationNumber: '202100-1397',
        colour: '#3b6ea5',
      },
    });
    await run('agencyRoles.add', { identity: { siteId: 1, agencyId: id }, from, attributes: { role: 'guest' } });
    ids.push(id);
  }
  return ids;
}

describe('the matrix of a site with sixty agencies', () => {
  it('has a column for each guest with an owner of its own, and the others follow the one for all', async () => {
    const app = await openExample();
    await addGuests(app, 56);
    const screen = await startScreen(app);
    const page = await screen.open();
    await goTo(page, 'Ansvar');
    await page.getByText('58 gäster följer kolumnen Alla gäster.', { exact: false }).waitFor();
    expect(await page.locator('thead th').allInnerTexts()).toEqual(['Ansvar', 'Alla gäster', 'Skolverket']);
    const filter = page.getByRole('combobox', { name: 'Visa för' });
    await filter.fill('utredning 41');
    await page.getByRole('option', { name: 'Myndigheten för samordning och utredning 41' }).click();
    await page.getByRole('button', { name: /^E1 .*utredning 41: Värden/ }).click();
    await page.getByRole('menuitemradio', { name: 'Gästmyndigheten' }).click();
    await page.getByRole('button', { name: /^E1 .*utredning 41: Gästen/ }).waitFor();
    await filter.click();
    await page.getByRole('option', { name: 'Hela kontorsgemenskapen' }).click();
    await page.getByText('57 gäster följer kolumnen Alla gäster.', { exact: false }).waitFor();
    await page.getByRole('tab', { name: /^Radar/ }).click();
    await page.getByText('Värden: Skolverket · Gästen: 58 gäster', { exact: false }).waitFor();
    await screen.close();
  });

  it('rolls sideways where many have one, with the duties and the guests in sight', async () => {
    const app = await openExample();
    const ids = await addGuests(app, 20);
    const duty = (await caller(app)('duties.list', { siteId: 1 }))[0];
    for (const guestAgencyId of ids)
      await caller(app)('dutyOwners.add', {
        identity: { dutyId: duty?.id ?? 0, owner: 'guest', guestAgencyId },
        from,
        attributes: {},
      });
    const screen = await startScreen(app);
    const page = await screen.open();
    await goTo(page, 'Ansvar');
    await page.getByRole('columnheader', { name: 'GÄST19' }).waitFor();
    const last = page.getByRole('button', { name: /^H\d .*utredning 19:/ }).last();
    await last.scrollIntoViewIfNeeded();
    const seen = async (name: RegExp | string, role: 'columnheader' | 'rowheader') =>
      page
        .getByRole(role, { name })
        .last()
        .evaluate((cell) => {
          const { x, y, height } = cell.getBoundingClientRect();
          return cell.contains(document.elementFromPoint(x + 20, y + height / 2));
        });
    await expect.poll(() => seen('GÄST19', 'columnheader')).toBe(true);
    await expect.poll(() => seen(/^H\d/, 'rowheader')).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await screen.close();
  });
});

describe('the matrix of a site without guests', () => {
  it('has as many cells as heads, and leads to where guests are added', async () => {
    const app = openWorkspace();
    const run = caller(app);
    await run('sites.add', { identity: { code: 'TOM' }, from, attributes: { name: 'Tomt kontor' } });
    await run('duties.add', {
      identity: { siteId: 1, number: 'L1' },
      from,
      attributes: { name: 'Städning', competenceArea: 'premises', serviceLevel: 'Dagligen' },
    });
    const screen = await startScreen(app);
    const page = await screen.open();
    await goTo(page, 'Ansvar');
    const row = page.getByRole('row').filter({ hasText: 'Städning' });
    await row.waitFor();
    expect(await row.locator('th, td').count()).toBe(await page.locator('thead th').count());
    expect(await page.getByRole('link', { name: 'Till myndigheterna' }).getAttribute('href')).toContain('/agencies');
    await goTo(page, 'Avtal och villkor');
    await page.getByRole('main').getByRole('button', { name: 'Ny myndighet' }).click();
    await page.getByRole('complementary').getByRole('textbox', { name: 'Kod' }).waitFor();
    await screen.close();
  });
});
