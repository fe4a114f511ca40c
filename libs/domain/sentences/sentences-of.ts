import type { EditionContent, EditionPeriod, EditionSections } from '../edition.ts';
import type { FigureFormat } from '../figure-text.ts';
import { flips, mismatches } from './flips.ts';
import { missed } from './missed.ts';
import { movers } from './movers.ts';
import { appeared, vanished } from './presence.ts';
import { brokenPromises, commitments, keptPromises } from './promises.ts';
import { sentenceText } from './sentence-text.ts';
import {
  count,
  SENTENCE_RULES,
  type EditionSentence,
  type EditionSentences,
  type HiddenSentence,
  type Sentence,
  type SentencePlace,
  type SentenceRule,
} from './sentence.ts';
import { lateItems, slips } from './slips.ts';
import { movedTargets } from './targets.ts';
import { variances } from './variances.ts';

/** So many sentences of one rule are told; how many there are besides is said. */
export const TOLD_PER_RULE = 10;

interface Question {
  readonly period: EditionPeriod;
  readonly organization: FigureFormat;
  /** The last edition of the report before; null for the first report. */
  readonly before: EditionContent | null;
}

export type Hiding = Pick<HiddenSentence, 'key' | 'reason' | 'by'>;

/** All that the record has to say by itself, rule after rule: the same record says the same. */
export function sentencesOf(
  now: EditionSections,
  { period, organization, before }: Question,
  hidings: readonly Hiding[] = [],
): EditionSentences {
  const all = byRule(now, { period, before });
  const hidden = all.flatMap((one) => hiddenBy(one, hidings));
  const left = new Set(hidden.map(({ key }) => key));
  const told = SENTENCE_RULES.flatMap((rule) =>
    capped(all.filter((one) => one.rule === rule && !left.has(one.key))),
  );
  return {
    against: before && { periodKey: before.period.key, number: before.number },
    told: told.map((one) => worded(one, organization)),
    hidden,
  };
}

const worded = (sentence: Sentence, format: FigureFormat): EditionSentence => ({
  ...sentence,
  text: sentenceText(sentence, format),
});

/** Each subject that turned colour is told of by that alone, not as a mover as well. */
function byRule(
  now: EditionSections,
  { period, before }: Pick<Question, 'period' | 'before'>,
): readonly Sentence[] {
  const turned = before ? flips(now, before) : [];
  const told = new Set(turned.map(({ place }) => placeName(place)));
  return [
    ...turned,
    ...mismatches(now, before),
    ...slips(now, { period, before }),
    ...commitments(now),
    ...lateItems(now),
    ...brokenPromises(now),
    ...(before ? movedTargets(now, before) : []),
    ...variances(now),
    ...missed(now),
    ...(before ? vanished(now, before, period) : []),
    ...movers(now, before).filter(({ place }) => !told.has(placeName(place))),
    ...keptPromises(now),
    ...(before ? appeared(now, before) : []),
  ];
}

const placeName = ({ section, key }: SentencePlace): string => `${section}:${key}`;

function hiddenBy(sentence: Sentence, hidings: readonly Hiding[]): HiddenSentence[] {
  const hiding = hidings.find(({ key }) => key === sentence.key);
  if (!hiding) return [];
  const { key, rule, facts } = sentence;
  const { reason, by } = hiding;
  const name = facts['name']?.kind === 'text' ? facts['name'].text : key;
  return [{ key, rule, name, reason, by: { id: by.id, name: by.name } }];
}

function capped(sentences: readonly Sentence[]): readonly Sentence[] {
  const [first] = sentences;
  const rest = sentences.length - TOLD_PER_RULE;
  if (!first || rest <= 0) return sentences;
  return [...sentences.slice(0, TOLD_PER_RULE), more(first.rule, rest)];
}

const more = (rule: SentenceRule, rest: number): Sentence => ({
  key: `${rule}:more`,
  rule,
  phrase: 'more',
  tone: 'neutral',
  place: { section: 'part', key: PART_OF_RULE[rule] },
  facts: { count: count(rest) },
  figures: [],
});

const PART_OF_RULE: Readonly<Record<SentenceRule, string>> = {
  surprise: 'scorecard',
  worse: 'scorecard',
  mismatch: 'areas',
  slipped: 'roadmap',
  broken: 'last-time',
  target: 'scorecard',
  variance: 'budget',
  missed: 'missed',
  vanished: 'changes',
  mover: 'scorecard',
  better: 'scorecard',
  kept: 'last-time',
  appeared: 'changes',
};
