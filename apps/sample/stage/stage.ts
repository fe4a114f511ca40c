import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { BorrowedClock } from '../borrowed-clock.ts';
import { Company } from './company.ts';

/** Milliseconds for a single statement. */
const PATIENCE = 30_000;

/** One transaction for two years: nobody sees half of a company, and nothing is left of one that failed. */
@Injectable()
export class Stage {
  constructor(
    private readonly db: Database,
    private readonly clock: BorrowedClock,
    private readonly company: Company,
  ) {}

  open<Result>(time: Date, play: () => Promise<Result>): Promise<Result> {
    this.clock.moveTo(time);
    return this.db.transaction(async () => {
      this.db.unit.allow(PATIENCE);
      this.db.unit.rememberStatements();
      await this.db.run({ text: 'SET LOCAL synchronous_commit = off' });
      await this.db.run({ text: `SET LOCAL app.longer_timelines = 'later'` });
      return play();
    });
  }

  /** The company that was just founded, with all that belongs to it. */
  enter(): Promise<void> {
    return this.db.enter(this.company.organizationId);
  }

  /** Lets happen what the product leaves to the end of a request: the trail, and what is owed anew. */
  settle(): Promise<void> {
    return this.db.unit.settle();
  }

  /** What nobody reads before the story is told: figures of quarters and years. */
  async finish(): Promise<void> {
    await this.db.run({ text: 'SELECT remit.make_longer_timelines()' });
  }

  /** Tables that were empty a moment ago are planned for as they are now. */
  async takeStock(): Promise<void> {
    await this.db.run({ text: 'SELECT gate.take_stock()' });
  }

  /** Sent ahead of what happens then, which need not wait for it. */
  moveTo(time: Date): void {
    if (time.getTime() === this.clock.now().getTime()) return;
    this.clock.moveTo(time);
    this.db.unit.moveTo(time);
  }
}
