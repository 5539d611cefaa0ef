/** The papers of a guest (the report's 2.2): step 1, one of step 2 for each competence area, and step 3. */
export const documentKinds = ['overall', 'economy', 'it', 'premises', 'hr', 'rent'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const responsibilityKinds = ['economy', 'it', 'premises', 'hr'] as const satisfies readonly DocumentKind[];

/** What is recorded of a version. In force, ended and superseded follow from the date and the versions after it. */
export const versionStates = ['draft', 'in-review', 'approved', 'signed', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** A version as it stands on a date. */
export type VersionStatus = VersionState | 'in-force' | 'ended' | 'superseded';

export const versionReasons = ['first', 'amendment', 'recount'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** Which states each may go to; signing is a move of its own, with signatures. */
export const moves: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ['in-review', 'withdrawn'],
  'in-review': ['draft', 'approved', 'withdrawn'],
  approved: ['draft', 'signed', 'withdrawn'],
  signed: [],
  withdrawn: [],
};

/** A version that is still worked on: its text can be changed in `draft` and `in-review`. */
export const openStates = ['draft', 'in-review', 'approved'] as const satisfies readonly VersionState[];
export const isOpen = (state: VersionState): boolean => (openStates as readonly VersionState[]).includes(state);
export const isEditable = (state: VersionState): boolean => state === 'draft' || state === 'in-review';
