import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { areaText } from '../../shared/values/area.ts';
import { translator } from '../../shared/i18n/index.ts';
import { caller, openExample } from '../support/workspace.ts';

const from = localDate('2024-05-01');
describe('x', () => {
  let app: App;
  beforeAll(async () => { app = await openExample(); });
  it('round trip', async () => {
    const run = caller(app);
    const t0 = performance.now();
    const p = await run('rooms.importPreview', { siteId: 1, from, file: { text: 'Byggnad;Rum;Yta\n;1001;46,5\nA;1002;12' } });
    console.log(JSON.stringify(p, null, 1), performance.now() - t0);
    console.log(JSON.stringify((await run('rooms.list', {siteId:1,date:from})).slice(0,2)), JSON.stringify(await run('buildings.list', {siteId:1})), JSON.stringify(await run('floors.list', {siteId:1})));
  });
});
