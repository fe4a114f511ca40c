import { Injectable } from '@nestjs/common';
import { RegistersReactions } from '#features/registers/index';
import { addDays, dayOf, type Day } from '#domain/day';
import { DomainError } from '#domain/errors';
import { at, spanUntil, TIME_ZONE } from '../story/span.ts';
import type { Deed, DeedOf, Kind } from '../story/deed.ts';
import { storyOf } from '../story/story.ts';
import { CheckInDeeds } from './check-in.deeds.ts';
import { Company } from './company.ts';
import { PeopleDeeds } from './people.deeds.ts';
import { Repertoire } from './repertoire.ts';
import { Stage } from './stage.ts';
import { Tally, type Counts } from './tally.query.ts';

/** Of a month. */
const BOOKS_CLOSED_BY = 20;

/** By the end of these stretches the tables have become many times as large as they were. */
const STOCK: ReadonlySet<number> = new Set([1, 5, 16]);

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
    private readonly registers: RegistersReactions,
  ) {}

  async play(name: string, now: Date): Promise<Counts> {
    this.company.name = name;
    const span = spanUntil(now);
    const chosen = this.people.choosePasswords();
    const deeds = storyOf(span);
    this.checkIns.cast(span);
    await chosen;
    return this.stage.open(at(span.founded, '08:00'), async () => {
      await this.people.found();
      await this.stage.enter();
      let count = 0;
      for (const { stretch, closing } of stretchesOf(deeds)) {
        for (const deed of stretch) await this.perform(deed);
        if (closing !== null) await this.registers.daysWentBy(this.company.organizationId, closing);
        await this.stage.settle();
        count += 1;
        if (STOCK.has(count)) await this.stage.takeStock();
      }
      await this.stage.finish();
      return this.tally.of(this.company.organizationId);
    });
  }

  private async perform<One extends Kind>(deed: DeedOf<One>): Promise<void> {
    this.stage.moveTo(deed.at);
    try {
      await this.repertoire.performers[deed.kind](deed);
    } catch (error) {
      if (error instanceof DomainError) throw refused(deed, error);
      throw error;
    }
  }
}

interface Stretch {
  readonly stretch: readonly Deed[];
  /** The first day of the month whose books are closed at the end of it. */
  readonly closing: Day | null;
}

/** At the end of each, what the product leaves to the end of a request is computed: ahead of a report, which is sealed with all of it, and when the books of a month are closed, before its check-ins. */
function* stretchesOf(deeds: readonly Deed[]): Iterable<Stretch> {
  let stretch: Deed[] = [];
  let books = '';
  for (const deed of deeds) {
    const closed = booksClosedBy(deed);
    const isClosing = closed !== books && stretch.length > 0;
    if (isClosing || deed.kind === 'submit_report') {
      yield { stretch, closing: isClosing ? `${closed}-01` : null };
      stretch = [];
    }
    books = closed;
    stretch.push(deed);
  }
  yield { stretch, closing: null };
}

/** The month whose books are closed by then. */
function booksClosedBy({ at: time }: Deed): string {
  return addDays(dayOf(time, TIME_ZONE), -BOOKS_CLOSED_BY).slice(0, 7);
}

/** The product said no to its own story, which is a mistake in one of the two. */
function refused(deed: object, error: DomainError): Error {
  const fields = (error.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`);
  const story = JSON.stringify(deed);
  return new Error([`${error.message} (${story})`, ...fields].join('\n'), { cause: error });
}
