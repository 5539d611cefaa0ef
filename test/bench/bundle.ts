import { renderBundle } from '../../src-main/documents/bundle/render-bundle.ts';
import { someBundle } from '../support/bundles.ts';
import { somePdf } from '../support/pdfs.ts';
import { timed, valueOf, type Timing } from './timed.ts';

interface BundleFigures extends Timing {
  readonly size: string;
  /** Of the whole process, when the bundles have been made: above all the bundle's own. */
  readonly memoryMiB: number;
}

/** A rent agreement of 60 pages: its text, five annexes of which the rent is one, and attachments. */
export async function bundleFigures(): Promise<BundleFigures> {
  const lease = await somePdf({ pages: 17 });
  const bundle = someBundle([{ sha256: 'lease', title: 'Preliminärt hyresavtal', mediaType: 'application/pdf' }], {
    clauseCount: 26,
  });
  const options = { readAttachment: () => lease, contentSha256: 'a'.repeat(64), draft: false, job: null };
  let pages = 0;
  const timing = await timed(5, async () => {
    ({ pages } = valueOf(await renderBundle(bundle, options)));
  });
  const memoryMiB = Math.round(process.memoryUsage().rss / 1024 / 1024);
  return { size: `${String(pages)} pages`, ...timing, memoryMiB };
}
