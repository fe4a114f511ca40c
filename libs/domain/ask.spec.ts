import { choiceOf, isWaiting, misfitOf, settles } from './ask.ts';

const OFFERED = { options: [{ name: 'Hire' }, { name: 'Wait' }], recommendation: 'Hire' };
const FREE = { options: [], recommendation: 'Hire two' };
const TODAY = '2026-11-12';

describe('an ask', () => {
  it('is approved as recommended unless another option is chosen', () => {
    expect(choiceOf({ answer: 'approved' }, OFFERED)).toBe('Hire');
    expect(choiceOf({ answer: 'approved', choice: 'Wait' }, OFFERED)).toBe('Wait');
    expect(choiceOf({ answer: 'approved', choice: 'Fire' }, OFFERED)).toBeUndefined();
    expect(choiceOf({ answer: 'approved' }, FREE)).toBe('Hire two');
    expect(choiceOf({ answer: 'declined', choice: 'Wait' }, OFFERED)).toBe('Declined');
    expect(choiceOf({ answer: 'deferred' }, OFFERED)).toBe('');
  });

  it.each([
    [{ answer: 'deferred' }, 'until'],
    [{ answer: 'deferred', until: TODAY }, 'until'],
    [{ answer: 'deferred', until: '2026-11-13' }, undefined],
    [{ answer: 'delegated' }, 'delegateId'],
    [{ answer: 'delegated', delegateId: 'p' }, undefined],
    [{ answer: 'approved', choice: 'Fire' }, 'choice'],
    [{ answer: 'approved', revisitOn: TODAY }, 'revisitOn'],
    [{ answer: 'declined' }, undefined],
  ] as const)('answered by %j lacks %s', (given, field) => {
    expect(misfitOf(given, OFFERED, TODAY)?.field).toBe(field);
  });

  it('waits until it is settled', () => {
    expect((['asked', 'deferred', 'delegated'] as const).every(isWaiting)).toBe(true);
    expect((['draft', 'approved', 'declined', 'withdrawn'] as const).some(isWaiting)).toBe(false);
    expect((['approved', 'declined'] as const).every(settles)).toBe(true);
    expect((['deferred', 'delegated'] as const).some(settles)).toBe(false);
  });
});
