/** A format is dear to make and is asked for in hundreds of cells; of these there are few different ones. */
const formats = new Map<string, Intl.NumberFormat>();

export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const name = locale + JSON.stringify(options);
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(name, made);
  return made;
}

/** A number for people: with a minus, because a hyphen is narrower than a plus, and lines break behind it. */
export const numberText = (
  value: number,
  locale: string,
  options?: Intl.NumberFormatOptions,
): string => numberFormat(locale, options).format(value).replace('-', '−');
