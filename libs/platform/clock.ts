import { Injectable } from '@nestjs/common';

/** What time it is. Tests and the sample organization put a clock of their own in its place. */
@Injectable()
export class Clock {
  /** True where the database's own time may be taken; false on a borrowed clock. */
  readonly isReal: boolean = true;

  now(): Date {
    return new Date();
  }
}
