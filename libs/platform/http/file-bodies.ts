import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooLarge, Unauthorized } from '#domain/errors';
import { credentialOf } from './credential.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes; routes that do not say so take JSON alone. */
    fileLimit?: number;
  }
}

const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/yaml',
  'application/yaml',
  'application/octet-stream',
];

/** The body of this route is a file of at most so many bytes, and reaches the handler as a Buffer. */
export const TakesFile = (fileLimit: number) => RouteConfig({ fileLimit });

/** Nothing is read for a route that takes no file, nor for a caller who shows no credential at all. */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(FILE_TYPES, async (request: FastifyRequest, stream: Chunks) => {
    const limit = request.routeOptions.config.fileLimit;
    if (limit === undefined) throw new UnsupportedMediaType();
    if (credentialOf(request) === undefined) throw new Unauthorized();
    return collected(stream, limit, Number(request.headers['content-length'] ?? 0));
  });
}

type Chunks = AsyncIterable<Buffer>;

async function collected(stream: Chunks, limit: number, announced: number): Promise<Buffer> {
  if (announced > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(limit: number): TooLarge {
  return new TooLarge(`The file is larger than ${Math.floor(limit / 1024 / 1024)} MiB: split it.`);
}

/** What Fastify itself says of a type that nobody parses. */
export class UnsupportedMediaType extends Error {
  override readonly name = 'UnsupportedMediaType';
  readonly statusCode = 415;
}
