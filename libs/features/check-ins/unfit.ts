import { Unprocessable } from '#domain/errors';

/** A full sentence without its full stop. */
export const unfit = (pointer: string, message: string): Unprocessable =>
  new Unprocessable(`${message}.`, [{ pointer, message }]);
