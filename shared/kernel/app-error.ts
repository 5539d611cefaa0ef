/** What went wrong, as data. The text is made from `code` and `params` by shared/i18n, in the user's language. */
export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'refused' | 'unexpected';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** One faulty field of an input: `path` is dotted (`attributes.areaHundredths`, `rooms.3.area`). */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  readonly params: ErrorParams;
  /** Filled in at the door, in the user's language. */
  readonly message?: string;
}

export interface AppError {
  readonly kind: ErrorKind;
  /** A key below `errors` in shared/i18n, e.g. `rent.rooms-exceed-lease`. */
  readonly code: string;
  readonly params: ErrorParams;
  readonly issues?: readonly FieldIssue[];
  /** Filled in at the door, in the user's language. */
  readonly message?: string;
}

const make =
  (kind: ErrorKind) =>
  (code: string, params: ErrorParams = {}): AppError => ({ kind, code, params });

export const invalid = make('invalid');
export const notFound = make('not-found');
export const conflict = make('conflict');
export const refused = make('refused');

/** An input whose fields are wrong: each issue names its field. */
export const invalidFields = (issues: readonly FieldIssue[]): AppError => ({
  kind: 'invalid',
  code: 'input.invalid',
  params: { count: issues.length },
  issues,
});

export const fieldIssue = (path: string, code: string, params: ErrorParams = {}): FieldIssue => ({
  path,
  code,
  params,
});
