import type { invoices as pattern } from '../sv/invoices.ts';

export const invoices: typeof pattern = {
  title: 'Invoices',
  subtitle: 'Rent is invoiced quarterly, in advance',
  number: 'Number', draft: 'Draft', draftTitle: 'Draft invoice', numberTitle: 'Invoice {{number}}', guest: 'Guest agency', quarter: 'Period',
  quarterOf: 'Quarter {{quarter}} {{year}}', quarterNumber: 'Quarter {{quarter}}', dueDate: 'Due', total: 'To pay, SEK', buyer: 'Buyer',
  ocr: 'OCR', versionOf: '{{agreement}}, version {{number}}', lines: 'Lines', vat: 'VAT {{rate}}', toPay: 'To pay', show: 'Show the invoice',
  cancel: 'Cancel', undo: 'Undo',
  empty: {
    title: 'No invoices yet',
    text: 'An invoice is made from a locked rent calculation, one quarter at a time. It is a draft until it is issued.',
  },
  new: {
    action: 'New invoice', title: 'New invoice', submit: 'Make a draft', noAgreement: 'There is no agreement to invoice.',
    toAgreements: 'Add an agreement',
  },
  issue: {
    action: 'Issue', title: 'Issue the invoice?', text: '{{buyer}}, quarter {{quarter}} {{year}}: {{total}}.',
    frozen: 'The invoice gets the next number of the series and can then not be changed, only corrected by a new one.',
    done: 'Invoice {{number}} is issued.', toGuest: 'Open the guest agency',
  },
  discard: { action: 'Discard the draft', done: 'The draft is discarded.' },
  settings: {
    title: 'Settings', saved: 'Saved {{time}}', saving: 'Saving …', autosave: 'Changes are saved when you leave the field', workspace: 'Workspace', invoicing: 'Invoicing', payment: 'Payment',
    languageName: { sv: 'Swedish', en: 'English' }, languageHelp: 'For screen and documents.', termsHelp: 'Days from invoice date to due date.',
    prefixHelp: 'Digits before the running number: {{prefix}} gives {{example}}.', prefixNone: 'Digits before the running number. Without any, the first number is 1.',
    contactHelp: 'The name on the invoice.', giroAt: 'The guests pay to {{name}}. The numbers are changed there.', giroNone: 'none',
    toHost: 'Open the agency',
    folder: 'Data folder', version: 'Värdskap {{version}}, schema {{schema}}',
  },
};
