/** What one fact of each kind is called, in a sentence of its own. */
export const facts = {
  sites: 'Kontorsgemenskap', agencies: 'Myndighet', agencyRoles: 'Roll', headcounts: 'Medarbetare', contacts: 'Kontaktperson',
  buildings: 'Byggnad', floors: 'Plan', sharingGroups: 'Delningsgrupp', groupMembers: 'Medlem i delningsgrupp',
  leases: 'Hyresavtal', securityZones: 'Zon', rooms: 'Rum', roomUses: 'Nyttjande', costItems: 'Kostnadspost',
  investments: 'Investering', investmentRates: 'Räntesats', agreements: 'Överenskommelse',
  agreementVersions: 'Avtalsversion', invoices: 'Faktura', charges: 'Debiterat belopp', settings: 'Inställningar',
  workspace: 'Arbetsyta', backups: 'Säkerhetskopia',
};
