import { describe, expect, it } from 'vitest';
import { factNames } from '../../shared/contract/facts/index.ts';
import { translator } from '../../shared/i18n/index.ts';

const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const exists = (key: string): boolean => {
  const i18n = translator('sv');
  return i18n.exists(key) || i18n.exists(`${key}_other`) || i18n.exists(key, { returnObjects: true });
};

describe('texts of the screen', () => {
  it('has every text that is asked for by name', () => {
    const asked = Object.entries(sources).flatMap(([file, source]) =>
      [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => ({ file, key: match[1] ?? '' })),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ key }) => !exists(key))).toEqual([]);
  });

  it('has the families that are asked for by kind of fact', () => {
    for (const kind of factNames) {
      for (const family of ['registers.kinds', 'registers.intro', 'facts'])
        expect(exists(`${family}.${kind}`), kind).toBe(true);
    }
    const withPage = ['sites', 'agencies', 'rooms', 'leases', 'buildings', 'floors', 'sharingGroups'];
    const ofAgreements = ['agreements', 'supplierContracts', 'costAcceptances', 'duties', 'contactRoutes'];
    for (const kind of [...withPage, 'securityZones', 'costItems', 'investments', ...ofAgreements]) {
      for (const key of [`registers.new.${kind}`, `registers.empty.${kind}.title`]) expect(exists(key), key).toBe(true);
    }
  });
});
