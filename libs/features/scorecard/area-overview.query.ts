import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { JsonText } from '#platform/http/json-text';
import { areaOverview } from './area-overview.sql.ts';
import { Readings, type ScorecardRequest } from './readings.ts';
import { statements } from './statements.ts';

const TEXTS = statements('area-overview', areaOverview);

/** The page of one area: its facts, what was said last, what is owed, and who answers. */
@Injectable()
export class AreaOverviewQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** 404 for an area that is not there or out of the reader's reach, 422 for an unknown period. */
  async text(actor: Actor, areaId: string, request: ScorecardRequest): Promise<JsonText> {
    const { sources, values } = await this.readings.of(actor, { ...request, areaId });
    const row = await this.db.row<{ text: string }>({ ...TEXTS(sources), values, isLast: true });
    if (row === undefined) throw new NotFound('Area');
    return new JsonText(row.text);
  }
}
