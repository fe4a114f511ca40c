import { LONG } from '#platform/rooms';
import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const NOON = '2026-11-06T12:00:00Z';
const QUESTIONS = [
  '',
  '?compare=target',
  '?compare=last_year',
  '?period=2026-09',
  '?at=2026-10-01',
];

/** Answers of two organizations to the same questions, long enough to share room. */
async function twoReaders(): Promise<readonly Client[]> {
  const found = await Promise.all([foundOrganization(), foundOrganization()]);
  return Promise.all(
    found.map(async ({ cpo }) => {
      const reader = cpo.at(NOON);
      await reader.post('areas/adoption', { areas: 'all', isTyped: true }).expect(200);
      return reader;
    }),
  );
}

describe('long answers', () => {
  it('come whole to each who asks, whatever others ask and leave off meanwhile', async () => {
    const readers = await twoReaders();
    const asked = readers.flatMap((reader) =>
      QUESTIONS.map((question) => ({ reader, path: `scorecard${question}` })),
    );
    const alone: string[] = [];
    for (const { reader, path } of asked) alone.push((await reader.get(path).expect(200)).text);
    for (const text of alone) expect(text.length).toBeGreaterThan(LONG);
    expect(new Set(alone).size).toBe(alone.length);
    for (let round = 0; round < 5; round += 1) {
      // A change of the record, whatever it is, lets all of them be drawn anew.
      for (const reader of readers)
        await reader
          .patch('me', { name: `Reader ${round}` })
          .set('if-match', `"v${round + 1}"`)
          .expect(200);
      const abandoned = asked.map(({ reader, path }) => {
        const request = reader.get(path);
        setTimeout(() => void request.abort(), 3 * round);
        return request.then(
          () => undefined,
          () => undefined,
        );
      });
      const told = await Promise.all(asked.map(({ reader, path }) => reader.get(path).expect(200)));
      await Promise.all(abandoned);
      expect(told.map(({ text }) => text)).toEqual(alone);
    }
  });
});
