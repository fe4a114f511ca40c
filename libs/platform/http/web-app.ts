import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built web app where there is one: hashed files for ever, the page itself never from a cache. */
export async function serveWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
    decorateReply: true,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request)) return done();
    sendPage(reply);
    return undefined;
  });
}

/** Every address without a dot that is not the API's belongs to the web app's own router. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && !path.includes('.') && !/^\/(api|health|metrics|mcp)(\/|$)/.test(path);
}

function sendPage(reply: FastifyReply): void {
  void reply.sendFile('index.html');
}

/** The build puts a hash into these names, so that none ever stands for another content. */
const cachingOf = (path: string): string =>
  /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
