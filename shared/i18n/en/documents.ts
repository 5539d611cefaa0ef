import type { documents as pattern } from '../sv/documents.ts';

export const documents: typeof pattern = {
  preview: 'Preview',
  small: 'Preview: {{title}}',
  toolbar: 'Document tools',
  page: 'Page {{page}} of {{pages}}',
  smaller: 'Zoom out',
  bigger: 'Zoom in',
  fit: 'Fit to width',
  percent: '{{value}}%',
  save: 'Save as …',
  print: 'Print',
  close: 'Close the document',
  loading: 'Writing the document …',
  progress: 'How far it has come',
  starting: 'Gathering what goes in …',
  steps: 'Part {{done}} of {{total}}',
  unreadable: 'The document could not be shown. Save it and open it in another program.',
};
