import {
  Conflict,
  DomainError,
  Forbidden,
  Malformed,
  NotFound,
  PreconditionFailed,
  PreconditionRequired,
  TooLarge,
  Unauthorized,
  Unprocessable,
} from './errors.ts';

const cases: [DomainError, number, string, string][] = [
  [new Malformed('Send JSON.'), 400, 'malformed', 'Send JSON.'],
  [new Unauthorized(), 401, 'unauthorized', 'Sign in, or send a valid token, and try again.'],
  [
    new Forbidden('archive'),
    403,
    'forbidden',
    'You may not archive this. Ask an administrator of your organization.',
  ],
  [
    new NotFound('Area'),
    404,
    'not-found',
    'Area was not found. Check the address, or ask for access.',
  ],
  [new Conflict('Choose another name.'), 409, 'conflict', 'Choose another name.'],
  [new PreconditionFailed('Read it again.'), 412, 'precondition-failed', 'Read it again.'],
  [new TooLarge('Send less.'), 413, 'too-large', 'Send less.'],
  [new Unprocessable('Give a reason.'), 422, 'unprocessable', 'Give a reason.'],
  [
    new PreconditionRequired(),
    428,
    'precondition-required',
    'Read it first, then send its ETag as If-Match, so that no change of others is lost.',
  ],
];

describe('a refusal', () => {
  it.each(cases)('%s answers %i as %s', (error, status, type, message) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ status, type, message, name: error.constructor.name });
  });

  it.each(cases)('%s has a type of its own', (error) => {
    expect(cases.filter(([other]) => other.type === error.type)).toHaveLength(1);
  });

  it('names the fields that are wrong', () => {
    const errors = [{ pointer: '/name', message: 'Give a name.' }];
    expect(new Unprocessable('Correct the marked fields.', errors).errors).toEqual(errors);
    expect(new Malformed('Send JSON.')).not.toHaveProperty('errors');
  });
});
