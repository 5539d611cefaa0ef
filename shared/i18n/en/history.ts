import type { history as pattern } from '../sv/history.ts';

export const history: typeof pattern = {
  title: 'History',
  subtitle: 'Who did what, and when. The rows are chained: one that is changed or taken away shows.',
  verify: 'Check the history',
  intact_one: 'The history is whole: {{count}} row, none changed or removed.',
  intact_other: 'The history is whole: {{count}} rows, none changed or removed.',
  broken: 'The history is broken at row {{row}}: it, or one before it, was changed outside Värdskap. Compare with a backup.',
  today: 'Today', more: 'Show older', number: 'no. {{seq}}', open: 'until further notice',
  added_one: '{{count}} field', added_other: '{{count}} fields', changed_one: '{{count}} change', changed_other: '{{count}} changes',
  removed_one: '{{count}} field removed', removed_other: '{{count}} fields removed',
  empty: 'Nothing has happened yet', emptyText: 'Every change that is saved gets a row here, with what stood before and after.',
  status: { draft: 'Draft', issued: 'Issued' },
  fields: {
    status: 'State', totalOre: 'To pay', dueDate: 'Due', inForceTo: 'In force to', lockedAt: 'Locked', issuedAt: 'Issued', createdAt: 'Created',
    verifiedAt: 'Verified', bytes: 'Size (bytes)', lockedBy: 'Locked by', ocr: 'OCR', pdfSha256: 'Checksum',
  },
};
