import { handOverStep } from './hand-over.ts';

const latest = { personId: 'olga', acting: false, startsOn: '2026-03-01' };

describe('handOverStep', () => {
  it.each([
    [
      'to someone else, later',
      { personId: 'max', acting: false, startsOn: '2026-11-06' },
      'succeed',
    ],
    ['to nobody, later', { personId: null, acting: false, startsOn: '2026-11-06' }, 'succeed'],
    [
      'from acting in earnest',
      { personId: 'olga', acting: true, startsOn: '2026-11-06' },
      'succeed',
    ],
    ['on the very day', { personId: 'max', acting: false, startsOn: '2026-03-01' }, 'replace'],
    [
      'to whom it belongs',
      { personId: 'olga', acting: false, startsOn: '2026-11-06' },
      'unchanged',
    ],
    ['the day before', { personId: 'max', acting: false, startsOn: '2026-02-28' }, 'too_early'],
    [
      'to the same, the day before',
      { personId: 'olga', acting: false, startsOn: '2026-02-28' },
      'too_early',
    ],
  ])('%s: %s', (_, next, step) => {
    expect(handOverStep(latest, next)).toBe(step);
  });
});
