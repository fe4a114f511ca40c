import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { JsonText } from '#platform/http/json-text';
import { Readings, type ScorecardRequest } from './readings.ts';
import type { ScorecardView } from './scorecard.dto.ts';
import { scorecard } from './scorecard.sql.ts';
import { statements } from './statements.ts';

const TEXTS = statements('scorecard', scorecard);

interface Row {
  readonly found: number;
  readonly text: string;
}

/** Every area with its owner, status facts and KPIs in a period: the page that all others are measured by. */
@Injectable()
export class ScorecardQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** 404 for an area that is not there or out of the reader's reach, 422 for an unknown period. */
  async text(actor: Actor, request: ScorecardRequest): Promise<JsonText> {
    const { sources, values } = await this.readings.of(actor, request);
    const statement = { ...TEXTS(sources), values, isLast: true };
    const row = await this.db.row<Row & Record<string, unknown>>(statement);
    if (row === undefined || (request.areaId !== undefined && row.found === 0))
      throw new NotFound('Area');
    return new JsonText(row.text);
  }

  /** The same, for other slices. */
  async read(actor: Actor, request: ScorecardRequest): Promise<ScorecardView> {
    const { text } = await this.text(actor, request);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the view describes what the statement builds
    return JSON.parse(text) as ScorecardView;
  }
}
