import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { FiguresToldBy, ImportedPosting, PostedFigureOn } from './imported-figures.ts';
import { renewStatistics } from './budget-statistics.ts';
import { INSERT_POSTINGS, LATER, OF_IMPORT, POSTED } from './import-postings.sql.ts';

interface ToTakeBack {
  readonly budgetId: string;
  readonly lineId: string;
  readonly name: string;
  readonly period: string;
  readonly kind: ImportedPosting['kind'];
  readonly postedOn: Day;
  readonly amount: number;
  readonly isClosed: boolean;
}

/** Milliseconds: the reports of many years arrive in one file. */
const PATIENCE = 60_000;
const NAMED = 5;

/** Actuals and commitments that files state. Records no activity: the import tells of the whole. */
@Injectable()
export class BudgetPostingImports {
  constructor(private readonly db: Database) {}

  /** Day by day, earliest first. */
  posted(
    { organizationId }: Actor,
    lineIds: readonly string[],
  ): Promise<readonly PostedFigureOn[]> {
    return this.db.rows<PostedFigureOn & Record<string, unknown>>({
      timeout: PATIENCE,
      text: POSTED,
      values: [organizationId, lineIds],
    });
  }

  async write(
    { organizationId, personId }: Actor,
    postings: readonly ImportedPosting[],
    { reason, importId, reference }: FiguresToldBy & { readonly reference: string },
  ): Promise<void> {
    if (postings.length === 0) return;
    await this.db.run({
      timeout: PATIENCE,
      text: INSERT_POSTINGS,
      values: [organizationId, JSON.stringify(postings), personId, reason, reference, importId],
    });
    await renewStatistics(this.db, postings.length);
  }

  /** Posts the opposite on the same days; 409 where later figures rest on these, or a period is closed. */
  async takeBack(actor: Actor, importId: string, reason: string): Promise<number> {
    const values = [actor.organizationId, importId];
    const later = await this.db.rows<{ name: string }>({ text: LATER, values });
    refuse(later, 'Later figures rest on those of this import: undo what was posted since for');
    const made = await this.db.rows<ToTakeBack & Record<string, unknown>>({
      text: OF_IMPORT,
      values,
    });
    const closed = made.filter(({ isClosed }) => isClosed);
    refuse(closed, 'A period is closed: open it again first for');
    const back = made.map((place) =>
      Object.assign({}, place, {
        id: newId(),
        amount: -place.amount,
        missing: null,
        isCorrection: true,
      }),
    );
    await this.write(actor, back, { reason, importId: null, reference: '' });
    return back.length;
  }
}

function refuse(lines: readonly { readonly name: string }[], why: string): void {
  const names = [...new Set(lines.map(({ name }) => `“${name}”`))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  if (names.length > 0) throw new Conflict(`${why} ${names.slice(0, NAMED).join(', ')}${more}.`);
}
