import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock.ts';
import { readSettings } from '../settings.ts';
import { Answers } from './answers.ts';
import { JsonBytes } from './json-bytes.ts';
import { JsonText } from './json-text.ts';

const MEGABYTE = 1_024 * 1_024;
const request = { headers: {} } as FastifyRequest;

const answersOf = () =>
  new Answers(
    new Clock(),
    readSettings({ DATABASE_URL: 'postgres://localhost/remit', REMIT_SECRET: 'x'.repeat(32) }),
  );

function longOf(letter: string): JsonBytes {
  const answer = JsonBytes.orText(new JsonText(letter.repeat(MEGABYTE)));
  if (answer instanceof JsonText) throw new Error('It stayed a text.');
  answer.hold();
  return answer;
}

describe('answers that are kept', () => {
  it('are forgotten when there are too many, but not taken from who still reads them', () => {
    const answers = answersOf();
    const first = longOf('a');
    answers.keep('first', first);
    expect(answers.kept('first', request)).toBe(first);
    for (const [at, letter] of [...'bcdefghij'.repeat(9)].entries()) {
      const other = longOf(letter);
      answers.keep(`${at}`, other);
      other.letGo();
    }
    expect(answers.kept('first', request)).toBeUndefined();
    expect(first.bytes.toString()).toBe('a'.repeat(MEGABYTE));
    const last = answers.kept('80', request);
    if (!(last instanceof JsonBytes)) throw new Error('The last one is not kept.');
    expect(last.bytes.toString()).toBe('j'.repeat(MEGABYTE));
  });
});
