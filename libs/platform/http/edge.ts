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

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && inText) at += 1;
    else if (code === 0x22) inText = !inText;
    else if (!inText && (code === 0x5b || code === 0x7b)) deepest = Math.max(deepest, (depth += 1));
    else if (!inText && (code === 0x5d || code === 0x7d)) depth -= 1;
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
