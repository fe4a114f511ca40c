import type { Day } from '#domain/day';
import type { DeclarableStatus, Status } from '#domain/status';
import type { AreaStory, Judgement, Stretch, Trouble } from './area-story.ts';
import type { PersonKey } from './cast.ts';
import { sentenceOn, type Fact } from './facts.ts';
import { randomOf, shuffled, type Random } from './random.ts';
import { workingDaysAfter, type Span } from './span.ts';
import { filled } from './words.ts';

export interface Situation {
  readonly day: Day;
  readonly monthsAgo: number;
  /** Who writes. */
  readonly by: PersonKey;
  /** What the figures say. */
  readonly computed: Status;
  readonly facts: readonly Fact[];
}

/** The words of a check-in; absent where nothing is said. */
export interface Said {
  readonly status: DeclarableStatus;
  readonly confidence: number;
  readonly mismatchReason?: string;
  readonly highlights?: string;
  readonly lowlights?: string;
  readonly cause?: string;
  readonly plan?: string;
  readonly planOwner?: PersonKey;
  readonly planDueOn?: Day;
  readonly moveReason?: string;
  readonly helpNeeded?: string;
}

type Colour = 'on_track' | 'at_risk' | 'off_track';

/** A trouble that lasts: it keeps its plan, and its day until that has passed. */
interface Episode {
  readonly trouble: Trouble;
  readonly dueOn: Day;
}

const CONFIDENCE: Readonly<Record<Colour, number>> = { on_track: 8, at_risk: 6, off_track: 3 };

const MOVES = [
  'The plan holds, the work behind it was larger than we thought.',
  'Two weeks were lost to an absence that nobody could cover.',
  'The first part is done; the second could begin only now.',
  'We widened the plan after what we learned from its first weeks.',
  'A dependency came late. It is here now.',
  'The day was set before we knew the size of it. This one has been agreed with everybody involved.',
  'Half of it works and stays; the rest needs a different approach, and time.',
] as const;

const NEW_PLAN = 'The earlier plan is closed; this one takes its place.';

/** How an area speaks through two years: it does not repeat itself until it has said everything. */
export class Voice {
  private readonly random: Random;
  private readonly highlights: Deck;
  private readonly lowlights: Deck;
  private readonly troubles: Deck<Trouble>;
  private readonly told = new Set<number>();
  private last: Colour = 'on_track';
  private episode: Episode | undefined;

  constructor(
    private readonly story: AreaStory,
    private readonly span: Span,
  ) {
    this.random = randomOf(`voice ${story.key}`);
    this.highlights = new Deck(story.highlights, this.random);
    this.lowlights = new Deck(story.lowlights, this.random);
    this.troubles = new Deck(story.troubles, this.random);
  }

  say(situation: Situation): Said {
    const judgement = this.story.judgements?.find((one) => isWithin(one, situation.monthsAgo));
    const measured = isColour(situation.computed) ? situation.computed : this.last;
    const status = declared(measured, judgement);
    const isBetter = status !== measured && judgement?.declares === 'better';
    this.last = status;
    return {
      status,
      confidence: this.confidence(status, judgement),
      ...(isBetter && { mismatchReason: judgement.reason }),
      ...this.narrative(status, situation, judgement),
      ...(status === 'on_track' ? this.recover() : this.explain(situation)),
    };
  }

  private confidence(status: Colour, judgement: Judgement | undefined): number {
    const mood = judgement === undefined ? 0 : judgement.declares === 'better' ? 1 : -1;
    return CONFIDENCE[status] + mood + this.random.pick([-1, 0, 0, 0, 1]);
  }

