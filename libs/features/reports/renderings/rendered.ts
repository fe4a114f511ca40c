import type { FastifyReply } from 'fastify';
import type { Renderable } from './edition-words.ts';
import { HTML_POLICY, htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';

/** The text of a rendering, with its type and, for a page, its own policy. */
export function rendered(
  report: Renderable,
  format: 'markdown' | 'html',
  reply: FastifyReply,
): string {
  if (format === 'markdown') {
    reply.type('text/markdown; charset=utf-8');
    return markdownOf(report);
  }
  reply.type('text/html; charset=utf-8').header('content-security-policy', HTML_POLICY);
  return htmlOf(report);
}
