import {
  isCurrency,
  isEmail,
  isLocale,
  isTimeZone,
  normalEmail,
  PASSWORD_MAX,
  passwordProblem,
} from './organization.ts';

describe('settings of an organization', () => {
  it.each<[string, (text: string) => boolean, string[], string[]]>([
    [
      'time zones',
      isTimeZone,
      ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Etc/GMT+2'],
      ['', 'Europe/Nowhere', '+02:00', ' UTC', 'UTC\0', "UTC'; --", `A${'a'.repeat(100)}`],
    ],
    ['currencies', isCurrency, ['EUR', 'USD', 'JPY', 'KWD'], ['', 'eur', 'EURO', 'ZZZ', '€']],
    [
      'locales',
      isLocale,
      ['en', 'en-GB', 'de-CH', 'zh-Hant-TW'],
      ['', 'EN', 'en_GB', 'xx', 'de-', 'not a locale', `en-x-${'a'.repeat(40)}`],
    ],
  ])('%s are known by name', (_what, isKnown, good, bad) => {
    expect(good.filter((text) => !isKnown(text))).toEqual([]);
    expect(bad.filter((text) => isKnown(text))).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it.each([
    'a@b.co',
    'olga.owner+remit@mail.example.com',
    "o'neil@example.org",
    'jörg@müller.example',
    `${'a'.repeat(64)}@example.com`,
  ])('%s will do', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each([
    '',
    'olga',
    'olga@',
    '@example.com',
    'olga@example',
    'olga@@example.com',
    'olga owner@example.com',
    'olga@example..com',
    'olga@example.com,max@example.com',
    'Olga <olga@example.com>',
    'olga@example.com\r\nBcc: max@example.com',
    'olga\0@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(200)}com`,
  ])('%j will not', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it('is compared without case and surrounding space', () => {
    expect(normalEmail('  Olga@Example.COM\n')).toBe('olga@example.com');
  });
});

describe('a password', () => {
  it.each([
    ['twelve chars', null],
    ['eleven char', 'Use at least 12 characters.'],
    ['🔑🔑🔑🔑🔑🔑', 'Use at least 12 characters.'],
    ['🔑'.repeat(PASSWORD_MAX), null],
    ['x'.repeat(PASSWORD_MAX + 1), 'Use at most 200 characters.'],
    [' OLGA@example.com', 'Choose a password that is not your e-mail address.'],
  ])('%j: %s', (password, problem) => {
    expect(passwordProblem(password, 'olga@example.com')).toBe(problem);
  });
});
