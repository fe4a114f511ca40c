import type { Day } from '../day.ts';
import { majorText } from './major-units.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A row for each amount; one for each line and figure with a column for each period; or the lines alone. */
export const SHEET_FORMS = ['long', 'wide', 'lines'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];

/** As a file names it: things by their keys, which stay. */
export interface SheetLine {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly product: string | null;
  readonly item: string | null;
  readonly objective: string | null;
  readonly category: string;
  readonly treatment: string;
  readonly nature: string;
  readonly currency: string;
  readonly isArchived: boolean;
  readonly figures: readonly SheetFigure[];
}

export interface SheetFigure {
  readonly figure: StatedFigure;
  readonly cells: readonly SheetCell[];
}

/** Exactly one of amount, in minor units, and the reason why there is none. */
export interface SheetCell {
  /** Of the period among those of the budget, from 0. */
  readonly place: number;
  readonly amount: number | null;
  readonly missing: string | null;
  /** Since when the figure is so. */
  readonly statedOn: Day;
}

export interface Sheet {
  readonly budget: string;
  /** Keys of the periods, in their order. */
  readonly periods: readonly string[];
  readonly lines: readonly SheetLine[];
}

export interface SheetMoney {
  readonly amount: number;
  readonly currency: string;
}
export type SheetValue = string | SheetMoney | null;
export type SheetRow = readonly SheetValue[];

const OF_LINE = [
  'budget',
  'line',
  'name',
  'area',
  'product',
  'category',
  'treatment',
  'nature',
  'currency',
  'figure',
] as const;
export const LONG_COLUMNS = [...OF_LINE, 'period', 'amount', 'missing', 'stated_on'] as const;
/** The periods follow. */
export const WIDE_COLUMNS = [...OF_LINE, 'stated_on'] as const;
const LINE_COLUMNS = [
  'budget',
  'key',
  'name',
  'area',
  'product',
  'item',
  'objective',
  'category',
  'treatment',
  'nature',
  'currency',
] as const;

/** Before the reason in a cell that has no room beside it. */
const EXCUSE = 'N/A: ';

const excuseText = (reason: string): string => `${EXCUSE}${reason}`;

/** The reason that such a cell gives; any other text is the reason itself. */
export const reasonIn = (text: string): string =>
  text.startsWith(EXCUSE) ? text.slice(EXCUSE.length) : text;

/** The first row names the columns. */
export function sheetRows(form: SheetForm, sheet: Sheet): readonly SheetRow[] {
  if (form === 'lines') return lineRows(sheet);
  return form === 'wide' ? wideRows(sheet) : longRows(sheet);
}

/** As a text file writes it: money with all decimals of its currency. */
export const plainText = (value: SheetValue): string =>
  value === null || typeof value === 'string'
    ? (value ?? '')
    : majorText(value.amount, value.currency);

function longRows({ budget, periods, lines }: Sheet): readonly SheetRow[] {
  const rows = lines.flatMap((line) =>
    figuresOf(line).flatMap(({ figure, cells }) =>
      cells.map(({ place, amount, missing, statedOn }) => [
        ...lineValues(budget, line),
        figure,
        periods[place] ?? '',
        amount === null ? null : { amount, currency: line.currency },
        missing,
        statedOn,
      ]),
    ),
  );
  return [LONG_COLUMNS, ...rows];
}

function wideRows({ budget, periods, lines }: Sheet): readonly SheetRow[] {
  const rows = lines.flatMap((line) =>
    figuresOf(line).map((figure) => wideRow(lineValues(budget, line), figure, { periods, line })),
  );
  return [[...WIDE_COLUMNS, ...periods], ...rows];
}

function wideRow(
  ofLine: SheetRow,
  { figure, cells }: SheetFigure,
  { periods, line }: { readonly periods: readonly string[]; readonly line: SheetLine },
): SheetRow {
  const byPlace = new Map(cells.map((cell) => [cell.place, cell]));
  const latest =
    cells
      .map(({ statedOn }) => statedOn)
      .toSorted()
      .at(-1) ?? '';
  return [
    ...ofLine,
    figure,
    latest,
    ...periods.map((_, place) => wideValue(byPlace.get(place), line)),
  ];
}

function wideValue(cell: SheetCell | undefined, { currency }: SheetLine): SheetValue {
  if (cell?.missing) return excuseText(cell.missing);
  return cell === undefined || cell.amount === null ? null : { amount: cell.amount, currency };
}

/** Those in use. */
const lineRows = ({ budget, lines }: Sheet): readonly SheetRow[] => [
  LINE_COLUMNS,
  ...lines
    .filter(({ isArchived }) => !isArchived)
    .map((line) => [
      budget,
      line.key,
      line.name,
      line.area,
      line.product,
      line.item,
      line.objective,
      line.category,
      line.treatment,
      line.nature,
      line.currency,
    ]),
];

const lineValues = (budget: string, line: SheetLine): SheetRow => [
  budget,
  line.key,
  line.name,
  line.area,
  line.product,
  line.category,
  line.treatment,
  line.nature,
  line.currency,
];

/** A line without any figure keeps a row to be filled in. */
const figuresOf = ({ figures, isArchived }: SheetLine): readonly SheetFigure[] =>
  figures.length > 0 || isArchived ? figures : [{ figure: 'plan', cells: [BLANK] }];

const BLANK: SheetCell = { place: 0, amount: null, missing: null, statedOn: '' };
