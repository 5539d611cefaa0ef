import type { backups as pattern } from '../sv/backups.ts';

export const backups: typeof pattern = {
  title: 'Backups',
  subtitle: 'A copy counts only once it has been verified',
  none: 'No backup has been made yet. Everything is in {{folder}}: copy it to another disk or a network.',
  last: 'Last verified copy: {{when}}',
  placeholder: 'The whole path of the folder',
  file: 'Copy (file or folder)',
  versions: 'Värdskap {{product}}, schema {{schema}}',
  table: 'Contents', rows: 'Rows',
  create: {
    title: 'Back up', text: 'The copy is written to the folder, read back and verified. The folder may be on the network.',
    submit: 'Copy and verify', done: 'The backup is made and verified.', result: 'Saved in {{path}}',
  },
  verify: {
    title: 'Verify a copy', text: 'Reads the copy, compares the checksum and counts the contents. Nothing is changed.', submit: 'Verify',
    whole: 'The copy is whole',
  },
  restore: {
    title: 'Restore', text: 'The copy goes into a new, empty data folder. The data folder in use, {{folder}}, is not touched.', folder: 'New data folder',
    folderHelp: 'A folder that is empty or does not exist yet.', submit: 'Restore …', sure: 'Yes, restore',
    ask: 'Restore {{path}} to {{folder}}? What is in use now stays as it is.', done: 'Restored to {{folder}}',
    how: 'Close Värdskap and start it with the restored data folder:',
  },
  tables: {
    audit_log: 'Rows of history', site: 'Sites', site_version: 'Sites, periods', agency: 'Agencies',
    agency_version: 'Agencies, periods', agency_role: 'Roles', agency_role_version: 'Roles, periods', headcount: 'Headcounts',
    headcount_version: 'Headcounts, periods', contact: 'Contacts', contact_version: 'Contacts, periods', building: 'Buildings',
    building_version: 'Buildings, periods', floor: 'Floors', floor_version: 'Floors, periods', sharing_group: 'Sharing groups',
    sharing_group_version: 'Sharing groups, periods', group_member: 'Members of sharing groups', group_member_version: 'Members, periods',
    lease: 'Leases', lease_version: 'Leases, periods', security_zone: 'Zones', security_zone_version: 'Zones, periods', room: 'Rooms',
    room_version: 'Rooms, periods', room_use: 'Room uses', room_use_version: 'Room uses, periods', cost_item: 'Cost items',
    cost_item_version: 'Cost items, periods', investment: 'Investments', investment_version: 'Investments, periods',
    investment_rate: 'Interest rates', investment_rate_version: 'Interest rates, periods', agreement: 'Agreements', agreement_version: 'Agreements, periods',
    locked_agreement_version: 'Locked agreement versions', number_series: 'Number series', invoice: 'Invoices', charge: 'Charged amounts',
    setting: 'Settings', backup: 'Backups', schema_migration: 'Migrations',
  },
};
