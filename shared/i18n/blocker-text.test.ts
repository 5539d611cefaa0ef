import { describe, expect, it } from 'vitest';
import type { BlockerCode } from '../domain/agreements/blockers.ts';
import { blockerText } from './blocker-text.ts';
import { languages } from './index.ts';

/** Every blocker with the params that it comes with. */
const blockers: Readonly<Record<BlockerCode, Readonly<Record<string, string>>>> = {
  'no-period': {},
  'no-basis-date': {},
  gap: { field: 'guest.name' },
  'needs-document': { kind: 'overall' },
  'cost-pending': { subject: 'Glasvägg' },
  'cost-declined': { subject: 'Glasvägg' },
  'no-calculation': { reason: 'agreement.guest-not-at-site', agency: 'KK', date: '2024-05-02' },
  'facts-changed': {},
  'annex-changed': { kind: 'it' },
  'no-agreement': {},
  'attachment-expired': { name: 'Skiss' },
  'attachment-secret': { name: 'Skiss' },
  'no-text': {},
  'not-created': {},
  'period-ended': { to: '2025-01-01' },
  'starts-too-early': { number: '1', from: '2024-05-02' },
  'no-facts': { reason: 'rent.one-host', date: '2024-05-02', count: '0' },
};

const text = (code: BlockerCode): string => blockerText({ code, params: blockers[code] }, 'sv');

describe('what stands in the way', () => {
  it.each(languages)('is said in a sentence with nothing left open: %s', (language) => {
    for (const [code, params] of Object.entries(blockers)) {
      const said = blockerText({ code, params }, language);
      expect(said, code).toMatch(/^[^{}]+\.$/);
      expect(said, code).not.toMatch(/blocker|errors\./);
    }
  });

  it('names papers and fields in words, the last day inclusive, and a reason as its error says it', () => {
    expect(text('needs-document')).toBe('Övergripande överenskommelse ska vara klar först.');
    expect(text('gap')).not.toContain('guest.name');
    expect(blockerText({ code: 'gap', params: { field: 'rooms' } }, 'sv')).toContain('Rum');
    expect(text('period-ended')).toContain('2024-12-31');
    expect(text('no-calculation')).toContain('KK är inte gästmyndighet i kontorsgemenskapen per 2024-05-02.');
  });
});
