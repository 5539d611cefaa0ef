import type { LocalDate } from '../../shared/values/local-date.ts';
import { date as dateText, type Language } from '../../shared/documents/format.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A moment in ISO 8601 UTC as the workstation's own date and time. */
export function localMoment(iso: string): { date: LocalDate; time: string } {
  const at = new Date(iso);
  const date = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}` as LocalDate;
  return { date, time: `${pad(at.getHours())}:${pad(at.getMinutes())}` };
}

/** `i dag 08:02`, `2024-05-02 08:02`. */
export function whenText(iso: string, today: LocalDate, language: string): string {
  const { date, time } = localMoment(iso);
  if (date === today) return `${language === 'en' ? 'today' : 'i dag'} ${time}`;
  return `${dateText(date, language as Language)} ${time}`;
}
