import { parseCommand, type Command } from './parse-command.ts';
import { parseDay } from './parse-day.ts';
import { parsePeriod } from './parse-period.ts';

const rules = { fiscalStartMonth: 1, pattern: 'months' } as const;
const english = { rules, today: '2026-11-22', locale: 'en-GB' };
const german = { ...english, locale: 'de-DE' };

const told = (command: Command | undefined): unknown =>
  command && 'period' in command ? { ...command, period: command.period?.key } : command;

describe('parseCommand', () => {
  it.each([
    ['log activation 48.7', { kind: 'log', words: 'activation', value: 48.7 }],
    ['log activation rate 48.7 %', { kind: 'log', words: 'activation rate', value: 48.7 }],
    ['activation 1,250', { kind: 'log', words: 'activation', value: 1250 }],
    ['record time to value = 9.6 d', { kind: 'log', words: 'time to value', value: 9.6 }],
    ['set churn -2', { kind: 'log', words: 'churn', value: -2 }],
    ['log q3 pipeline 12', { kind: 'log', words: 'q3 pipeline', value: 12 }],
    [
      'log activation 48.7 for Oct',
      { kind: 'log', words: 'activation', value: 48.7, period: '2026-10' },
    ],
    [
      'activation 48.7 Q3 2026',
      { kind: 'log', words: 'activation', value: 48.7, period: '2026-Q3' },
    ],
    [
      'log activation 48.7 2026-09',
      { kind: 'log', words: 'activation', value: 48.7, period: '2026-09' },
    ],
  ])('reads the value in “%s”', (text, expected) => {
    expect(told(parseCommand(text, english))).toEqual({ period: undefined, ...expected });
  });

  it.each([
    ['erfasse Aktivierung 48,7', { words: 'Aktivierung', value: 48.7, period: undefined }],
    ['Aktivierung 1.250,5', { words: 'Aktivierung', value: 1250.5, period: undefined }],
    [
      'eintragen Abwanderung 2,1 % im Oktober',
      { words: 'Abwanderung', value: 2.1, period: '2026-10' },
    ],
    ['Aktivierung 48,7 für 3. Quartal', { words: 'Aktivierung', value: 48.7, period: '2026-Q3' }],
  ])('reads the value in “%s”, with a decimal comma', (text, expected) => {
    expect(told(parseCommand(text, german))).toEqual({ kind: 'log', ...expected });
  });

  it.each<[string, object]>([
    ['log activation', { kind: 'log', words: 'activation', value: undefined, period: undefined }],
    ['check in roadmap', { kind: 'checkIn', words: 'roadmap' }],
    ['Check-in zu Strategie', { kind: 'checkIn', words: 'Strategie' }],
    ['ask about churn', { kind: 'ask', words: 'churn' }],
    ['frage zu Abwanderung', { kind: 'ask', words: 'Abwanderung' }],
    ['as of 30 Sep', { kind: 'asOf', day: '2026-09-30' }],
    ['Stand 30.9.', { kind: 'asOf', day: '2026-09-30' }],
    ['period Q3 2026', { kind: 'period', period: '2026-Q3' }],
    ['Periode März', { kind: 'period', period: '2026-03' }],
  ])('reads the order in “%s”', (text, expected) => {
    expect(told(parseCommand(text, english))).toEqual(expected);
  });

  it.each(['', 'activation', 'dark', '48.7', 'as of 31 Sep', 'q3 2026', 'log 48.7'])(
    'leaves “%s” to the search',
    (text) => {
      expect(parseCommand(text, english)).toBeUndefined();
    },
  );
});

describe('parsePeriod', () => {
  it.each([
    ['Q3 2026', '2026-Q3'],
    ['q4', '2026-Q4'],
    ['Oct', '2026-10'],
    ['dec', '2025-12'],
    ['Dezember 2026', '2026-12'],
    ['märz', '2026-03'],
    ['10/2026', '2026-10'],
    ['KW 45', '2026-W45'],
    ['w5 2026', '2026-W05'],
    ['H1', '2026-H1'],
    ['2. Halbjahr 2025', '2025-H2'],
    ['2025', '2025'],
    ['2026-Q3', '2026-Q3'],
  ])('reads %s', (text, key) => {
    expect(parsePeriod(text, english)?.key).toBe(key);
  });

  it('follows the fiscal year', () => {
    const april = { ...english, rules: { fiscalStartMonth: 4, pattern: 'months' } as const };
    expect(parsePeriod('q3 2027', april)).toMatchObject({ startsOn: '2026-10-01' });
    expect(parsePeriod('Q3', april)).toMatchObject({ startsOn: '2026-10-01' });
    expect(parsePeriod('oct', april)?.key).toBe('2026-10');
  });

  it.each(['', 'ma', 'activation', 'Q5', 'W60', '13/2026'])('knows no period in “%s”', (text) => {
    expect(parsePeriod(text, english)).toBeUndefined();
  });
});

describe('parseDay', () => {
  it.each([
    ['30 Sep', '2026-09-30'],
    ['30. September 2025', '2025-09-30'],
    ['Sep 30, 2026', '2026-09-30'],
    ['24 Dec', '2025-12-24'],
    ['1.2.2026', '2026-02-01'],
    ['2026-09-30', '2026-09-30'],
    ['yesterday', '2026-11-21'],
    ['heute', '2026-11-22'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text, '2026-11-22')).toBe(day);
  });

  it.each(['31 Sep', '2026-12-01', '30', 'soon', ''])('knows no day that was in “%s”', (text) => {
    expect(parseDay(text, '2026-11-22')).toBeUndefined();
  });
});
