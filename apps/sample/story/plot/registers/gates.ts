import type { PersonKey } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { CASES, type CaseStory } from '../../registers/cases.ts';
import { REVIEWS, type ReviewStory } from '../../registers/gates.ts';
import { successorOn } from '../../offices.ts';
import { at, dayOfMark, type Mark, type Span } from '../../span.ts';

const CENTS = 100;
/** Who leads the portfolio. */
const KEEPER: PersonKey = 'bram';

/** What was brought before gates, and what business cases claimed. */
export function gates(span: Span): readonly Deed[] {
  return [
    ...CASES.flatMap((story) => ofCase(story, span)),
    ...REVIEWS.flatMap((story) => ofReview(story, span)),
  ];
}

function ofReview(story: ReviewStory, span: Span): readonly Deed[] {
  const { key: review, product, gate, by, note, requested, prepared, found, evidence } = story;
  const shown = evidence ?? [];
  const findings = found.map(finding);
  const [requirement, title] = shown;
  return [
    { kind: 'request_review', at: when(span, requested, '13:20'), by, review, product, gate, note },
    { kind: 'assess', at: when(span, prepared, '11:05'), by, review, found: findings },
    ...(requirement !== undefined && title !== undefined
      ? [
          {
            kind: 'show_evidence' as const,
            at: when(span, prepared, '11:20'),
            by,
            review,
            requirement,
            title,
          },
        ]
      : []),
    ...decision(story, span),
  ];
}

function finding([criterion, answer, why]: ReviewStory['found'][number]) {
  const answered = typeof answer === 'boolean' ? { met: answer } : { score: answer };
  return { criterion, ...answered, ...(why !== undefined && { note: why }) };
}

function decision({ key: review, waived, decided }: ReviewStory, span: Span): readonly Deed[] {
  if (!decided) return [];
  const { on, by, decision: word, reason, released, nextReview, conditions = [] } = decided;
  const asked = conditions.map(({ text, owner, due }) => {
    const who = successorOn(span, owner, dayOfMark(span, on));
    return { text, owner: who, dueOn: dayOfMark(span, due) };
  });
  return [
    ...(waived ? [{ kind: 'waive' as const, at: when(span, on, '09:10'), review, ...waived }] : []),
    { kind: 'vote', at: when(span, on, '15:05'), by, review, vote: word, comment: '' },
    {
      kind: 'decide_review',
      at: when(span, on, '15:10'),
      by,
      review,
      decision: word,
      reason,
      ...(released !== undefined && { released: released * CENTS }),
      ...(nextReview !== undefined && { nextReviewOn: dayOfMark(span, nextReview) }),
      conditions: asked,
    },
    ...conditions.flatMap(({ owner, met }, condition): readonly Deed[] => {
      if (!met) return [];
      const [day, note] = met;
      const who = successorOn(span, owner, dayOfMark(span, day));
      const place = { review, condition, note };
      return [{ kind: 'meet_condition', at: when(span, day, '16:55'), by: who, ...place }];
    }),
  ];
}

function ofCase(story: CaseStory, span: Span): readonly Deed[] {
  const { key, name, summary, product, owner, cost, horizonMonths, made, benefits } = story;
  const words = { key, name, summary, product, owner, cost: cost * CENTS, horizonMonths };
  return [
    { kind: 'make_case', at: when(span, made, '10:15'), by: KEEPER, case: words },
    ...benefits.flatMap((benefit) => ofBenefit(story, benefit, span)),
  ];
}

function ofBenefit(
  { key, made }: CaseStory,
  { name, owner, due, claimed, measured = [], gap }: CaseStory['benefits'][number],
  span: Span,
): readonly Deed[] {
  const isMoney = typeof claimed === 'number';
  const claim = isMoney ? { money: claimed * CENTS } : { kpi: claimed[0], change: claimed[1] };
  const benefit = { name, owner, dueOn: dayOfMark(span, due), ...claim };
  return [
    { kind: 'claim', at: when(span, made, '10:30'), by: KEEPER, case: key, benefit },
    ...measured.map(([on, figure, note]): Deed => {
      const reached = isMoney ? figure * CENTS : figure;
      const what = { case: key, benefit: name, reached, note };
      return { kind: 'measure', at: when(span, on, '11:45'), by: owner, ...what };
    }),
    ...(gap
      ? [
          {
            kind: 'explain_gap' as const,
            at: when(span, gap[0], '12:10'),
            by: KEEPER,
            case: key,
            benefit: name,
            reason: gap[1],
          },
        ]
      : []),
  ];
}

const when = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
