import { nextAddress } from './next-address.ts';

describe('the address after signing in', () => {
  it.each([
    ['/scorecard?period=2026-10', '/scorecard?period=2026-10'],
    ['/reports/2026-10#risks', '/reports/2026-10#risks'],
    ['/', '/'],
  ])('is what was asked for: %s', (wanted, expected) => {
    expect(nextAddress(wanted)).toBe(expected);
  });

  it.each([
    undefined,
    '',
    'scorecard',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    '/sign-in?next=/',
    '/setup',
  ])('is the briefing rather than outside of the app: %s', (wanted) => {
    expect(nextAddress(wanted)).toBe('/');
  });
});
