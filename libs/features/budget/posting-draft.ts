import {
  differenceTo,
  UNPOSTED,
  type PostedFigure,
  type PostingKind,
} from '#domain/budget/posting';
import { AMOUNT_MAX } from '#domain/budget/version';
import type { Day } from '#domain/day';
import type { Cell, CellBook } from './budget-cells.ts';
import type { PostingToRecord } from './posting-rows.ts';

export interface NewPosting {
  readonly lineId: string;
  readonly period: string;
  readonly kind: PostingKind;
  readonly amount: number | null;
  readonly missing: string | null;
  readonly postedOn: Day;
  readonly isCorrection: boolean;
  readonly corrects: string | null;
  readonly reason: string;
  readonly reference: string;
}

interface Basis {
  readonly book: CellBook;
  /** What is on record, by `figureName`. */
  readonly figures: ReadonlyMap<string, PostedFigure>;
  readonly today: Day;
}

interface Row {
  readonly given: PostingToRecord;
  readonly at: string;
  readonly cell: Cell;
}

export const figureName = (lineId: string, period: string, kind: string): string =>
  `${lineId} ${period} ${kind}`;

/** Turns what was asked for into what is added to the ledger. */
export class PostingDraft {
  private readonly rows: NewPosting[] = [];
  private readonly named = new Map<string, 'added' | 'set'>();

  constructor(private readonly basis: Basis) {}

  /** 422 with all that is wrong; figures that are so already are left out. */
  of(postings: readonly PostingToRecord[]): readonly NewPosting[] {
    const { book } = this.basis;
    for (const [index, given] of postings.entries()) {
      const at = `/postings/${index}`;
      const cell = book.find(given, at, 'post');
      if (cell !== undefined) this.take({ given, at, cell });
      if (book.isFull) break;
    }
    book.settle();
    return this.rows;
  }

  private take(row: Row): void {
    const problem = this.shapeProblem(row) ?? this.timeProblem(row) ?? this.orderProblem(row);
    if (problem !== undefined) {
      const [field, message] = problem;
      this.basis.book.refuse(`${row.at}${field}`, row.given, message);
      return;
    }
    const amount = this.amountOf(row);
    if (amount !== undefined) this.add(row, amount);
  }

  private add(row: Row, amount: number | null): void {
    const { given, at, cell } = row;
    const isCorrection = given.corrects !== undefined || this.changesActual(row);
    const reason = given.reason?.trim() ?? '';
    if (isCorrection && reason === '') {
      const message = 'it corrects what is on record: say why in `reason`';
      this.basis.book.refuse(`${at}/reason`, given, message);
      return;
    }
    this.rows.push({
      lineId: cell.line.id,
      period: cell.period.key,
      kind: given.kind,
      amount,
      missing: given.missing ?? null,
      postedOn: given.postedOn ?? this.basis.today,
      isCorrection,
      corrects: given.corrects ?? null,
      reason,
      reference: given.reference ?? '',
    });
  }

  /** Undefined where the figure is so already; null where it is missing. */
  private amountOf(row: Row): number | null | undefined {
    const { amount, figure } = row.given;
    if (amount !== undefined) return amount;
    if (figure === undefined) return null;
    const difference = differenceTo(this.figureOf(row), figure);
    if (difference === null) return undefined;
    if (Math.abs(difference) <= AMOUNT_MAX) return difference;
    const message = 'the figure changes by more than one posting holds: take two';
    this.basis.book.refuse(`${row.at}/figure`, row.given, message);
    return undefined;
  }

  /** A commitment shrinks as its bills arrive, so only an actual that is set anew is corrected. */
  private changesActual(row: Row): boolean {
    return (
      row.given.kind === 'actual' &&
      row.given.figure !== undefined &&
      this.figureOf(row).amount !== null
    );
  }

  private figureOf({ given, cell }: Row): PostedFigure {
    const name = figureName(cell.line.id, cell.period.key, given.kind);
    return this.basis.figures.get(name) ?? UNPOSTED;
  }

  private shapeProblem({ given }: Row): Problem | undefined {
    const { amount, figure, missing } = given;
    const count = [amount, figure, missing].filter((value) => value !== undefined).length;
    if (count !== 1) return ['', 'give one of `amount`, `figure` and `missing`'];
    return amount === 0 ? ['/amount', 'a posting of nothing adds nothing'] : undefined;
  }

  private timeProblem({ given, cell }: Row): Problem | undefined {
    const { period } = cell;
    if (period.isClosed)
      return [
        '/period',
        'the period is closed: post the correction to an open period, or open this one again with a reason',
      ];
    if (given.postedOn !== undefined && given.postedOn > this.basis.today)
      return ['/postedOn', 'nothing is posted before its day'];
    if (given.corrects === undefined) return undefined;
    if (given.corrects === period.key) return ['/corrects', 'it names the period itself'];
    const { budget } = this.basis.book;
    return budget.periods.some(({ key }) => key === given.corrects)
      ? undefined
      : ['/corrects', `the budget has no period “${given.corrects}”`];
  }

  /** What a figure is set to would depend on the order of the rows. */
  private orderProblem({ given, cell }: Row): Problem | undefined {
    const name = figureName(cell.line.id, cell.period.key, given.kind);
    const before = this.named.get(name);
    const now = given.amount === undefined ? 'set' : 'added';
    this.named.set(name, now);
    return before === undefined || (before === 'added' && now === 'added')
      ? undefined
      : ['', 'the figure stands in an earlier row already'];
  }
}

type Problem = readonly [field: string, message: string];
