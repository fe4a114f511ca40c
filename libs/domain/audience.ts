import type { EditionContent } from './edition.ts';
import { EDITION_PARTS, type EditionPart } from './edition-parts.ts';

/** Whom a version of an edition is for, and what they are shown of it. */
export interface Audience {
  readonly name: string;
  readonly parts: readonly EditionPart[];
}

/** Without an audience everything is shown. */
export const shows = (audience: Audience | null, part: EditionPart): boolean =>
  audience === null || audience.parts.includes(part);

/** The sections that the edition has something in and the audience is not shown, in their order. */
export function leftOut(
  content: EditionContent,
  before: EditionContent | null,
  { parts }: Audience,
): readonly EditionPart[] {
  return EDITION_PARTS.filter((part) => !parts.includes(part) && HAS[part](content, before));
}

/** In the order of the edition, each once. */
export const inOrder = (parts: readonly EditionPart[]): readonly EditionPart[] =>
  EDITION_PARTS.filter((part) => parts.includes(part));

const measured = ({ scorecard }: EditionContent): boolean =>
  scorecard.some(({ kpis }) => kpis.length > 0);

const HAS: Readonly<
  Record<EditionPart, (content: EditionContent, before: EditionContent | null) => boolean>
> = {
  'last-time': ({ lastTime }) => lastTime !== undefined,
  summary: ({ narrative }) => narrative.summary !== '',
  sentences: ({ sentences }) => (sentences?.told.length ?? 0) > 0,
  'changes-asked': ({ changesAsked = [] }) => changesAsked.length > 0,
  asks: ({ asks = [] }) => asks.length > 0,
  decisions: ({ decisions = [] }) => decisions.length > 0,
  changes: (_, before) => before !== null,
  objectives: ({ objectives = [] }) => objectives.length > 0,
  areas: ({ scorecard }) => scorecard.length > 0,
  scorecard: measured,
  highlights: ({ highlights }) => highlights.length > 0,
  lowlights: ({ lowlights }) => lowlights.length > 0,
  roadmap: ({ roadmap }) => roadmap !== undefined,
  lifecycle: ({ lifecycle }) => lifecycle !== undefined,
  budget: ({ budgets = [] }) => budgets.length > 0,
  missed: ({ missedObligations }) => missedObligations.length > 0,
  charts: ({ charts = [] }) => charts.length > 0,
  definitions: measured,
  trust: () => true,
};
