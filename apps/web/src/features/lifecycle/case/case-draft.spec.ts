import { caseBody, caseDraft } from './case-draft.ts';
import type { BusinessCase } from './cases.ts';

const first = { locale: 'de', today: '2026-11-22', ownerId: 'ada' };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that a draft reads
const one = {
  name: 'Growth',
  summary: '',
  cost: { amount: 1_234_550, currency: 'EUR' },
  startsOn: '2026-01-01',
  horizonMonths: 36,
  owner: null,
} as unknown as BusinessCase;

describe('the draft of a business case', () => {
  it('begins today, with the owner of the product', () => {
    expect(caseDraft(undefined, first)).toMatchObject({ startsOn: '2026-11-22', ownerId: 'ada' });
  });

  it.each([
    ['EUR', 'de', '12345,5', 1_234_550],
    ['EUR', 'en', '12345.5', 1_234_550],
    ['JPY', 'en', '1234550', 1_234_550],
    ['KWD', 'en', '1234.55', 1_234_550],
  ])('types and reads %s in %s without a loss: %s', (currency, locale, text, amount) => {
    const cost = { amount, currency };
    const draft = caseDraft({ ...one, cost }, { ...first, locale });
    expect(draft.cost).toBe(text);
    expect(caseBody(draft, { currency, locale }).body.cost).toEqual(cost);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ cost: 'much' }, 'cost'],
    [{ cost: '-5' }, 'cost'],
    [{ horizonMonths: '' }, 'horizonMonths'],
  ])('finds what is wrong in %j', (change, fault) => {
    const draft = { ...caseDraft(one, first), ...change };
    expect(caseBody(draft, { currency: 'EUR', locale: 'de' }).faults).toEqual([fault]);
  });

  it('costs nothing where nothing is typed', () => {
    const draft = { ...caseDraft(one, first), cost: '' };
    expect(caseBody(draft, { currency: 'EUR', locale: 'de' })).toMatchObject({
      faults: [],
      body: { cost: null },
    });
  });
});
