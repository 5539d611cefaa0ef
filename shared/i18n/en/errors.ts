import type { errors as pattern } from '../sv/errors.ts';

/** Each text says what is wrong and what to do. `{{…}}` are the error's params. */
export const errors: typeof pattern = {
  input: {
    invalid_one: 'One field needs correcting.',
    invalid_other: '{{count}} fields need correcting.',
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
  'vat-number': {
    format: 'write the number as SE202100574501: SE, the ten digits of the organisation number and 01.',
    'check-digit': 'the check digit does not fit. Check the number.',
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
    'too-large':
      'The calculation would have {{lines}} lines, more than {{max}}. Split it, or let fewer items be shared by large groups.',
    'duplicate-code': '{{code}} ({{what}}) is given twice. The code must be unique.',
    'rate-missing': 'Investment {{item}} has no interest rate for {{month}}. Add the rate.',
  },
  fact: {
    'rooms-exceed-lease':
      'From {{date}} the rooms of lease {{lease}} would take up {{roomsArea}} m² together, more than the lease’s {{leaseArea}} m². Correct the room’s area or the lease’s.',
    'not-found': '{{kind}}: the record does not exist (id {{id}}).',
    'version-not-found': '{{kind}}: the version does not exist or has already been replaced (id {{id}}).',
    'reference-not-found': 'refers to something that does not exist (id {{id}}). Choose again.',
    'other-site': 'belongs to another site. Choose one at the same site.',
    'not-unique':
      '{{kind}}: there is already a record with the same identity ({{what}}). Change that one, or choose another.',
    'interval-backwards': 'the last day {{to}} is before the first day {{from}}. Correct the dates.',
    overlaps: '{{kind}}: the period overlaps the one that holds from {{from}}. End or correct that one first.',
    'no-version-on-date':
      '{{kind}}: nothing holds as of {{date}}. Choose a date when the record holds, or add a new period.',
    'same-start':
      '{{kind}}: the version already starts on {{date}}. Correct it instead of changing it from the same day.',
    'end-before-start':
      '{{kind}}: the last day {{to}} is before the first day of the record, {{from}}. Withdraw the record if it is wrong.',
    'identity-locked':
      'This can’t be corrected: locked rents or papers stand on it. End the record and add a new one instead.',
    'still-used': '{{kind}}: the record is used by {{by}}. Remove that use first.',
    'not-first-of-month': 'interest rates hold from the first of a month. Choose the first.',
    'nothing-changed': 'Nothing has changed.',
    cycle: 'the zone cannot lie inside itself. Choose another outer zone.',
  },
  import: {
    'file-form': 'The file did not arrive whole. Choose it again.',
    'wrong-type':
      'The file is no spreadsheet that can be read. Save it as an Excel workbook (.xlsx) or CSV and try again.',
    'old-excel': 'The file is in the old Excel format (.xls). Save it as an Excel workbook (.xlsx) and try again.',
    encrypted: 'The file is protected by a password. Save it without one and try again.',
    macros: 'The file contains macros and is not opened. Save it as an Excel workbook without macros (.xlsx).',
    'too-large':
      'The file is too large: at most {{max}} MB are accepted. Remove pictures and other sheets, or split it.',
    bomb: 'The file grows beyond reason when it is unpacked and is not opened. Save it again with only the list of rooms.',
    damaged: 'The file is damaged or can not be understood. Open it in Excel, save it again and retry.',
    empty: 'There are no rows in the file. Choose a file with headers and at least one room.',
    'no-header':
      'No row of headers was found among the first rows. A header for the number of the room is needed (Room, Room number) and at least one more (Building, Floor, Name, Area …).',
    'too-many-rows': 'The file has too many rows: at most {{max}} rooms are accepted at a time. Split it.',
    'too-many-columns': 'The file has too many columns: at most {{max}} are read. Remove those that are not needed.',
    'open-quote': 'A quotation mark on line {{line}} is never closed. Correct the file and try again.',
    'ambiguous-number':
      '“{{value}}” can be read in two ways. Write it without the point if it is thousands, or with a comma if it is decimals.',
    'not-a-number': '“{{value}}” is no number. Write for example 12.5.',
    'unknown-choice': '“{{value}}” is none of the options. Write it as it is called here.',
    'cell-error': 'the cell shows {{value}} and no value. Correct the formula, recalculate and save the file again.',
    'said-twice': 'two columns say different things. Keep one of them.',
    'not-found': '“{{value}}” is not at this shared office. Add it first, or correct the spelling.',
    'no-such-user':
      '“{{value}}” is neither an agency nor a sharing group at this shared office. Add it first, or correct the spelling.',
    ambiguous: '“{{value}}” may be several. Write the code and not the name.',
    'ambiguous-room': 'several rooms in the building have that number. Give the floor too.',
    'column-needed': 'the value is needed, but the file has no such column. Add it.',
    duplicate: 'the same room is also on row {{line}}. Keep one of the rows.',
    'other-floor':
      'the room lies on {{floor}}. An import moves no rooms; correct the floor in the file or the room here.',
    'starts-later': 'the room begins on {{date}}. Choose that date, or a later one.',
    'key-fixed': 'fixed shares are given on the room itself and not in a file.',
    'key-for-group': 'the key is for an agency that has the room to itself. Choose another for a sharing group.',
    'key-without-group': 'an allocation key belongs to a sharing group. Give the group or leave the key empty.',
    'changed-since-preview': 'The file or the facts have changed since the preview. Look at it again.',
    'wrong-rows_one': 'One row is wrong, so nothing was imported. Correct the file, or choose to leave the row out.',
    'wrong-rows_other':
      '{{count}} rows are wrong, so nothing was imported. Correct the file, or choose to leave them out.',
    'nothing-to-do': 'The file changes nothing: all rooms are already as it says.',
    'row-refused': 'Row {{line}} could not be saved ({{detail}}), so nothing was imported.',
  },
  history: {
    'not-found': 'Event {{seq}} is not in the history. Choose another.',
    'not-undoable': 'Event {{seq}} cannot be undone. Correct what went wrong instead.',
    'changed-since':
      'What event {{seq}} changed has been changed again since. Undo the later one first, or correct it.',
    'reference-gone': '{{kind}}: what the record referred to is no longer there. Undo that removal first.',
  },
  attachment: {
    type: 'The file {{name}} is neither PNG, JPEG nor PDF. Save it as one of them and choose it again.',
    'not-pdf': 'The file {{name}} is not a PDF. Scan or save it as PDF and choose it again.',
    'too-large': 'The file is larger than 20 MB. Save it with a lower resolution and choose it again.',
    'not-found': 'There is no such attachment (id {{id}}). Choose another.',
    encrypted:
      'The file {{name}} is locked with a password or permissions and cannot become part of a bundle. Save an unlocked copy and choose that.',
    damaged: 'The file {{name}} is damaged or incomplete. Fetch it again, or print it to a new PDF, and choose that.',
    'no-pages': 'The file {{name}} has no pages. Choose another.',
    'too-many-pages': 'The file {{name}} has more than 5,000 pages. Split it.',
    'too-many-pixels': 'The picture {{name}} has more than 40 million pixels. Save it with a lower resolution.',
    'valid-before-dated': 'the validity ends before the date of the document, {{date}}. Correct the dates.',
    'version-locked':
      'The version is approved, signed or withdrawn, and its attachments cannot be changed. Reopen it, or make a new version.',
  },
  'cost-acceptance': {
    'decided-on': 'give the day on which it was decided.',
    'decided-by': 'say who has decided.',
  },
  agreement: {
    'overhead-base-required': 'choose at least one component, or set overhead to 0 %.',
    'not-found': 'The agreement does not exist (id {{id}}).',
    'no-terms': 'Agreement {{agreement}} has no terms that hold as of {{date}}.',
    'guest-not-at-site': '{{agency}} is not a guest agency at the site as of {{date}}. Record the role first.',
    'version-not-found': 'The agreement version does not exist (id {{id}}).',
    'period-overlaps': 'Version {{number}} is already in force from {{from}}. A new version must start later.',
    'period-backwards': 'The end {{to}} is not after the start {{from}}. Correct the dates.',
  },
  signature: {
    'both-parties': 'both parties sign: at least one from the host and one from the guest.',
    'not-a-party': 'the agency is not a party to the agreement. Choose the host or the guest.',
    'in-the-future': 'the day has not come yet. Enter the day on which the document was signed.',
  },
  text: {
    form: 'the text has a form that cannot be printed. Write it anew.',
    'unknown-condition': 'the clause {{clause}} has a condition that does not exist ({{name}}). Choose another.',
    'unknown-field': 'the clause {{clause}} has a field that does not exist ({{name}}). Remove it or choose another.',
  },
  invoice: {
    'not-found': 'The invoice does not exist (id {{id}}).',
    'nothing-to-bill':
      'No agreement version is in force during quarter {{quarter}} {{year}}. Lock a rent calculation to the agreement first.',
    'already-billed': 'Quarter {{quarter}} {{year}} has already been invoiced for {{agreement}} (invoice {{number}}).',
    'draft-exists': 'There is already a draft for quarter {{quarter}} {{year}}. Open that one instead.',
    'already-issued': 'Invoice {{number}} has been issued and cannot be changed. Correct it with a credit note.',
    incomplete: 'The invoice cannot be issued: it lacks {{what}}. Fill it in and try again.',
    missing: 'the invoice lacks this. Fill it in.',
    'mixed-vat':
      'Quarter {{quarter}} {{year}} has lines both outside and within the scope of VAT. They may not stand on the same invoice; give the agreement versions the same VAT treatment.',
    'series-full': 'The number series {{prefix}} is used up. Choose a new series in the settings.',
  },
  document: {
    'not-uprated': 'Version {{number}} of {{agreement}} is not uprated by index. Choose one that is.',
    cancelled: 'The document was cancelled. Start again when it suits you.',
    'attachment-unreadable': 'Annex {{annex}}, {{name}}, cannot be read. Take it out and attach a new copy.',
    'job-taken': 'Work named {{id}} is already going on. Wait until it is done, or choose another name.',
    'not-found': 'The document does not exist (id {{id}}).',
    'version-not-found': 'The version of the document does not exist (id {{id}}).',
    'not-a-guest': 'the agency is not a guest of the shared office. Record its role first.',
    'number-taken': 'there is already a document of the kind with registration number {{number}}. Open it instead.',
    'only-rent': 'it belongs to the rent agreement. Leave it empty.',
    'agreement-required': 'choose which rent terms the agreement is about. Record them first if there are none.',
    'agreement-of-another': 'the terms belong to another guest or site. Choose those of the guest.',
    'version-open': 'Version {{number}} is already begun. Go on with it, or withdraw it first.',
    'recount-only-rent': 'Only a rent agreement can be recounted. Choose an amendment instead.',
    'changed-meanwhile':
      'The text has been changed in another window since it was read. Nothing is lost: choose which of the two is to hold.',
    approved: 'Version {{number}} is approved. Open it again to change it.',
    closed: 'Version {{number}} is closed and does not change. Make a new version instead.',
    move: 'Version {{number}} ({{versionStatus}}) cannot become {{versionStatusTo}}. Follow the steps in order.',
    blocked: 'The document is not ready for the next step. {{issues}} Put it right and try again.',
    'not-approved': 'Version {{number}} ({{versionStatus}}) is not approved for signature. Approve it first.',
    altered:
      'What was approved in version {{number}} does not match its checksum: the file was changed outside the program. Restore a backup.',
    'other-document': 'The versions belong to different documents. Choose two versions of the same one.',
    'guest-not-in-calculation': '{{agency}} is not in the calculation as of {{date}}.',
    'no-host': 'The site has no host agency as of {{date}}. Record the role first.',
  },
  example: {
    'not-empty': 'The example is opened only in an empty workspace. Choose a new data folder for it.',
  },
  index: {
    figure: 'write an index figure with a dot and at most four decimals, for example 415.51.',
    'figure-of-other-base-year':
      'the figure can’t be {{month}} of base year {{baseYear}} = 100. Check the figure and choose the right base year.',
    'not-of-base-year':
      'The figure {{value}} of {{month}} can’t have base year {{baseYear}} = 100, and nothing is imported. Choose the right base year, or correct the file.',
    'other-base-year':
      'The file has no figures of base year {{baseYear}} = 100. Choose the file’s base year, or fetch the table of the right one.',
    'no-figures':
      'The file has no fixed index figures. Fetch the consumer price index, fixed figures, from Statistics Sweden and try again.',
    'no-header':
      'The file is no table of index figures. It needs a row with Year and months (Jan, Feb …), or PxWeb months such as 2024M10.',
    'which-column':
      'The file has several columns that may be the figures (“{{first}}” and “{{second}}”). Keep the one with fixed figures.',
    'said-twice':
      'The file says both {{first}} and {{second}} for {{month}}, and nothing is imported. Keep the right one.',
    'not-uprated':
      'The rent of {{agreement}} can no longer be uprated from {{from}}, and no rent has been. Look through the list again.',
  },
  file: {
    'too-large': 'The file is too large: at most 3 MB is taken. Split it, or take away what isn’t needed.',
    exists: 'The file {{path}} already exists. Choose another name, or allow it to be overwritten.',
    'folder-missing': 'The folder {{path}} does not exist. Create it or choose another.',
    'not-pdf': '{{path}} is no PDF file and is not written over. Choose a name that ends in .pdf.',
    'not-absolute': 'Write the whole path. “{{path}}” is not complete.',
    'not-writable': '{{path}} cannot be written to ({{detail}}). Choose another folder or check the permissions.',
  },
  backup: {
    'not-a-backup': '{{path}} is not a backup from Värdskap: {{detail}}.',
    damaged: 'The backup {{path}} is damaged: {{detail}}. Use another copy.',
    'check-failed':
      'The copy was written but could not be verified: {{detail}}. It has been removed; try again or choose another folder.',
    'target-not-empty': 'The folder {{path}} is not empty. Restore to a new, empty folder.',
  },
  workspace: {
    'in-use':
      'The workspace is already used by {{who}} since {{since}}. Go to that window (Enter in its terminal opens a new one), or close it first.',
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
