import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Forbidden, Unauthorized } from '#domain/errors';
import { Settings } from '../settings.ts';
import { Authenticator } from './authenticator.ts';
import { credentialOf } from './credential.ts';
import { PUBLIC, requestOf } from './request-context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Closed unless marked `@Public()`. Opens the request's unit of work with the caller's credential. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const targets = [context.getHandler(), context.getClass()];
    const credential = credentialOf(request);
    if (credential?.isCookie) this.checkOrigin(request);
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    if (!credential) throw new Unauthorized();
    const found = await this.authenticator.authenticate(credential.secret);
    request.context = found;
    const isRead = SAFE.has(request.method);
    if (!found.actor.scopes.includes(isRead ? 'read' : 'write'))
      throw await this.authenticator.refuse(
        new Forbidden(isRead ? 'read' : 'write', 'This token lacks the scope.'),
      );
    if (isRead) this.authenticator.onlyReads(found);
    return true;
  }

  /** A page of another site may make a browser send our cookie, but not our origin. */
  private checkOrigin(request: FastifyRequest): void {
    if (SAFE.has(request.method)) return;
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined && (site === undefined || site === 'same-origin')) return;
    const own = [this.settings.publicUrl.origin, `${request.protocol}://${request.host}`];
    if (origin === undefined || !own.includes(origin))
      throw new Forbidden('do', 'The request comes from another site.');
  }
}
