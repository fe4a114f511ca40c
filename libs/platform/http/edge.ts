import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Malformed } from '#domain/errors';

const MAX_DEPTH = 32;
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/** Parses JSON and refuses what PostgreSQL cannot store or a deep walk cannot survive. */
export function takeJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    const body = text.toString();
    const problem = bodyProblem(body);
    if (problem) return done(new Malformed(problem));
    if (body === '') return done(null, undefined);
    return parse(request, body, done);
  });
}

/** A NUL in the address would end as a fault of the database. */
export function addressProblem({ url }: FastifyRequest): string | undefined {
  return /%00|\0/.test(url) ? 'The address holds a NUL character.' : undefined;
}

function bodyProblem(text: string): string | undefined {
  if (text.includes('\0')) return 'The body holds a NUL character.';
  if (depthOf(text) > MAX_DEPTH) return `The body is nested deeper than ${MAX_DEPTH} levels.`;
  if (SUSPICIOUS.test(text) && !isStorable(text))
    return 'The body holds a NUL or half of a surrogate pair: send well-formed Unicode.';
  return undefined;
}

/** Brackets inside of texts do not count, nor do escaped quotes end a text. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, (depth += 1));
    if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}

function isStorable(text: string): boolean {
  try {
    let isSound = true;
    JSON.parse(text, (key, value: unknown) => {
      isSound &&= isSoundText(key) && (typeof value !== 'string' || isSoundText(value));
      return value;
    });
    return isSound;
  } catch {
    return true;
  }
}

const isSoundText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
