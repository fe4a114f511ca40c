import type { Day } from '../day.ts';
import type { LineSection } from '../edition-parts.ts';
import type { Unit } from '../kpi.ts';
import type { PersonRef } from '../person-ref.ts';
import type { Status } from '../status.ts';

/** Why a sentence stands in a report; in this order they are told. */
export const SENTENCE_RULES = [
  'surprise',
  'worse',
  'mismatch',
  'slipped',
  'broken',
  'target',
  'variance',
  'missed',
  'vanished',
  'mover',
  'better',
  'kept',
  'appeared',
] as const;
export type SentenceRule = (typeof SENTENCE_RULES)[number];

export type Tone = 'good' | 'bad' | 'neutral';

/** Words that are chosen from a few, and said in the reader's language. */
export const FACT_WORDS = ['adverse', 'favourable', 'explained', 'unexplained'] as const;
export type FactWord = (typeof FACT_WORDS)[number];

/** What a sentence is made of, before it is words for a reader. */
export type Fact =
  | { readonly kind: 'text'; readonly text: string }
  /** Null: nobody is in charge. */
  | { readonly kind: 'person'; readonly name: string | null }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'word'; readonly word: FactWord }
  /** A share of the reference, in percent, with its sign. */
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | {
      readonly kind: 'figure';
      readonly value: number;
      readonly unit: Unit;
      readonly decimals: number;
    };

export const FIGURE_LABELS = [
  'value',
  'target',
  'before',
  'reference',
  'difference',
  'first',
  'now',
  'due',
  'owner',
  'by',
  'why',
  'checkIns',
  'values',
] as const;
export type FigureLabel = (typeof FIGURE_LABELS)[number];

export interface LabelledFact {
  readonly label: FigureLabel;
  readonly fact: Fact;
}

/** Where the figures of a sentence stand in the same edition. */
export interface SentencePlace {
  readonly section: LineSection;
  readonly key: string;
}

export const PHRASES = [
  'kpi_flip',
  'area_flip',
  'area_declared',
  'objective_flip',
  'mismatch',
  'item_slipped',
  'item_slipped_more',
  'item_overdue',
  'objective_moved',
  'item_late',
  'promise_broken',
  'promise_late',
  'promise_moved',
  'target_eased',
  'target_tightened',
  'target_dropped',
  'variance_period',
  'variance_year_to_date',
  'variance_outlook',
  'area_missed',
  'nobody_missed',
  'kpi_gone',
  'area_gone',
  'item_gone',
  'objective_gone',
  'decision_gone',
  'mover_worsening',
  'mover_improving',
  'mover_step',
  'commitments_kept',
  'promise_kept',
  'kpi_new',
  'area_new',
  'item_new',
  'objective_new',
  'more',
] as const;
export type Phrase = (typeof PHRASES)[number];

/** One sentence that the record has written; nobody types in it. */
export interface Sentence {
  /** Unique in an edition, and the same in every draft of it: rule, phrase and subject. */
  readonly key: string;
  readonly rule: SentenceRule;
  readonly phrase: Phrase;
  readonly tone: Tone;
  readonly place: SentencePlace;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly figures: readonly LabelledFact[];
}

export interface EditionSentence extends Sentence {
  /** In English, with figures as the organization writes them. */
  readonly text: string;
}

/** A sentence that somebody left out of the report, which says so. */
export interface HiddenSentence {
  readonly key: string;
  readonly rule: SentenceRule;
  /** What it was about. */
  readonly name: string;
  readonly reason: string;
  readonly by: PersonRef;
}

export interface EditionSentences {
  /** The edition with which this one was compared; null for the first report. */
  readonly against: { readonly periodKey: string; readonly number: number } | null;
  readonly told: readonly EditionSentence[];
  readonly hidden: readonly HiddenSentence[];
}

type Wording = Omit<Sentence, 'key' | 'facts' | 'figures'> & {
  readonly name: string;
  readonly facts?: Sentence['facts'];
  readonly figures?: readonly (LabelledFact | null)[];
};

/** Leaves out figures that are not there. */
export function sentence({ name, facts = {}, figures = [], ...rest }: Wording): Sentence {
  const { rule, phrase, place } = rest;
  return {
    key: `${rule}:${phrase}:${place.section}:${place.key}`,
    ...rest,
    facts: { name: text(name), ...facts },
    figures: figures.filter((figure) => figure !== null),
  };
}

const text = (words: string): Fact => ({ kind: 'text', text: words });
export const count = (number: number): Fact => ({ kind: 'count', count: number });
export const day = (on: Day): Fact => ({ kind: 'day', day: on });
export const status = (name: Status): Fact => ({ kind: 'status', status: name });
export const word = (name: FactWord): Fact => ({ kind: 'word', word: name });

export const labelled = (label: FigureLabel, fact: Fact | null): LabelledFact | null =>
  fact && { label, fact };

/** Why somebody did so, in their words; nothing where they said nothing. */
export const why = (said: string | null): LabelledFact | null =>
  labelled('why', said === null || said.trim() === '' ? null : text(said));

interface Measured {
  readonly unit: Unit;
  readonly decimals: number;
}

export const figure = (value: number | null, { unit, decimals }: Measured): Fact | null =>
  value === null ? null : { kind: 'figure', value, unit, decimals };

export const personNamed = (person: PersonRef | null): Fact => ({
  kind: 'person',
  name: person?.name ?? null,
});
