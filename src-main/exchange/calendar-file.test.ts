import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDate } from '../../test/support/arbitrary-date.ts';
import { addDays, localDate } from '../../shared/values/local-date.ts';
import { writeCalendar, type CalendarDay } from './calendar-file.ts';

const day = (changes: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'leases-1-notice-0@vardskap',
  date: localDate('2025-03-31'),
  summary: 'Sista dag att säga upp: L1; plan 2, flygeln mot söder och åtta rum till som ingen har räknat',
  description: 'Hyresavtal L1\nUppsägningstid 9 månader',
  category: 'Uppsägning',
  ...changes,
});
const written = (days: readonly CalendarDay[]) =>
  writeCalendar({ name: 'Bevakning Härnösand', language: 'sv', madeAt: '2024-05-02T08:02:11.000Z', days });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** Of RFC 5545: a name, parameters, and a value without control characters but the tab. */
const name = String.raw`[A-Z0-9-]+`;
const parameter = String.raw`;${name}=(?:"[^"\x00-\x1f\x7f]*"|[^";:,\x00-\x1f\x7f]*)`;
const contentLine = new RegExp(String.raw`^(${name})((?:${parameter})*):([^\x00-\x08\x0a-\x1f\x7f]*)$`);
/** Commas, semicolons and line breaks of a text stand behind a backslash, and nothing else does. */
const escapedText = /^(?:[^\\,;]|\\[\\,;nN])*$/;

interface Parsed {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

function strictly(file: string): Parsed[] {
  expect(file.endsWith('\r\n')).toBe(true);
  const folded = file.slice(0, -2).split('\r\n');
  for (const line of folded) {
    expect(/[\r\n]/.test(line), line).toBe(false);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
  return unfolded(file.slice(0, -2)).map((line) => {
    const [whole, property = '', parameters = '', value = ''] = contentLine.exec(line) ?? [];
    expect(whole, JSON.stringify(line)).toBe(line);
    return { name: property, parameters, value };
  });
}

/** The properties of each component of a kind, without those of the components inside it. */
function components(lines: readonly Parsed[], kind: string): Parsed[][] {
  const open: { kind: string; lines: Parsed[] }[] = [];
  const found: Parsed[][] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') open.push({ kind: line.value, lines: [] });
    else if (line.name === 'END') {
      const ended = open.pop();
      expect(ended?.kind).toBe(line.value);
      if (ended?.kind === kind) found.push(ended.lines);
    } else open.at(-1)?.lines.push(line);
  }
  expect(open).toEqual([]);
  return found;
}

const only = (lines: readonly Parsed[], property: string): Parsed => {
  const [first, ...more] = lines.filter((line) => line.name === property);
  expect(more, property).toEqual([]);
  if (first === undefined) throw new Error(`no ${property}`);
  return first;
};

describe('a calendar file', () => {
  it('is read by a strict reader of RFC 5545, whatever somebody has written in a note', () => {
    const text = fc.string({
      unit: fc.constantFrom('å', 'a', ',', ';', ':', '"', '\\', '\n', '\r', '\t', '\u0007', '😀', ' '),
    });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const lines = strictly(written([day({ summary, description }), day({ uid: 'leases-1-end-0@vardskap' })]));
        const [calendar = []] = components(lines, 'VCALENDAR');
        expect(only(calendar, 'VERSION').value).toBe('2.0');
        expect(only(calendar, 'PRODID').value).not.toBe('');
        const events = components(lines, 'VEVENT');
        expect(new Set(events.map((event) => only(event, 'UID').value)).size).toBe(2);
        for (const event of events) {
          expect(only(event, 'DTSTAMP')).toMatchObject({ parameters: '', value: '20240502T080211Z' });
          for (const property of ['DTSTART', 'DTEND']) {
            expect(only(event, property).parameters).toBe(';VALUE=DATE');
            expect(only(event, property).value).toMatch(/^\d{8}$/);
          }
          for (const property of ['SUMMARY', 'DESCRIPTION'])
            for (const line of event.filter((one) => one.name === property)) expect(line.value).toMatch(escapedText);
        }
        for (const alarm of components(lines, 'VALARM')) {
          expect(only(alarm, 'ACTION').value).toBe('DISPLAY');
          expect(only(alarm, 'TRIGGER').value).toBe('-P30D');
          expect(only(alarm, 'DESCRIPTION').value).toMatch(escapedText);
        }
      }),
    );
  });

  it('has a whole day a line of the list, with a reminder a month before', () => {
    const lines = unfolded(written([day()]));
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:leases-1-notice-0@vardskap',
      'DTSTAMP:20240502T080211Z',
      'DTSTART;VALUE=DATE:20250331',
      'DTEND;VALUE=DATE:20250401',
      'TRIGGER:-P30D',
      'ACTION:DISPLAY',
      'TRANSP:TRANSPARENT',
      String.raw`DESCRIPTION:Hyresavtal L1\nUppsägningstid 9 månader`,
      String.raw`SUMMARY:Sista dag att säga upp: L1\; plan 2\, flygeln mot söder och åtta rum till som ingen har räknat`,
    ])
      expect(lines, line).toContain(line);
  });

  it('is the same bytes for the same days, however many times it is made', () => {
    expect(written([day()])).toBe(written([day()]));
  });

  it('keeps whatever is written in it on lines of at most 75 bytes that end as they should', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(arbitraryDate, text, text, (date, summary, description) => {
        const file = written([day({ date, summary, description })]);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = file.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(lines.join('').includes('\n')).toBe(false);
        const flat = (value: string) => value.replaceAll('-', '');
        expect(lines).toContain(`DTSTART;VALUE=DATE:${flat(date)}`);
        expect(lines).toContain(`DTEND;VALUE=DATE:${flat(addDays(date, 1))}`);
        expect(lines.filter((line) => line.startsWith('BEGIN:')).length).toBe(3);
      }),
    );
  });
});
