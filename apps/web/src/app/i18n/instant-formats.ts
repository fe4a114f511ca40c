import { dateFormat } from './kept-formats.ts';

/** What an instant is called in a zone; made when it is asked for first. */
export function instantFormats(locale: string, timeZone: string | undefined) {
  const writtenIn = (parts: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (iso: string) =>
      (made ??= dateFormat(locale, { ...parts, timeZone })).format(new Date(iso));
  };
  return {
    dayOf: writtenIn({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortDayOf: writtenIn({ day: 'numeric', month: 'short' }),
    instant: writtenIn({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}
