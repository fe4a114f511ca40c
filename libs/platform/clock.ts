import { Injectable } from '@nestjs/common';

/** What time it is. Tests and the sample organization put a clock of their own in its place. */
@Injectable()
export class Clock {
  /** The borrowed time; undefined where the database's own time may be taken. */
  get borrowed(): Date | undefined {
    return undefined;
  }

  now(): Date {
    return this.borrowed ?? new Date();
  }
}
