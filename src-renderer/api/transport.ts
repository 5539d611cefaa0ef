import type { Result } from '../../shared/kernel/result.ts';

/** What a door offers the screen: one function. Electron's preload and the HTTP door each give one. */
export type Invoke = (name: string, input: unknown) => Promise<Result<unknown>>;

declare global {
  interface Window {
    /** Put there by Electron's preload, and only there. */
    readonly vardskap?: { readonly invoke: Invoke };
  }
}
