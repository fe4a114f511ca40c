export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Locales of the two languages that are translated; each brings its own dates and figures. */
const LOCALES = [
  'en',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'de',
  'de-AT',
  'de-CH',
  'de-LI',
  'de-LU',
];

export const timeZones = (current = ''): readonly string[] =>
  withCurrent(['UTC', ...Intl.supportedValuesOf('timeZone')], current);

export function locales(inLocale: string, current = ''): readonly Choice[] {
  const names = new Intl.DisplayNames(inLocale, { type: 'language', languageDisplay: 'standard' });
  return withCurrent(LOCALES, current).map((value) => ({
    value,
    label: `${names.of(value) ?? value} · ${sample(value)}`,
  }));
}

export function currencies(inLocale: string, current = ''): readonly Choice[] {
  const names = new Intl.DisplayNames(inLocale, { type: 'currency' });
  return withCurrent(Intl.supportedValuesOf('currency'), current).map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
}

export function months(inLocale: string): readonly Choice[] {
  const format = new Intl.DateTimeFormat(inLocale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2026, month, 15)),
  }));
}

/** The browser's own, where the list knows it. */
export const browserTimeZone = (): string =>
  Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const browserLocale = (): string => {
  const own = navigator.language;
  return LOCALES.find((locale) => locale === own) ?? (own.startsWith('de') ? 'de' : 'en');
};

const CURRENCY_OF: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  ZA: 'ZAR',
};

/** A guess from the country of the browser, and of its time zone. */
export function browserCurrency(): string {
  const [, country = ''] = navigator.language.split('-');
  const isEuropean = browserTimeZone().startsWith('Europe/');
  return CURRENCY_OF[country] ?? (isEuropean ? 'EUR' : 'USD');
}

const sample = (locale: string): string =>
  [
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.UTC(2026, 9, 31),
    ),
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(1_234.5),
  ].join(' · ');

function withCurrent(known: readonly string[], current: string): readonly string[] {
  const all = new Set(known);
  return current === '' || all.has(current) ? [...all] : [current, ...all];
}
