import type {
  EditionDecision,
  EditionItem,
  EditionLifecycle,
  EditionObjective,
  EditionProduct,
} from '#domain/edition-registers';
import { statusWords } from '#domain/figure-text';
import type { Chapter, ReportTable } from './report-table.ts';
import { askTable } from './loop-tables.ts';
import { lifecycleDrawing, roadmapDrawing } from './section-drawings.ts';
import { areaName, isShown, type Renderable } from './edition-words.ts';

/** What stands before the scorecard. */
export const strategyChapters = (report: Renderable): readonly Chapter[] =>
  filled([
    {
      part: isShown(report, 'decisions') ? 'decisions' : 'asks',
      title: 'Decisions and asks',
      tables: [
        ...(isShown(report, 'asks') ? [askTable(report)] : []),
        ...(isShown(report, 'decisions') ? [decisions(report.content.decisions ?? [])] : []),
      ],
    },
    {
      part: 'objectives',
      title: 'Strategy and objectives',
      tables: [objectives(report.content.objectives ?? [], report)],
    },
  ]);

/** What stands after the lowlights. */
export const deliveryChapters = (report: Renderable): readonly Chapter[] =>
  filled([
    { part: 'roadmap', title: 'Roadmap and delivery', tables: roadmap(report) },
    { part: 'lifecycle', title: 'Lifecycle and portfolio', tables: lifecycle(report) },
  ]);

const filled = (chapters: readonly Chapter[]): readonly Chapter[] =>
  chapters
    .map(({ tables, ...chapter }) => ({
      ...chapter,
      tables: tables.filter(({ rows, note }) => rows.length > 0 || note !== ''),
    }))
    .filter(({ tables }) => tables.length > 0);

const NOTHING = '';
const day = (on: string | null): string => on ?? NOTHING;
const share = (value: number | null): string =>
  value === null ? NOTHING : `${Math.round(value * 100)} %`;
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

function decisions(all: readonly EditionDecision[]): ReportTable {
  return {
    title: 'Decisions',
    note: '',
    heads: ['Question', 'Decider', 'Asked', 'Due', 'Decision', 'Days', 'Revisit'],
    rows: all.map((one) => [
      one.question,
      one.decider?.name ?? 'open',
      one.askedOn,
      day(one.dueOn),
      one.decidedOn === null ? 'waiting' : `${one.choice ?? ''}: ${one.reason ?? ''}`,
      one.days === null ? NOTHING : String(one.days),
      day(one.revisitOn),
    ]),
  };
}

function objectives(all: readonly EditionObjective[], report: Renderable): ReportTable {
  return {
    title: '',
    note: '',
    heads: ['Objective', 'Area', 'Owner', 'Progress', 'Expected', 'Computed', 'Declared', 'Ends'],
    rows: all.map((one) => [
      one.state === 'open' ? one.name : `${one.name} (${one.state}${scored(one)})`,
      areaName(one.areaKey, report),
      one.owner?.name ?? 'open',
      share(one.progress),
      share(one.expected),
      statusWords(one.computed),
      one.declared === null
        ? NOTHING
        : `${statusWords(one.declared)}${because(one.mismatchReason)}`,
      one.baselineEndsOn === null || one.baselineEndsOn === one.endsOn
        ? one.endsOn
        : `${one.endsOn}, at first ${one.baselineEndsOn}`,
    ]),
  };
}

const scored = ({ score }: EditionObjective): string =>
  score === null ? '' : `, score ${score.toFixed(1)}`;
const because = (reason: string | null): string => (reason === null ? '' : ` (${reason})`);

function roadmap(report: Renderable): readonly ReportTable[] {
  const section = report.content.roadmap;
  if (!section) return [];
  const { predictability, shipped, slipped, ahead, blocked } = section;
  const { due, kept, rate } = predictability;
  const promise =
    rate === null
      ? 'No commitment was due.'
      : `${count(kept, 'commitment')} of ${due} kept by the first date (${share(rate)}).`;
  return [
    { title: '', note: promise, heads: [], rows: [], drawings: roadmapDrawing(report) },
    items('Shipped', shipped, report),
    items('Slipped', slipped, report),
    items('Next 90 days', ahead, report),
    items('Blocked', blocked, report),
  ];
}

function items(title: string, all: readonly EditionItem[], report: Renderable): ReportTable {
  return {
    title,
    note: '',
    heads: ['Item', 'Area', 'Owner', 'Baseline', 'Target', 'Slip in days', 'Status', 'Why'],
    rows: all.map((item) => [
      item.name,
      areaName(item.areaKey, report),
      item.owner?.name ?? 'open',
      day(item.baselineOn),
      item.doneOn === null ? day(item.targetOn) : `done ${item.doneOn}`,
      item.slipDays === null ? NOTHING : String(item.slipDays),
      statusWords(item.computed),
      [item.moveReason, waiting(item)].filter((why) => why !== null).join('; '),
    ]),
  };
}

function waiting({ heldUp }: EditionItem): string | null {
  if (heldUp === null) return null;
  const late = heldUp.days === null ? 'which was dropped' : `${count(heldUp.days, 'day')} too late`;
  return `waits for ${heldUp.by}, ${late}`;
}

function lifecycle(report: Renderable): readonly ReportTable[] {
  const section = report.content.lifecycle;
  if (!section) return [];
  const stages = section.stages.map(({ stage, count: of }) => `${stage ?? 'no stage'} ${of}`);
  return [
    {
      title: '',
      note: `Products by stage: ${stages.join(', ')}.`,
      heads: [],
      rows: [],
      drawings: lifecycleDrawing(report),
    },
    planned(section),
    {
      title: 'Moves between stages',
      note: '',
      heads: ['Product', 'From', 'To', 'On', 'Why'],
      rows: section.changes.map(({ name, from, to, on, reason }) => [
        name,
        from ?? NOTHING,
        to,
        on,
        reason,
      ]),
    },
    {
      title: 'Needs attention',
      note: '',
      heads: ['Product', 'Stage', 'Owner', 'What is due'],
      rows: section.attention.map(attention),
    },
  ];
}

/** What the picture shows of each product, and leaves out of many. */
const planned = ({ products = [] }: EditionLifecycle): ReportTable => ({
  title: 'Next planned moves',
  note: '',
  heads: ['Product', 'Stage', 'Next stage', 'Planned'],
  rows: products
    .flatMap(({ name, stage, next }) =>
      next ? [[name, stage ?? 'no stage', next.stage, next.on]] : [],
    )
    .toSorted(([, , , one = ''], [, , , other = '']) => Number(one > other) - Number(one < other)),
});

const PROMPT_WORDS: Readonly<Record<string, string>> = {
  review_due: 'review due',
  targets_unchanged: 'new stage, old targets',
  conditions_overdue: 'conditions overdue',
  plan_overdue: 'planned date passed',
  retirement_unplanned: 'no retirement plan',
};

const attention = ({ name, stage, owner, prompts }: EditionProduct): readonly string[] => [
  name,
  stage ?? NOTHING,
  owner?.name ?? 'open',
  prompts.map((prompt) => PROMPT_WORDS[prompt] ?? prompt).join(', '),
];
