import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A launch code is for the window that is opened just now. */
export const launchCodeLifetimeMs = 2 * 60 * 1000;

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Every candidate is compared, in constant time, so that an answer's timing tells nothing. */
const matching = <T extends { readonly digest: Buffer }>(candidates: readonly T[], value: string): T | undefined => {
  const wanted = digest(value);
  let found: T | undefined;
  for (const candidate of candidates) if (timingSafeEqual(candidate.digest, wanted)) found = candidate;
  return found;
};

export interface Sessions {
  /** A new code, good for one window. */
  issueCode(): string;
  /** Burns the code; null where it is unknown, used or too old. */
  exchange(code: string): string | null;
  accepts(token: string): boolean;
}

/** Who may call, in memory only: when the host stops, every window's session is over. */
export function createSessions(now: () => number): Sessions {
  let codes: { readonly digest: Buffer; readonly expires: number }[] = [];
  const tokens: { readonly digest: Buffer }[] = [];
  return {
    issueCode: () => {
      const code = secret();
      codes = codes.filter(({ expires }) => expires > now());
      codes.push({ digest: digest(code), expires: now() + launchCodeLifetimeMs });
      return code;
    },
    exchange: (code) => {
      const found = matching(codes, code);
      codes = codes.filter((entry) => entry !== found);
      if (found === undefined || found.expires <= now()) return null;
      const token = secret();
      tokens.push({ digest: digest(token) });
      return token;
    },
    accepts: (token) => matching(tokens, token) !== undefined,
  };
}
