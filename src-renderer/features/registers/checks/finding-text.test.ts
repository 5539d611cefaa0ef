import { expect, it } from 'vitest';
import { checkCodes } from '../../../../shared/domain/checks/finding.ts';
import { languages, translator } from '../../../../shared/i18n/index.ts';
import { shownParams } from './finding-text.ts';

it.each(languages)('every check has a heading, a sentence and a remedy: %s', (language) => {
  const i18n = translator(language);
  const lacking = checkCodes.flatMap((code) =>
    ['title', 'text', 'remedy'].map((part) => `registers.checks.${code}.${part}`).filter((key) => !i18n.exists(key)),
  );
  expect(lacking).toEqual([]);
});

it('writes numbers as the language does', () => {
  expect(shownParams({ rooms: '2412.50', lease: 'HA-1', fte: '4.5' }, 'sv')).toEqual({
    rooms: '2\u00a0412,5\u00a0m²',
    lease: 'HA-1',
    fte: '4,5',
  });
});
