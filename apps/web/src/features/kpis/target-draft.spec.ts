import { drawnLines, figuresOf, isReady, NEW_TARGET, targetBody } from './target-draft.ts';

const flat = { ...NEW_TARGET, figures: { target: '88', red: '80' } };

const ready = (draft: object) => isReady({ ...NEW_TARGET, ...draft }, 'higher', 'en');

describe('A target that is being written', () => {
  test('draws its lines as the server will, red a tenth worse unless given', () => {
    expect(drawnLines(flat, 'higher', 'en')).toMatchObject({ greenLow: 88, redLow: 80 });
    expect(drawnLines({ ...NEW_TARGET, figures: { target: '50' } }, 'lower', 'en')).toMatchObject({
      greenHigh: 50,
      redHigh: 55,
    });
    expect(
      drawnLines({ ...flat, figures: { target: '88', red: '90' } }, 'higher', 'en'),
    ).toBeNull();
    expect(drawnLines(NEW_TARGET, 'higher', 'en')).toBeNull();
  });

  test('sends what its shape takes and nothing else', () => {
    expect(targetBody({ ...flat, from: '2027-01', text: 'left over' }, 'en')).toEqual({
      shape: 'flat',
      figures: { target: 88, red: 80 },
      from: '2027-01',
    });
    expect(targetBody({ ...flat, shape: 'text', text: 'To be agreed' }, 'en')).toEqual({
      shape: 'text',
      text: 'To be agreed',
    });
    expect(
      targetBody(
        { ...flat, shape: 'per_period', periods: { '2027-01': '5', '2027-02': '' } },
        'en',
      ),
    ).toEqual({ shape: 'per_period', periods: [{ period: '2027-01', target: 5 }] });
    expect(
      targetBody(
        { ...flat, shape: 'glide', endDay: '2027-12-31', endValue: '1.234,5', reason: 'New plan' },
        'de',
      ),
    ).toEqual({ shape: 'glide', end: { day: '2027-12-31', value: 1234.5 }, reason: 'New plan' });
  });

  test('names the fields that hold no figure', () => {
    expect(figuresOf({ figures: { target: 'much', red: '' } }, 'en')).toEqual({
      figures: {},
      wrong: ['target'],
    });
  });

  test('can be sent once its shape has what it needs', () => {
    expect(ready({})).toBe(false);
    expect(ready({ figures: { target: '1' } })).toBe(true);
    expect(ready({ shape: 'cumulative', figures: { target: '1' } })).toBe(false);
    expect(
      ready({ shape: 'cumulative', figures: { target: '1' }, from: '2027-01', to: '2027-12' }),
    ).toBe(true);
    expect(ready({ shape: 'text', text: ' ' })).toBe(false);
    expect(ready({ shape: 'glide', endDay: '2027-12-31' })).toBe(false);
    expect(ready({ shape: 'glide', endDay: '2027-12-31', endValue: '9' })).toBe(true);
    expect(ready({ shape: 'per_period', periods: { a: 'x', b: '1' } })).toBe(false);
    expect(ready({ shape: 'per_period', periods: { a: '', b: '1' } })).toBe(true);
  });
});
