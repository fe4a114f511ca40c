import pg from 'pg';
import { inWholeMessages } from './whole-messages.ts';

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** Days stay texts; counters and figures are numbers, because both keep below 2^53 and 15 digits. Answers are taken in whole. */
export function readTypesAsOurs(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(INT8, Number);
  pg.types.setTypeParser(NUMERIC, Number);
  takeWholeMessages();
}

interface Source {
  on(event: string, listener: (bytes: Buffer) => void): unknown;
}

interface Connection {
  attachListeners(stream: Source): void;
}

let isTaken = false;

function takeWholeMessages(): void {
  if (isTaken) return;
  isTaken = true;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver's types leave this out
  const connection = pg.Connection.prototype as unknown as Connection;
  const attach = Reflect.get(connection, 'attachListeners');
  connection.attachListeners = function attachWhole(this: Connection, stream: Source): void {
    const on = (event: string, listener: (bytes: Buffer) => void) =>
      stream.on(event, event === 'data' ? inWholeMessages(listener) : listener);
    attach.call(this, { on });
  };
}
