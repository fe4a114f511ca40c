import { ParseId } from './parse-id.ts';

const ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';

describe('an id in the address', () => {
  it('is taken as it stands', () => {
    const id = new ParseId().transform(ID, { type: 'param', data: 'id' });
    expect(id).toBe(ID);
  });

  it.each(['', 'nope', `${ID}0`, `{${ID}}`, '0192f3a45b6c7d8e9f0123456789abcd'])(
    'is refused by name: %s',
    (value) => {
      const parse = () => new ParseId().transform(value, { type: 'param', data: 'reviewId' });
      expect(parse).toThrow(
        expect.objectContaining({
          status: 400,
          message: expect.stringContaining('reviewId in the address must be an id') as string,
          errors: [expect.objectContaining({ pointer: '/reviewId' })],
        }) as Error,
      );
    },
  );
});
