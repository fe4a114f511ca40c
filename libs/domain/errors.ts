/** One field that is wrong; `pointer` is a JSON pointer (RFC 6901) into the request's body. */
export interface FieldError {
  readonly pointer: string;
  readonly message: string;
}

/** A rule of the product said no. HTTP answers with `status` and `type`; a job logs it. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  abstract readonly type: string;
  readonly errors?: readonly FieldError[];

  constructor(message: string, errors?: readonly FieldError[]) {
    super(message);
    if (errors !== undefined) this.errors = errors;
  }
}

export class Malformed extends DomainError {
  override readonly name = 'Malformed';
  readonly status = 400;
  readonly type = 'malformed';
}

export class Unauthorized extends DomainError {
  override readonly name = 'Unauthorized';
  readonly status = 401;
  readonly type = 'unauthorized';

  constructor(message = 'Sign in, or send a valid token, and try again.') {
    super(message);
  }
}

export class Forbidden extends DomainError {
  override readonly name = 'Forbidden';
  readonly status = 403;
  readonly type = 'forbidden';

  constructor(action: string, remedy = 'Ask an administrator of your organization.') {
    super(`You may not ${action} this. ${remedy}`);
  }
}

export class NotFound extends DomainError {
  override readonly name = 'NotFound';
  readonly status = 404;
  readonly type = 'not-found';

  constructor(what: string) {
    super(`${what} was not found. Check the address, or ask for access.`);
  }
}

export class Conflict extends DomainError {
  override readonly name = 'Conflict';
  readonly status = 409;
  readonly type = 'conflict';
}

export class PreconditionFailed extends DomainError {
  override readonly name = 'PreconditionFailed';
  readonly status = 412;
  readonly type = 'precondition-failed';
}

export class TooLarge extends DomainError {
  override readonly name = 'TooLarge';
  readonly status = 413;
  readonly type = 'too-large';
}

export class Unprocessable extends DomainError {
  override readonly name = 'Unprocessable';
  readonly status = 422;
  readonly type = 'unprocessable';
}

export class PreconditionRequired extends DomainError {
  override readonly name = 'PreconditionRequired';
  readonly status = 428;
  readonly type = 'precondition-required';

  constructor() {
    super('Read it first, then send its ETag as If-Match, so that no change of others is lost.');
  }
}

export class TooManyRequests extends DomainError {
  override readonly name = 'TooManyRequests';
  readonly status = 429;
  readonly type = 'too-many-requests';

  /** `retryAfter` in seconds. */
  constructor(
    message: string,
    readonly retryAfter: number,
  ) {
    super(message);
  }
}
