import type { AppError } from './app-error.ts';

/** An expected outcome as plain data: it crosses IPC, HTTP and the CLI unchanged. */
export type Result<T, E = AppError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
