import { describe, expect, it } from 'vitest';
import { onOneLine, tidied } from './tidy.ts';

describe('numbers as their owners write them', () => {
  it.each([
    ['organisationNumber', '2021005745', '202100-5745'],
    ['organisationNumber', '16202100-5745', '202100-5745'],
    ['organisationNumber', '202100\u20135745', '202100-5745'],
    ['organisationNumber', '202100', '202100'],
    ['bankgiro', '50501055', '5050-1055'],
    ['bankgiro', '1609908', '160-9908'],
    ['plusgiro', '28 4', '28-4'],
    ['plusgiro', '', ''],
    ['name', '2021005745', '2021005745'],
  ])('%s %j becomes %j', (name, text, expected) => expect(tidied({ [name]: text })).toEqual({ [name]: expected }));
});

it('what is pasted in several lines or cells stands on one line', () => {
  expect(onOneLine('Kontor\tåt öster\r\nplan 2')).toBe('Kontor åt öster plan 2');
});
