import { keyResultOf } from './key-result-draft.ts';

const DRAFT = { kpiId: 'k', baseline: '', target: '80', weight: '', name: ' ', reason: '' };
const NEW = { locale: 'en', wantsReason: false };

describe('a key result as typed', () => {
  it('needs a KPI and a target, and begins where the KPI stands', () => {
    expect(keyResultOf(DRAFT, NEW)).toEqual({
      missing: [],
      body: { kpiId: 'k', name: '', target: 80, reason: '' },
    });
    expect(keyResultOf({ ...DRAFT, kpiId: '', target: '' }, NEW).missing).toEqual([
      'kpiId',
      'target',
    ]);
  });

  it('says which figures cannot be read', () => {
    const draft = { ...DRAFT, baseline: 'low', target: 'high', weight: '0' };
    expect(keyResultOf(draft, NEW).missing).toEqual(['baseline', 'target', 'weight']);
  });

  it('takes figures as the reader writes them', () => {
    const draft = { ...DRAFT, baseline: '1.250,5', target: '0', weight: '2' };
    expect(keyResultOf(draft, { ...NEW, locale: 'de' }).body).toMatchObject({
      baseline: 1250.5,
      target: 0,
      weight: 2,
    });
  });

  it('needs a reason where a promise moves', () => {
    expect(keyResultOf(DRAFT, { ...NEW, wantsReason: true }).missing).toEqual(['reason']);
  });
});
