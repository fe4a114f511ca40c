const dates = new Map<string, Intl.DateTimeFormat>();
const ages = new Map<string, Intl.RelativeTimeFormat>();

/** A format is dear to make, and every part of a page asks for the same few. */
export const dateFormat = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  kept(
    dates,
    `${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, options),
  );

export const ageFormat = (locale: string): Intl.RelativeTimeFormat =>
  kept(ages, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

function kept<Format>(formats: Map<string, Format>, name: string, make: () => Format): Format {
  const known = formats.get(name);
  if (known) return known;
  const made = make();
  formats.set(name, made);
  return made;
}
