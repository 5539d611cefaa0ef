import type { attachments as pattern } from '../sv/attachments.ts';

/** Files that are attached to facts and papers. */
export const attachments: typeof pattern = {
  none: 'No files are attached.',
  add: 'Add file',
  limits: 'PDF, PNG or JPEG, at most 20 MB. Files can also be dropped here.',
  title: 'Attach file',
  titleOf_one: 'Attach file (one more waits)',
  titleOf_other: 'Attach file ({{count}} more wait)',
  name: 'Name of the file',
  submit: 'Attach',
  added: 'The file {{name}} is attached.',
  tooLarge: 'The file is larger than 20 MB. Save it with lower resolution or divide it.',
  secret: 'What is secret is left out of the bundle.',
  validThrough: 'valid through {{date}}',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  withdraw: 'Remove {{name}}',
  withdrawAsk: 'Remove {{name}}?',
  withdrawIt: 'Remove the file',
  withdrawn: 'The file {{name}} is removed.',
  keep: 'Keep',
};
