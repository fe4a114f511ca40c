import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { BorrowedClock } from '../borrowed-clock.ts';
import { Company } from './company.ts';

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
    return this.db.transaction(play);
  }

  within<Result>(time: Date, play: () => Promise<Result>): Promise<Result> {
    this.clock.moveTo(time);
    return this.db.within(this.company.organizationId, async () => {
      await this.db.run({ text: `SET LOCAL plan_cache_mode = force_generic_plan` });
      await this.db.run({ text: `SET LOCAL synchronous_commit = off` });
      return play();
    });
  }

  async moveTo(time: Date): Promise<void> {
    if (time.getTime() === this.clock.now().getTime()) return;
    this.clock.moveTo(time);
    await this.db.run({
      name: 'sample-time',
      text: `SELECT set_config('app.now', $1, true)`,
      values: [time.toISOString()],
    });
  }
}
