import { compactMoney } from '#domain/budget/money-text';
import { burnLines } from '#domain/charts/burn-lines';
import {
  plannedItems,
  plannedProducts,
  stagesInUse,
  variedAreas,
} from '#domain/charts/edition-rows';
import { lifecycleStrip } from '#domain/charts/lifecycle-strip';
import { roadmapStrip, type StripRow } from '#domain/charts/roadmap-strip';
import type { Scene } from '#domain/charts/scene';
import { sceneSvg } from '#domain/charts/scene-svg';
import { axisLabel } from '#domain/charts/six-twelve-words';
import { varianceBars } from '#domain/charts/variance-bars';
import { toldUpTo } from '#domain/edition';
import type { Nature } from '#domain/budget/variance';
import type { EditionBudget, EditionBurn } from '#domain/edition-budget';
import type { EditionItem } from '#domain/edition-registers';
import type { Renderable } from './edition-words.ts';
import type { TableDrawing } from './report-table.ts';

const WIDTH = 640;
const BURN_HEIGHT = 200;

interface Told {
  readonly title: string;
  readonly note: string;
  readonly alt: string;
}

const drawing = (told: Told, sceneOf: (width: number) => Scene): TableDrawing => ({
  ...told,
  svg: (palette, width = WIDTH) =>
    sceneSvg(sceneOf(width), palette, { title: told.title, description: told.alt }),
});

const more = (rest: number, what: string): string =>
  rest === 0 ? '' : ` And ${rest} more ${what}${rest === 1 ? '' : 's'}.`;

export function varianceDrawing(
  budget: EditionBudget,
  report: Renderable,
  most?: number,
): readonly TableDrawing[] {
  const { rows, rest } = variedAreas(budget, most);
  if (rows.length === 0) return [];
  const figure = compactMoney(report.content.organization.locale, budget.currency);
  const told = rows.map(({ name, nature, yearToDate: { reference, value, amount, side } }) => ({
    name: nature === 'cost' ? name : `${name} (revenue)`,
    scale: nature,
    reference,
    value,
    amount: amount ?? 0,
    side: side ?? ('none' as const),
    told: side === 'none' ? 'none' : `${figure(Math.abs(amount ?? 0))} ${side ?? ''}`,
  }));
  const words = {
    title: `Actual against plan, year to date, in ${budget.currency}`,
    note: `Solid: actual. Outlined: plan.${scalesNote(rows)} To the left adverse, to the right favourable; the largest first.${more(rest, 'area')}`,
    alt: `${told.map(({ name, told: difference }) => `${name}: ${difference}`).join('; ')}.`,
  };
  const heads = ['Actual and plan', 'Difference'] as const;
  return [drawing(words, (width) => varianceBars({ rows: told, width, heads, figure }))];
}

const scalesNote = (rows: readonly { readonly nature: Nature }[]): string =>
  new Set(rows.map(({ nature }) => nature)).size === 1
    ? ''
    : ' Cost and revenue each on a scale of its own.';

export const burnDrawings = (budget: EditionBudget, report: Renderable): readonly TableDrawing[] =>
  (budget.burn ?? []).flatMap((burn) => burnDrawing(burn, budget, report));

function burnDrawing(
  { nature, points }: EditionBurn,
  { currency, yearKey }: EditionBudget,
  report: Renderable,
): readonly TableDrawing[] {
  const figure = compactMoney(report.content.organization.locale, currency);
  const label = axisLabel(report.content.organization);
  const drawn = points.map(({ periodKey, planToDate, actualToDate, outlookToDate }) => ({
    label: label(periodKey),
    plan: planToDate,
    actual: actualToDate,
    outlook: outlookToDate,
  }));
  if (drawn.every(({ plan, actual }) => plan === null && actual === null)) return [];
  const spent = points.findLast(({ actualToDate }) => actualToDate !== null);
  const last = points.at(-1);
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? 'no figure' : figure(value);
  const words = {
    title: `${nature === 'cost' ? 'Cost' : 'Revenue'} added up over ${yearKey}, in ${currency}`,
    note: 'Solid: actual. Dashed: plan. Dotted: outlook.',
    alt: `Actual up to ${spent?.periodKey ?? 'none'}: ${amount(spent?.actualToDate)}. At the end of the year: plan ${amount(last?.planToDate)}, outlook ${amount(last?.outlookToDate)}.`,
  };
  const names = { plan: 'Plan', actual: 'Actual', outlook: 'Outlook' };
  const question = { points: drawn, height: BURN_HEIGHT, figure, words: names };
  return [drawing(words, (width) => burnLines({ ...question, width }))];
}

export function roadmapDrawing(report: Renderable, most?: number): readonly TableDrawing[] {
  const { roadmap, organization } = report.content;
  if (!roadmap) return [];
  const { rows, rest } = plannedItems(roadmap, most);
  if (rows.length === 0) return [];
  const on = toldUpTo(report.content);
  const strip = rows.map(stripRow);
  const words = {
    title: `Items with their first and their present dates, as of ${on}`,
    note: `Thick: the window now. Thin: as promised first. Line: ${on}.${more(rest, 'item')}`,
    alt: `${strip.map(({ name, told }) => `${name}: ${told}`).join('; ')}.`,
  };
  const months = new Intl.DateTimeFormat(organization.locale, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const month = (first: string) => months.format(Date.parse(first));
  const today = { on, label: on };
  return [drawing(words, (width) => roadmapStrip({ rows: strip, today, width, month }))];
}

function stripRow(item: EditionItem): StripRow {
  const { name, startsOn = null, baselineStartsOn = null, targetOn, baselineOn, doneOn } = item;
  const to = doneOn ?? targetOn;
  return {
    name,
    current: to === null ? null : { from: startsOn, to },
    baseline: baselineOn === null ? null : { from: baselineStartsOn, to: baselineOn },
    told: toldOf(item),
  };
}

function toldOf({ doneOn, slipDays, heldUp }: EditionItem): string {
  const slip = slipDays === null ? '' : slipWords(slipDays);
  if (doneOn !== null) return slip === '' ? 'done' : `done, ${slip}`;
  return heldUp === null ? slip || 'no baseline' : `waits${slip === '' ? '' : `, ${slip}`}`;
}

function slipWords(days: number): string {
  if (days === 0) return 'on time';
  return days > 0 ? `${days} d late` : `${-days} d early`;
}

export function lifecycleDrawing(report: Renderable, most?: number): readonly TableDrawing[] {
  const { lifecycle, organization } = report.content;
  const { rows, rest } = lifecycle ? plannedProducts(lifecycle, most) : { rows: [], rest: 0 };
  const stages = lifecycle ? stagesInUse(lifecycle) : [];
  if (rows.length === 0 || stages.length === 0) return [];
  const days = new Intl.DateTimeFormat(organization.locale, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const told = rows.map(({ name, stage, next }) => ({
    name,
    stage,
    next: next && { stage: next.stage, told: days.format(Date.parse(next.on)) },
  }));
  const words = {
    title: 'Products by stage, with their next planned move',
    note: `Dot: the stage now. Arrow: the next planned move.${more(rest, 'product')}`,
    alt: `${rows
      .map(
        ({ name, stage, next }) =>
          `${name}: ${stage ?? 'no stage'}${next ? `, planned ${next.stage} on ${next.on}` : ''}`,
      )
      .join('; ')}.`,
  };
  const question = { stages, rows: told, noStage: 'no stage' };
  return [drawing(words, (width) => lifecycleStrip({ ...question, width }))];
}
