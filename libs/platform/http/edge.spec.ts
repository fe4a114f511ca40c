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
    [nested(33), 500],
    [nested(100_000), 500],
    [JSON.stringify('[['.repeat(50)), 200],
    ['"\\u0000"', 500],
    ['"\\ud800"', 500],
    ['{"\\udc00":1}', 500],
    ['"\\ud83d\\ude00"', 200],
    ['{"__proto__":1}', 400],
    ['{', 400],
  ])('answers %.40s with %d', async (payload, status) => {
    // Without the product's error handler a refusal of ours is Fastify's 500; with it, a 400.
    expect(await post(payload)).toBe(status);
  });
});
