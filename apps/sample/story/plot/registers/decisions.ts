import { CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import type { DecisionStory } from '../../registers/decision-story.ts';
import { DECISIONS } from '../../registers/decisions.ts';
import { at, dayOfMark, type Mark, type Span } from '../../span.ts';

/** What was asked, and what came of the answers. */
export function decisions(span: Span): readonly Deed[] {
  return DECISIONS.flatMap((story) => courseOf(story, span));
}

function courseOf(story: DecisionStory, span: Span): readonly Deed[] {
  return [
    asking(story, span),
    ...answering(story, span),
    ...reopening(story, span),
    ...learning(story, span),
  ];
}

function asking(story: DecisionStory, span: Span): Deed {
  const { by, options, asked, due, key, name, question, context, recommendation, scope } = story;
  const { area, decider } = story;
  return {
    kind: 'ask',
    at: at(dayOfMark(span, asked), '11:50'),
    by,
    question: {
      key,
      name,
      question,
      context,
      recommendation,
      scope,
      decider,
      ...(area !== undefined && { area }),
      options: options.map(([option, pros, cons]) => ({ name: option, pros, cons })),
      dueOn: dayOfMark(span, due),
    },
  };
}

function answering(
  { key, decider, decided, concerns }: DecisionStory,
  span: Span,
): readonly Deed[] {
  if (!decided) return [];
  const on = dayOfMark(span, decided.on);
  const answer = answerOf({ key, decider, decided }, span);
  if (!concerns) return [answer];
  const ends = { from: ['decision', key] as const, to: concerns };
  return [
    answer,
    { kind: 'link', at: at(on, '18:10'), by: CPO, ...ends, note: 'What it is about.' },
  ];
}

function answerOf(
  {
    key: decision,
    decider: by,
    decided,
  }: Required<Pick<DecisionStory, 'key' | 'decider' | 'decided'>>,
  span: Span,
): Deed {
  const { on, choice, reason, revisit } = decided;
  const again = revisit !== undefined && { revisitOn: dayOfMark(span, revisit) };
  return { kind: 'decide', at: dayAt(span, on, '17:45'), by, decision, choice, reason, ...again };
}

function reopening({ key, by, decider, reopened }: DecisionStory, span: Span): readonly Deed[] {
  if (!reopened) return [];
  const { on, reason, decided } = reopened;
  return [
    { kind: 'reopen_decision', at: dayAt(span, on, '09:55'), by, decision: key, reason },
    answerOf({ key, decider, decided }, span),
  ];
}

function learning(
  { key: decision, decider: by, outcome }: DecisionStory,
  span: Span,
): readonly Deed[] {
  if (!outcome) return [];
  const { on, text, revisit } = outcome;
  const revisitOn = revisit === undefined ? null : dayOfMark(span, revisit);
  const when = dayAt(span, on, '18:20');
  return [{ kind: 'record_outcome', at: when, by, decision, outcome: text, revisitOn }];
}

const dayAt = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
