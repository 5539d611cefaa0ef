import type { errors as pattern } from '../sv/errors.ts';

/** Each text says what is wrong and what to do. `{{…}}` are the error's params. */
export const errors: typeof pattern = {
  input: {
    invalid_one: 'One field needs correcting.',
    invalid_other: '{{count}} fields need correcting.',
    'not-json': 'The input is not valid JSON: {{detail}}.',
    'too-large': 'The input is too large: at most {{max}} characters are accepted.',
    'too-deep': 'The input is nested too deeply: at most {{max}} levels are accepted.',
    'forbidden-key': 'The key “{{key}}” is not allowed in the input. Remove it.',
  },
  procedure: {
    unknown: 'There is nothing called “{{name}}”. See the list of procedures.',
  },
  field: {
    required: 'the value is missing. Fill it in.',
    'wrong-type': 'the wrong kind of value, {{expected}} is expected.',
    unknown: 'there is no such field here. Remove “{{key}}”.',
    'too-long': 'the text is too long. Shorten it to at most {{max}} characters.',
    'too-many': 'too many rows, there is room for at most {{max}}.',
    'too-small': 'the value is too small, at least {{min}}.',
    'too-large': 'the value is too large, at most {{max}}.',
    'control-character': 'the text contains control characters. Write it again without them.',
    code: 'write 1–40 letters, digits, spaces, full stops, slashes or hyphens; the first and the last must be a letter or a digit.',
    choice: 'choose one of the options.',
    repeated: 'the same value is given twice. Remove one of them.',
    'whole-number': 'write a whole number.',
    decimal: 'write a number that is zero or more, with a point as the decimal mark and at most ten decimals.',
    rate: 'write a share between 0 and 1 (0.10 is 10%).',
    percent: 'write a percentage between 0 and 100.',
    date: 'write a date that exists, in the form 2024-05-02.',
    month: 'write a month in the form 2024-05.',
    id: 'give an id, a whole number from 1 upwards.',
    colour: 'write a colour in the form #2f6f8f.',
    digits: 'write at most eight digits.',
    email: 'write an e-mail address in the form name@agency.se.',
    other: 'the value is not accepted ({{detail}}).',
  },
  money: {
    format: 'write an amount in kronor with a point and at most two decimals, for example 1234.50.',
    'too-small': 'the amount is too small.',
    'too-large': 'the amount is too large, at most 100 billion kronor.',
  },
  area: {
    format: 'write an area in m² with a point and at most two decimals, for example 187.37.',
    negative: 'the area cannot be negative.',
    'too-large': 'the area is too large, at most 100,000 m².',
  },
  people: { 'too-many': 'the number is too large, at most 100,000.' },
  sharing: {
    form: 'give one agency, or a sharing group with an allocation key.',
    fixed: 'fixed shares are given when the key is “fixed shares”, and only then.',
  },
  vat: { 'reason-required': 'write why the item is exempt from VAT or outside the scope of VAT.' },
  'organisation-number': {
    format: 'write the organisation number as 202100-5745.',
    'check-digit': 'the check digit is wrong. Check the number.',
  },
  bankgiro: {
    format: 'write the bankgiro number as 160-9908 or 5050-1055.',
    'check-digit': 'the check digit is wrong. Check the number.',
  },
  plusgiro: {
    format: 'write the plusgiro number as 28-4.',
    'check-digit': 'the check digit is wrong. Check the number.',
  },
  'electronic-address': {
    format: 'write 0007: and ten digits (organisation number), or 0088: and thirteen digits (GLN).',
    'check-digit': 'the check digit is wrong. Check the number.',
  },
  allocation: {
    'fixed-sum': 'the fixed shares must sum to 100 per cent.',
    'zero-weight':
      '{{item}} cannot be allocated as of {{date}}: no one in the sharing group has anything to allocate by ({{key}}). Record headcount or area, or change the key.',
    'empty-group':
      '{{item}} cannot be allocated: the sharing group {{group}} has no members as of {{date}}. Add a member.',
    'fixed-not-100': '{{item}}: the fixed shares sum to {{sum}} per cent as of {{date}}, not 100. Correct the shares.',
    'fixed-outsider':
      '{{item}}: {{agency}} has a fixed share but is not in the sharing group as of {{date}}. Correct the shares or the group.',
  },
  rent: {
    'rooms-exceed-lease':
      'The rooms in lease {{lease}} are {{roomsArea}} m² together, more than the lease’s {{leaseArea}} m². Correct the areas of the rooms or of the lease.',
    'lease-without-area': 'Lease {{lease}} has no area to allocate the rent by. Give the area of the lease.',
    'one-host': 'As of {{date}} the site has {{count}} host agencies; it must have one. Correct the roles.',
    'unknown-agency': '{{item}}: the agency {{agency}} is not among the agencies.',
    'unknown-group': '{{item}}: there is no sharing group {{group}}.',
    'unknown-lease': 'Room {{item}}: there is no lease {{lease}}.',
    overlap:
      '{{key}} ({{what}}): the period from {{from}} overlaps the one that starts {{earlier}}. End one of them first.',
    'interval-backwards': '{{key}} ({{what}}): the end {{to}} is before the start {{from}}. Correct the dates.',
    'duplicate-code': '{{code}} ({{what}}) is given twice. The code must be unique.',
    'rate-missing': 'Investment {{item}} has no interest rate for {{month}}. Add the rate.',
  },
  fact: {
    'not-found': '{{kind}}: the record does not exist (id {{id}}).',
    'version-not-found': '{{kind}}: the version does not exist or has already been replaced (id {{id}}).',
    'reference-not-found': 'refers to something that does not exist (id {{id}}). Choose again.',
    'other-site': 'belongs to another site. Choose one at the same site.',
    'not-unique':
      '{{kind}}: there is already a record with the same identity ({{what}}). Change that one, or choose another.',
    'interval-backwards': 'the end {{to}} is not after the start {{from}}. Correct the dates.',
    overlaps: '{{kind}}: the period overlaps the one that holds from {{from}}. End or correct that one first.',
    'no-version-on-date':
      '{{kind}}: nothing holds as of {{date}}. Choose a date when the record holds, or add a new period.',
    'same-start':
      '{{kind}}: the version already starts on {{date}}. Correct it instead of changing it from the same day.',
    'end-before-start':
      '{{kind}}: the end {{to}} is before the start of the record, {{from}}. Withdraw the record if it is wrong.',
    'still-used': '{{kind}}: the record is used by {{by}}. Remove that use first.',
    'not-first-of-month': 'interest rates hold from the first of a month. Choose the first.',
    'nothing-changed': 'Nothing has changed.',
    cycle: 'the zone cannot lie inside itself. Choose another outer zone.',
  },
  history: {
    'not-found': 'Event {{seq}} is not in the history. Choose another.',
    'not-undoable': 'Event {{seq}} cannot be undone. Correct what went wrong instead.',
    'changed-since':
      'What event {{seq}} changed has been changed again since. Undo the later one first, or correct it.',
    'reference-gone': '{{kind}}: what the record referred to is no longer there. Undo that removal first.',
  },
  agreement: {
    'not-found': 'The agreement does not exist (id {{id}}).',
    'no-terms': 'Agreement {{agreement}} has no terms that hold as of {{date}}.',
    'guest-not-at-site': '{{agency}} is not a guest agency at the site as of {{date}}. Record the role first.',
    'version-not-found': 'The agreement version does not exist (id {{id}}).',
    'period-overlaps': 'Version {{number}} is already in force from {{from}}. A new version must start later.',
    'period-backwards': 'The end {{to}} is not after the start {{from}}. Correct the dates.',
  },
  invoice: {
    'not-found': 'The invoice does not exist (id {{id}}).',
    'nothing-to-bill':
      'No agreement version is in force during quarter {{quarter}} {{year}}. Lock a rent calculation to the agreement first.',
    'already-billed': 'Quarter {{quarter}} {{year}} has already been invoiced for {{agreement}} (invoice {{number}}).',
    'draft-exists': 'There is already a draft for quarter {{quarter}} {{year}}. Open that one instead.',
    'already-issued': 'Invoice {{number}} has been issued and cannot be changed. Correct it with a credit note.',
    incomplete: 'The invoice cannot be issued: {{what}} is missing. Fill it in and try again.',
    'mixed-vat':
      'Quarter {{quarter}} {{year}} has lines both outside and within the scope of VAT. They may not stand on the same invoice; give the agreement versions the same VAT treatment.',
    'series-full': 'The number series {{prefix}} is used up. Choose a new series in the settings.',
  },
  document: {
    'guest-not-in-calculation': '{{agency}} is not in the calculation as of {{date}}.',
  },
  charge: { 'already-recorded': 'The amount for {{year}} and {{component}} has already been recorded.' },
  example: {
    'not-empty': 'The example is opened only in an empty workspace. Choose a new data folder for it.',
  },
  file: {
    exists: 'The file {{path}} already exists. Choose another name, or allow it to be overwritten.',
    'folder-missing': 'The folder {{path}} does not exist. Create it or choose another.',
    'not-absolute': 'Write the whole path. “{{path}}” is not complete.',
    'not-writable': '{{path}} cannot be written to ({{detail}}). Choose another folder or check the permissions.',
    unreadable: '{{path}} cannot be read ({{detail}}).',
  },
  backup: {
    'not-a-backup': '{{path}} is not a backup from Värdskap: {{detail}}.',
    damaged: 'The backup {{path}} is damaged: {{detail}}. Use another copy.',
    'check-failed':
      'The copy was written but could not be verified: {{detail}}. It has been removed; try again or choose another folder.',
    'target-not-empty': 'The folder {{path}} is not empty. Restore to a new, empty folder.',
  },
  workspace: {
    'not-ready': 'The workspace in {{folder}} is not open.',
    'in-use': 'The workspace has been in use by {{who}} since {{since}}. Close the other one first.',
    'newer-file':
      'The data file was made by a newer version of Värdskap (schema {{found}}, this one handles {{known}}). Install the newer version.',
    'not-ours': '{{path}} is not a data file from Värdskap. Choose another data folder.',
    damaged: 'The data file {{path}} is damaged: {{detail}}. Restore from a backup.',
    'network-folder':
      'The data folder {{folder}} is on a network drive ({{detail}}). The database must be on the computer’s own disk; backups may be on the network.',
    'not-writable':
      'The data folder {{folder}} cannot be written to ({{detail}}). Choose another folder or check the permissions.',
    'not-a-folder': '{{folder}} is not a folder. Choose another data folder.',
    full: 'The disk is full. Free some space and try again; nothing has changed.',
    'migration-failed':
      'The data file could not be upgraded: {{detail}}. It is untouched, and there is a copy in {{copy}}.',
  },
  unexpected: {
    bug: 'Something went wrong on our side. Nothing has changed. Quote {{incidentId}} when you tell us about it.',
  },
};