  private narrative(
    status: Colour,
    { day, monthsAgo, facts }: Situation,
    judgement: Judgement | undefined,
  ): Pick<Said, 'highlights' | 'lowlights'> {
    const beat = this.story.beats.find((one) => one.monthsAgo === monthsAgo);
    const isNew = beat !== undefined && !this.told.has(monthsAgo);
    this.told.add(monthsAgo);
    const high = [
      ...(isNew ? [beat.highlight] : []),
      this.random.chance(0.7) ? sentenceOn(facts, 'better', this.random) : undefined,
      ...this.highlights.draw(this.wanted(status, { on_track: 1.5, at_risk: 0.7, off_track: 0.3 })),
    ];
    const low = [
      ...(isNew ? [beat.lowlight] : []),
      ...(judgement?.declares === 'worse' ? [judgement.reason] : []),
      this.random.chance(0.5) ? sentenceOn(facts, 'worse', this.random) : undefined,
      ...this.lowlights.draw(this.wanted(status, { on_track: 0.4, at_risk: 0.9, off_track: 1.1 })),
    ];
    const highlights = this.written(high, day);
    const lowlights = this.written(low, day);
    return { ...(highlights && { highlights }), ...(lowlights && { lowlights }) };
  }

  /** 1.5: one or two. */
  private wanted(status: Colour, counts: Readonly<Record<Colour, number>>): number {
    return Math.floor(counts[status] + this.random.next());
  }

  /** A sentence alone, or a list of them. */
  private written(sentences: readonly (string | undefined)[], day: Day): string {
    const { span, random } = this;
    const said = sentences
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => filled(sentence, { day, span, random }));
    return said.length === 1 ? (said[0] ?? '') : said.map((sentence) => `- ${sentence}`).join('\n');
  }

  private recover(): object {
    this.episode = undefined;
    return {};
  }

  private explain({ day, monthsAgo, by }: Situation): Partial<Said> {
    const before = this.episode;
    const isOver = before === undefined || !fits(before.trouble, monthsAgo);
    const trouble = isOver ? this.nextTrouble(monthsAgo) : before.trouble;
    const isKept = before !== undefined && !isOver && before.dueOn > day;
    const dueOn = isKept
      ? before.dueOn
      : workingDaysAfter(day, this.random.whole(14, 32), this.span);
    this.episode = { trouble, dueOn };
    const { cause, plan, help, who = by } = trouble;
    const fill = (text: string) => filled(text, { day, span: this.span, random: this.random });
    return {
      cause: fill(cause),
      plan: fill(plan),
      planOwner: who,
      planDueOn: dueOn,
      helpNeeded: help,
      ...(before && !isKept && { moveReason: isOver ? NEW_PLAN : this.random.pick(MOVES) }),
    };
  }

  /** One of its own time before those of any time. */
  private nextTrouble(monthsAgo: number): Trouble {
    return (
      this.troubles.find(({ when }) => when !== undefined && isWithin(when, monthsAgo)) ??
      this.troubles.find(({ when }) => when === undefined) ??
      this.story.troubles[0]
    );
  }
}

/** What was drawn goes below the others. */
class Deck<Card = string> {
  private cards: readonly Card[];

  constructor(cards: readonly Card[], random: Random) {
    this.cards = shuffled(cards, random);
  }

  draw(count: number): readonly Card[] {
    const drawn = this.cards.slice(0, count);
    this.cards = [...this.cards.slice(count), ...drawn];
    return drawn;
  }

  find(isWanted: (card: Card) => boolean): Card | undefined {
    const card = this.cards.find(isWanted);
    if (card !== undefined) this.cards = [...this.cards.filter((other) => other !== card), card];
    return card;
  }
}

const COLOURS: readonly Colour[] = ['off_track', 'at_risk', 'on_track'];

function isColour(status: Status): status is Colour {
  return COLOURS.some((colour) => colour === status);
}

/** One step from what the figures say, where somebody judges otherwise. */
function declared(measured: Colour, judgement: Judgement | undefined): Colour {
  if (judgement === undefined) return measured;
  const at = COLOURS.indexOf(measured);
  if (judgement.declares === 'better') return COLOURS[at + 1] ?? measured;
  return measured === 'on_track' ? 'at_risk' : measured;
}

function fits({ when }: Trouble, monthsAgo: number): boolean {
  return when === undefined || isWithin(when, monthsAgo);
}

function isWithin({ from, to }: Stretch, monthsAgo: number): boolean {
  return monthsAgo <= from && monthsAgo >= to;
}
