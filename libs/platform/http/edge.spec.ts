import Fastify from 'fastify';
import { takeJsonOnly } from './edge.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('the edge', () => {
  const app = Fastify();
  takeJsonOnly(app);
  app.post('/', (request) => ({ got: request.body ?? null }));
  afterAll(() => app.close());

  const post = async (payload: string) =>
    (
      await app.inject({
        method: 'POST',
        url: '/',
        headers: { 'content-type': 'application/json' },
        payload,
      })
    ).statusCode;

  it.each([
    ['{"a":1}', 200],
    ['', 200],
    [nested(32), 200],
    [nested(33), 400],

    [JSON.stringify('[['.repeat(50)), 200],
    ['"\\u0000"', 400],
    ['"\\ud800"', 400],
    ['{"\\udc00":1}', 400],
    ['"\\ud83d\\ude00"', 200],
    ['{"__proto__":1}', 400],
    ['{', 400],
  ])('answers %j with %d', async (payload, status) => {
    expect(await post(payload)).toBe(status);
  });

  it('survives a body that only opens brackets', async () => {
    expect(await post(nested(100_000))).toBe(400);
  });
});
