import { type Day, day } from '../../shared/day.ts'

/** The calendar day in the Netherlands at this moment. */
export function calendarDay(moment: Date): Day {
  return day(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment))
}
