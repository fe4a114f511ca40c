import { QueryFailedError } from 'typeorm';
import { Late } from '../in-time.ts';
import { toProblem } from './to-problem.ts';
import { NoTurn } from './turns.ts';

const postgres = (code: string): Error =>
  new QueryFailedError('SELECT secret', [], Object.assign(new Error('inside'), { code }));

describe('toProblem', () => {
  it.each([
    ['a lost connection', postgres('57P01'), 503],
    ['a statement that took too long', postgres('57014'), 503],
    ['a wait for a lock that took too long', postgres('55P03'), 503],
    ['a transaction that stood still too long', postgres('25P03'), 503],
    ['a database that does not come', new Late('Nothing came.'), 503],
    ['a turn that does not come', new NoTurn('Nothing came.'), 503],
    ['a deadlock that came again and again', postgres('40P01'), 503],
    ['a number that does not fit', postgres('22003'), 400],
    ['a duplicate', postgres('23505'), 409],
    ['a fault of our own', new TypeError('inside'), 500],
  ])('tells of %s without its inside', (_, error, status) => {
    const problem = toProblem(error);
    expect(problem.status).toBe(status);
    expect(JSON.stringify(problem)).not.toMatch(/inside|SELECT/);
    expect(problem.retryAfter !== undefined).toBe(status === 503);
  });

  it('tells who only has to wait from a database that is not there', () => {
    expect(toProblem(new NoTurn('Nothing came.')).type).toBe('busy');
    expect(toProblem(new Late('Nothing came.')).type).toBe('unavailable');
  });
});
