import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';

/** Shows the time of the story while it is told. */
@Injectable()
export class BorrowedClock extends Clock {
  private time: Date | undefined;

  override get borrowed(): Date | undefined {
    return this.time;
  }

  moveTo(time: Date): void {
    this.time = time;
  }
}
