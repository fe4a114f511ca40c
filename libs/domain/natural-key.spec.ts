import { isId, NATURAL_KEY, naturalKeyOf } from './natural-key.ts';

describe('a natural key', () => {
  it.each([
    ['Field Service', [], 'field-service'],
    ['Área Móvil!', [], 'area-movil'],
    ['Field Service', ['field-service'], 'field-service-2'],
    ['Field Service', ['field-service', 'field-service-2'], 'field-service-3'],
    ['???', [], 'product'],
    ['0198c0de-0000-7000-8000-000000000000', [], 'product'],
  ])('of %j beside %j is %s', (name, taken, key) => {
    expect(naturalKeyOf(name, new Set(taken), 'product')).toBe(key);
  });

  it('is never longer than an address takes, and never an id', () => {
    const key = naturalKeyOf('a'.repeat(500), new Set(), 'product');
    expect(key.length).toBeLessThanOrEqual(80);
    expect(NATURAL_KEY.test(key)).toBe(true);
    expect(isId('0198C0DE-0000-7000-8000-000000000000')).toBe(true);
    expect(NATURAL_KEY.test('0198c0de-0000-7000-8000-000000000000')).toBe(false);
  });
});
