import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import type { App } from '../../src-main/dispatch/app.ts';
import { startBrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { browserArguments, browserPath } from '../support/chromium.ts';
import { timed, valueOf, type Timing } from './timed.ts';

const from = localDate('2024-01-01');

/** A site of the size that the registers are made for: 60 agencies and 5 000 rooms, through the product's own commands. */
export async function fillRegisters(app: App): Promise<number> {
  const call = async (title: string, calls: { procedure: string; input: unknown }[]): Promise<number[]> =>
    valueOf(await app.call('facts.batch', { title, calls })).ids;
  const agency = (index: number) => ({
    procedure: 'agencies.add',
    input: {
      identity: { code: `M${index}` },
      from,
      attributes: { name: `Myndigheten för ärende ${index}`, organisationNumber: '202100-5745', colour: '#2f6f8f' },
    },
  });
  const [siteId = 0, buildingId = 0, groupId = 0] = await call('Plats', [
    { procedure: 'sites.add', input: { identity: { code: 'STOR' }, from, attributes: { name: 'Storstad' } } },
    {
      procedure: 'buildings.add',
      input: { identity: { siteId: '@0', code: 'A' }, from, attributes: { name: 'Hus A' } },
    },
    {
      procedure: 'sharingGroups.add',
      input: { identity: { siteId: '@0', code: 'ALLA' }, from, attributes: { name: 'Alla' } },
    },
  ]);
  const agencies = await call(
    'Myndigheter',
    Array.from({ length: 60 }, (_, index) => agency(index)),
  );
  const roles = agencies.map((agencyId, index) => ({
    procedure: 'agencyRoles.add',
    input: { identity: { siteId, agencyId }, from, attributes: { role: index === 0 ? 'host' : 'guest' } },
  }));
  const common = { groupId, key: 'headcount' };
  const [leaseId = 0, floorId = 0] = await call('Avtal', [
    {
      procedure: 'leases.add',
      input: {
        identity: { siteId, code: 'L1' },
        from,
        attributes: {
          name: 'L1',
          yearlyRentOre: 1,
          areaHundredths: 9_000_000,
          areaMeasure: 'LOA',
          noticeMonths: 9,
          common,
        },
      },
    },
    {
      procedure: 'floors.add',
      input: { identity: { buildingId, code: '1' }, from, attributes: { name: 'Plan 1', level: 1 } },
    },
    ...roles,
  ]);
  await call(
    'Rum',
    Array.from({ length: 5000 }, (_, index) => ({
      procedure: 'rooms.add',
      input: {
        identity: { floorId, number: String(10_000 + index) },
        from,
        attributes: {
          name: `Kontor ${index} mot gården`,
          kind: 'office',
          areaHundredths: 1000 + (index % 500),
          workplaces: index % 4,
          leaseId,
        },
      },
    })),
  );
  return siteId;
}

export const searchTimes = (app: App, siteId: number): Promise<Timing> =>
  timed(30, async () => valueOf(await app.call('search.find', { query: 'kont gård 49', siteId })));

/** From the input itself, inside the page, until the other rows that it leads to have been painted. */
const untilPainted = (page: Page, selector: string, value: string | null): Promise<number> =>
  page.evaluate(
    async ([target, text]) => {
      const element = document.querySelector<HTMLInputElement>(target ?? '');
      if (element === null) throw new Error(`${target ?? ''} is not on the page`);
      const shown = (): string => document.querySelector('tbody')?.innerText.slice(0, 200) ?? '';
      const before = shown();
      const start = performance.now();
      if (text === null) element.click();
      else {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (shown() === before && performance.now() - start < 5000) await frame();
      await frame();
      return Math.round(performance.now() - start);
    },
    [selector, value] as const,
  );

interface ScreenFigures {
  readonly filterMs: number;
  readonly sortMs: number;
  readonly scrollFrameMedianMs: number;
  readonly scrollFrameP95Ms: number;
}

/** The room register with 5 000 rooms in real Chromium: filter, sort, and the frames of two seconds of scrolling. */
export async function screenFigures(app: App, siteId: number): Promise<ScreenFigures> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserArguments] });
  const rendererFolder = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
  const host = await startBrowserHost({ app, rendererFolder });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.launchAddress());
    await page.evaluate((site) => (location.hash = `/premises?site=${site}&date=2024-05-01`), siteId);
    await page.getByText('5 000', { exact: false }).or(page.getByText('5000 r')).first().waitFor();
    const filter = 'input[placeholder="Filtrera"]';
    await untilPainted(page, filter, '49');
    const filterMs = await untilPainted(page, filter, '499');
    await untilPainted(page, filter, '');
    const sortMs = await untilPainted(page, 'thead th:last-of-type button', null);
    const frames = await page.evaluate(async () => {
      const region = [...document.querySelectorAll('*')].find(
        (element) => element.scrollHeight > 20_000 && getComputedStyle(element).overflowY !== 'visible',
      );
      const times: number[] = [];
      let last = performance.now();
      for (let frame = 0; frame < 120; frame += 1) {
        region?.scrollBy(0, 90);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times.sort((a, b) => a - b);
    });
    const at = (share: number): number => Math.round((frames[Math.floor(frames.length * share)] ?? 0) * 10) / 10;
    return { filterMs, sortMs, scrollFrameMedianMs: at(0.5), scrollFrameP95Ms: at(0.95) };
  } finally {
    await browser.close();
    await host.close();
  }
}
