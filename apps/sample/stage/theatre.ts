import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain/errors';
import { at, spanUntil } from '../story/span.ts';
import type { Deed, DeedOf, Kind } from '../story/deed.ts';
import { storyOf } from '../story/story.ts';
import { CheckInDeeds } from './check-in.deeds.ts';
import { Company } from './company.ts';
import { PeopleDeeds } from './people.deeds.ts';
import { Repertoire } from './repertoire.ts';
import { Stage } from './stage.ts';
import { Tally, type Counts } from './tally.query.ts';

/** What the product leaves to the end of a request comes at the end of a week. */
const WEEK = 7 * 86_400_000;

/** By the end of these the tables have become many times as large as they were. */
const STOCK_WEEKS: ReadonlySet<number> = new Set([2, 8, 32]);

/** Lets two years happen, from the founding to the day on which the story ends. */
@Injectable()
export class Theatre {
  constructor(
    private readonly stage: Stage,
    private readonly company: Company,
    private readonly tally: Tally,
    private readonly people: PeopleDeeds,
    private readonly checkIns: CheckInDeeds,
    private readonly repertoire: Repertoire,
  ) {}

  async play(name: string, now: Date): Promise<Counts> {
    this.company.name = name;
    const span = spanUntil(now);
    const deeds = storyOf(span);
    this.checkIns.cast(span);
    await this.people.choosePasswords();
    return this.stage.open(at(span.founded, '08:00'), async () => {
      await this.people.found();
      await this.stage.enter();
      let count = 0;
      for (const week of weeksOf(deeds)) {
        for (const deed of week) await this.perform(deed);
        await this.stage.settle();
        count += 1;
        if (STOCK_WEEKS.has(count)) await this.stage.takeStock();
      }
      return this.tally.of(this.company.organizationId);
    });
  }

  private async perform<One extends Kind>(deed: DeedOf<One>): Promise<void> {
    // A report is sealed with everything that has been computed by then.
    if (deed.kind === 'submit_report') await this.stage.settle();
    this.stage.moveTo(deed.at);
    try {
      await this.repertoire.performers[deed.kind](deed);
    } catch (error) {
      if (error instanceof DomainError) throw refused(deed, error);
      throw error;
    }
  }
}

function weeksOf(deeds: readonly Deed[]): Iterable<readonly Deed[]> {
  return Map.groupBy(deeds, ({ at: time }) => Math.floor(time.getTime() / WEEK)).values();
}

/** The product said no to its own story, which is a mistake in one of the two. */
function refused(deed: object, error: DomainError): Error {
  const fields = (error.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`);
  const story = JSON.stringify(deed);
  return new Error([`${error.message} (${story})`, ...fields].join('\n'), { cause: error });
}
