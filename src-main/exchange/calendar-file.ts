import { ICalAlarmType, ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type LocalDate } from '../../shared/values/local-date.ts';

/** One day to keep in mind, in words. */
export interface CalendarDay {
  /** The same for the same day of the same thing, so that a file imported anew changes it instead of adding another. */
  readonly uid: string;
  readonly date: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

export interface Calendar {
  readonly name: string;
  readonly language: 'sv' | 'en';
  /** When the file was made, ISO 8601 UTC. */
  readonly madeAt: string;
  readonly days: readonly CalendarDay[];
}

const daysBefore = 30;

/** A whole day is written by its year, month and day in UTC, wherever the computer stands. */
const dayOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** Without the control characters that a calendar may not hold, as texts that were pasted may: Word breaks lines by one. */
const plain = (text: string): string =>
  text.replace(/\r\n?|\v|\u0085|\u2028|\u2029/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');

/**
 * An iCalendar file (RFC 5545) of whole days that take up no time, each with a reminder a month before. The same days made
 * at the same moment give the same bytes.
 */
export function writeCalendar({ name, language, madeAt, days }: Calendar): string {
  const calendar = new ICalCalendar({
    name: plain(name),
    prodId: { company: 'Värdskap', product: 'Bevakning', language: language.toUpperCase() },
  });
  for (const { uid, date, category, ...day } of days) {
    const summary = plain(day.summary);
    calendar.createEvent({
      id: uid,
      start: dayOf(date),
      end: dayOf(addDays(date, 1)),
      allDay: true,
      floating: false,
      stamp: new Date(madeAt),
      summary,
      description: plain(day.description),
      categories: [{ name: category }],
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: daysBefore * 24 * 60 * 60, description: summary }],
    });
  }
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
