/** Dates in words, independent of the machine's clock, zone and language. */

/** A day (YYYY-MM-DD) as `language` writes it: "12 October 2020". */
export function dayInWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** An instant (ISO 8601 with zone) as `language` writes it, in UTC: "12 October 2020 at 09:00 UTC". */
export function instantInWords(instant: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(new Date(instant))
}

/** English without a region is the United Nations' English, day before month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
