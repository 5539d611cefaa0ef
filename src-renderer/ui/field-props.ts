/** What every field takes: the value is the contract's, `undefined` while nothing readable stands there. */
export interface FieldProps<T> {
  label: string;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  /** From the server, at this field. */
  error?: string | undefined;
  description?: string | undefined;
  required?: boolean | undefined;
  autoFocus?: boolean | undefined;
}
