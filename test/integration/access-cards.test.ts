import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, temporaryFolder } from '../support/workspace.ts';

const date = localDate('2024-05-06');

/** Text as laid out, with ordinary spaces; a page ends in a form feed. */
function pagesOf(pdfBase64: string): string[] {
  const path = join(temporaryFolder(), 'kvitto.pdf');
  writeFileSync(path, Buffer.from(pdfBase64, 'base64'));
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .split('\f')
    .slice(0, -1);
}

describe('the receipt of an access card', () => {
  let app: App;
  let cardId = 0;
  let versionId = 0;
  const receipt = (id = cardId, on = date) =>
    caller(app)('documents.render', { document: 'access-card-receipt', cardId: id, date: on });

  beforeAll(async () => {
    app = await openExample();
    const run = caller(app);
    const made = await run('accessCards.add', {
      identity: { siteId: 1, number: '4711' },
      from: localDate('2024-05-02'),
      attributes: { holder: 'Kim Ek', agencyId: 4, orderedOn: localDate('2024-05-02') },
    });
    ({ id: cardId, versionId } = made);
    const zones = await run('securityZones.list', { siteId: 1, date });
    for (const zone of zones.filter(({ identity }) => ['YTTRE', 'INRE-KK'].includes(identity.code)))
      await run('cardZones.add', { identity: { cardId, zoneId: zone.id }, from: date, attributes: {} });
  });

  it('says who received which card and what it opens, on one page, with room to write the date', async () => {
    const { pdfBase64, fileName, title } = await receipt();
    expect([fileName, title]).toEqual(['Kvitto passerkort 4711 Kim Ek.pdf', 'Kvitto på passerkort 4711, Kim Ek']);
    const pages = pagesOf(pdfBase64);
    expect(pages.length).toBe(1);
    const [page = ''] = pages;
    for (const text of [
      'Kvitto på passerkort',
      'Kim Ek, Kammarkollegiet, har tagit emot passerkort 4711',
      'Härnösand',
      'Yttre skalskydd',
      'Inre skalskydd Kammarkollegiet',
      'Specialpedagogiska skolmyndigheten',
      'Mottaget av',
      'Utlämnat av',
      'Underskrift',
    ])
      expect(page).toContain(text);
    expect(page).toMatch(/Diarienummer\s+\S+/);
    expect(page).toMatch(/Beställt\s+2024-05-02/);
    expect(page).toMatch(/Utlämnat\s+…/);
  });

  it('bears the dates once the card has been handed out and given back, and leaves out zones that it no longer opens', async () => {
    const run = caller(app);
    const given = await run('accessCards.correct', { versionId, changes: { issuedOn: date } });
    expect(pagesOf((await receipt()).pdfBase64)[0]).toMatch(/Utlämnat\s+2024-05-06/);
    const back = localDate('2024-12-20');
    await run('accessCards.correct', {
      versionId: given.versionId,
      changes: { returnedOn: back },
      to: localDate('2024-12-21'),
    });
    const later = pagesOf((await receipt(cardId, back)).pdfBase64);
    expect(later[0]).toContain('Kortet återlämnades 2024-12-20.');
    const before = pagesOf((await receipt(cardId, localDate('2024-05-05'))).pdfBase64);
    expect(before[0]).toContain('Ingen zon är angiven.');
  });

  it('stays on one page with more zones than fit in a table', async () => {
    const run = caller(app);
    for (let index = 0; index < 30; index += 1) {
      const zone = await run('securityZones.add', {
        identity: { siteId: 1, code: `Z${String(index)}` },
        from: date,
        attributes: { name: `Inre zon nummer ${String(index)}`, kind: 'inner', network: 'shared' },
      });
      await run('cardZones.add', { identity: { cardId, zoneId: zone.id }, from: date, attributes: {} });
    }
    const pages = pagesOf((await receipt()).pdfBase64);
    expect(pages.length).toBe(1);
    expect(pages[0]).toContain('Inre zon nummer 29');
  });

  it('is refused for a card that is not there, and where nobody is host on the date', async () => {
    const ask = (id: number, on: string) =>
      app.call('documents.render', { document: 'access-card-receipt', cardId: id, date: localDate(on) });
    expect(errorOf(await ask(999, '2024-05-06')).code).toBe('fact.not-found');
    expect(errorOf(await ask(cardId, '1999-01-01')).code).toBe('document.no-host');
  });
});
