import type { FastifyInstance } from 'fastify';

/** An answer is for its asker alone, and asked for again each time; an ETag makes that cheap. Who knows better says so. */
export function keepAnswersPrivate(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-cache');
    done(null, payload);
  });
}
