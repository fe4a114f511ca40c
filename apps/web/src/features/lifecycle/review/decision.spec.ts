import type { Review } from '../lifecycle.ts';
import { blockersOf, readDecision, type DecisionDraft } from './decision.ts';

const draft: DecisionDraft = {
  decision: 'go',
  reason: '',
  nextReviewOn: null,
  released: '',
  conditions: [],
};
const euros = (text: string) => {
  if (text === '') return null;
  return text === 'much' ? undefined : { amount: Number(text) * 100, currency: 'EUR' };
};
const read = (change: Partial<DecisionDraft>) => readDecision({ ...draft, ...change }, euros);
const condition = { id: 1, text: ' Train support ', ownerId: 'p', dueOn: '2026-12-01' };

describe('the decision of a gate', () => {
  it('a go needs nothing more, and releases money where somebody says how much', () => {
    expect(read({})).toEqual({ faults: [], body: { decision: 'go' } });
    expect(read({ released: '500' }).body).toEqual({
      decision: 'go',
      released: { amount: 50_000, currency: 'EUR' },
    });
    expect(read({ released: 'much' }).faults).toEqual(['released']);
  });

  it.each(['hold', 'recycle', 'kill', 'harvest', 'retire'] as const)(
    '%s needs a reason and releases nothing',
    (decision) => {
      expect(read({ decision, nextReviewOn: '2026-12-01' }).faults).toEqual(['reason']);
      const { faults, body } = read({
        decision,
        reason: ' Too early ',
        nextReviewOn: '2026-12-01',
        released: 'much',
      });
      expect(faults).toEqual([]);
      expect(body).toEqual({ decision, reason: 'Too early', nextReviewOn: '2026-12-01' });
    },
  );

  it('a hold says when it is looked at again', () => {
    expect(read({ decision: 'hold', reason: 'Wait' }).faults).toEqual(['nextReview']);
  });

  it('conditions are whole, and there is at least one', () => {
    const decision = 'go_with_conditions';
    expect(read({ decision }).faults).toEqual(['conditions']);
    expect(read({ decision, conditions: [{ ...condition, ownerId: null }] }).faults).toEqual([
      'conditions',
    ]);
    expect(read({ decision, conditions: [condition] })).toEqual({
      faults: [],
      body: {
        decision,
        conditions: [{ text: 'Train support', ownerId: 'p', dueOn: '2026-12-01' }],
      },
    });
  });

  it('only a go waits for musts and evidence; all wait for the votes', () => {
    const blockers = (['must', 'evidence', 'check', 'quorum', 'requester'] as const).map(
      (kind) => ({ kind, key: null, message: '' }),
    );
    const review = { blockers } as unknown as Review;
    expect(blockersOf(review, 'invest')).toHaveLength(5);
    expect(blockersOf(review, 'kill').map(({ kind }) => kind)).toEqual(['quorum', 'requester']);
  });
});
