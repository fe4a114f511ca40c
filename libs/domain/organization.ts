export const ORGANIZATION_NAME_MAX = 120;
export const PERSON_NAME_MAX = 120;
export const ROLE_TITLE_MAX = 120;
export const EMAIL_MAX = 254;
/** Long enough for every name of the time zone database and every practical language tag. */
export const TIME_ZONE_MAX = 64;
export const LOCALE_MAX = 35;

const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A name of the time zone database; offsets are refused, since SQL reads their sign the other way. */
export function isTimeZone(name: string): boolean {
  if (name.length > TIME_ZONE_MAX || !/^[A-Za-z]/.test(name)) return false;
  return accepts(() => Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
}

/** ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** A BCP 47 tag in its canonical form whose language is known here: `en`, `de-CH`. */
export function isLocale(tag: string): boolean {
  if (tag.length > LOCALE_MAX || !accepts(() => Intl.getCanonicalLocales(tag))) return false;
  const isCanonical = Intl.getCanonicalLocales(tag)[0] === tag;
  return isCanonical && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
}

/** The form in which addresses are stored and compared. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether mail can be sent there at all; only a mail that arrives proves an address. */
export function isEmail(text: string): boolean {
  if (text.length > EMAIL_MAX) return false;
  return /^[^\s@<>(),;:"\\\p{Cc}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u.test(text);
}

/** What is wrong with a password, as a sentence; null when it will do. */
export function passwordProblem(password: string, email: string): string | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters.`;
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  if (normalEmail(password) === normalEmail(email))
    return 'Choose a password that is not your e-mail address.';
  return null;
}

/** Intl answers an unknown name by throwing. */
function accepts(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
