import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UnsupportedMediaType } from './file-bodies.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesForm?: boolean;
  }
}

const LONGEST = 1_024;

/** The route is posted to by a form, or by a mail program; nothing in the form is read. */
export const TakesForm = () => RouteConfig({ takesForm: true });

export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LONGEST },
    (request: FastifyRequest, _text, done) => {
      if (request.routeOptions.config.takesForm === true) return done(null, undefined);
      return done(new UnsupportedMediaType(), undefined);
    },
  );
}
