import { readAllocation, type AllocationDraft } from './allocation-draft.ts';

const DRAFT: AllocationDraft = {
  kind: 'planned',
  resource: 'people',
  personId: 'jonas',
  role: 'Engineer',
  areaId: 'delivery',
  itemId: null,
  period: '2026-Q4',
  fte: '0,6',
  amount: '',
  currency: 'EUR',
};

const read = (change: Partial<AllocationDraft> = {}) =>
  readAllocation({ ...DRAFT, ...change }, 'de-DE');

describe('an allocation that is filled in', () => {
  it('is of a person, whose role then says nothing, or of a role', () => {
    expect(read()).toMatchObject({ personId: 'jonas', role: '', fte: 0.6 });
    expect(read({ personId: null })).toMatchObject({ personId: null, role: 'Engineer' });
  });

  it('is of money in whole minor units', () => {
    const money = read({ resource: 'money', amount: '1.200,50' });
    expect(money).toMatchObject({ resource: 'money', amount: 120_050, currency: 'EUR' });
    expect(money).not.toHaveProperty('fte');
  });

  it.each([
    { areaId: null },
    { fte: '' },
    { fte: '0' },
    { fte: '3' },
    { personId: null, role: ' ' },
    { resource: 'money' as const, amount: '' },
    { resource: 'money' as const, amount: '5', currency: 'EU' },
  ])('is not complete with %j', (change) => {
    expect(read(change)).toBeNull();
  });
});
