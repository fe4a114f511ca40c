import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { credentialOf } from './credential.ts';
import { FOR_EVER, webFiles } from './web-files.ts';

/** Stands in the page where the nonce of its style tags belongs. */
const NONCE = '__STYLE_NONCE__';
/** What only a browser that brings a session is told to ask for before the scripts have come: everywhere, or at addresses like one. */
const FOR_SESSIONS = /\s*<!--signed-in(?: at=(\S+))?\s([\s\S]*?)-->/g;

/** Serves the built web app where there is one: hashed files for ever, the page itself never from a cache. */
export async function serveWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html'))) return;
  const page = readFileSync(resolve(root, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root,
    wildcard: true,
    index: false,
    // The build lays a compressed copy beside each file that gains by it.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
    decorateReply: true,
  });
  const fileAt = webFiles(root);
  fastify.addHook('onRequest', (request, reply, done) => {
    const path = pathOf(request);
    if (!isRead(request)) return done();
    if (isPage(path)) return sendPage(reply, pageFor(request, page));
    const file = fileAt(path, request.headers['accept-encoding']);
    if (!file) return done();
    void reply.headers(file.headers).send(file.content);
    return undefined;
  });
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** Every address without a dot that is not the API's belongs to the web app's own router. */
function isPage(path: string): boolean {
  const isOurs = path === '/index.html' || !path.includes('.');
  return isOurs && !/^\/+(api|health|metrics|mcp)(\/|$)/.test(path);
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '';

function pageFor(request: FastifyRequest, page: string): string {
  const hasSession = credentialOf(request) !== undefined;
  const path = pathOf(request);
  return page.replaceAll(FOR_SESSIONS, (_, at: string | undefined, links: string) =>
    hasSession && (at === undefined || new RegExp(at).test(path)) ? links : '',
  );
}

/** The kit of the web app writes style tags; each page allows its own and no other. */
function sendPage(reply: FastifyReply, page: string): void {
  const nonce = randomBytes(16).toString('base64url');
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  void reply
    .header(
      'content-security-policy',
      policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
    )
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE, nonce));
}

const cachingOf = (path: string): string =>
  /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+(?:\.(?:gz|br))?$/.test(path) ? FOR_EVER : 'no-cache';
