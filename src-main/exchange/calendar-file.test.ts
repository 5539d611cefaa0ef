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

describe('a calendar file', () => {
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
