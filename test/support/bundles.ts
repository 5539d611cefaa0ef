import type { BundleAttachment, BundleModel, BundlePart } from '../../shared/documents/bundle-model.ts';
import { heading, paragraph, type DocumentModel } from '../../shared/documents/model.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { harnosandAnnex } from './harnosand-annex.ts';

/** Clauses of running text: ten fill about two pages. */
function clauses(title: string, count: number): DocumentModel {
  const annex = harnosandAnnex('SOS');
  const text = 'Parterna är överens om att lokalerna nyttjas gemensamt – ”så som bilagorna säger” (§ 3). ';
  return {
    meta: { ...annex.meta, title },
    blocks: [
      heading(1, title),
      ...Array.from({ length: count }, (_, index) => [
        heading(2, `${String(index + 1)} § Åtagande`),
        paragraph('body', text.repeat(7)),
      ]).flat(),
    ],
    firstPageFoot: [],
  };
}

const annexTitles = ['Hyresberäkning', 'Ekonomi och inköp', 'It och informationssäkerhet', 'Lokaler', 'Arbetsmiljö'];

/** A rent agreement with five annexes, and the attachments that are given, numbered after them. */
export function someBundle(
  attachments: readonly Omit<BundleAttachment, 'annexNumber' | 'attachmentId'>[] = [],
  { clauseCount = 8, partCount = 6 }: { clauseCount?: number; partCount?: number } = {},
): BundleModel {
  const main: BundlePart = {
    key: 'agreement',
    title: 'Hyresöverenskommelse',
    annexNumber: null,
    model: clauses('Hyresöverenskommelse', clauseCount),
  };
  const annexes = annexTitles.map((title, index): BundlePart => ({
    key: `annex-${String(index + 1)}`,
    title,
    annexNumber: index + 1,
    model: index === 0 ? harnosandAnnex('SOS') : clauses(title, clauseCount),
  }));
  const parts = [main, ...annexes].slice(0, partCount);
  return {
    title: 'Hyresöverenskommelse',
    siteName: 'Härnösand',
    registrationNumber: '2.4.1-2024/0117',
    versionNumber: 2,
    host: { name: 'Specialpedagogiska skolmyndigheten', organisationNumber: '2021005745' },
    guest: { name: 'Socialstyrelsen', organisationNumber: '2021000555' },
    period: '2024-05-01 – tills vidare',
    createdOn: localDate('2024-04-12'),
    parts,
    attachments: attachments.map((attachment, index) => ({
      ...attachment,
      attachmentId: index + 1,
      annexNumber: parts.length + index,
    })),
  };
}
