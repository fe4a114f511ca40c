import { Injectable } from '@nestjs/common';
import { Readings, statements } from '#features/scorecard/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { JsonText } from '#platform/http/json-text';
import type { PortfolioView } from './portfolio.dto.ts';
import { portfolio } from './portfolio.sql.ts';

const TEXTS = statements('portfolio', portfolio);

export interface PortfolioRequest {
  readonly period?: string;
  readonly at?: Day;
  readonly asOf?: Date;
}

/** Every product in use with its stage, its status and what waits for a decision. */
@Injectable()
export class PortfolioQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** 422 for an unknown period. */
  async text(actor: Actor, request: PortfolioRequest): Promise<JsonText> {
    const { sources, values } = await this.readings.of(actor, { ...request, productIds: null });
    const row = await this.db.row<{ text: string }>({ ...TEXTS(sources), values, isLast: true });
    return new JsonText(row?.text ?? '');
  }

  async read(actor: Actor, request: PortfolioRequest): Promise<PortfolioView> {
    const { text } = await this.text(actor, request);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the statement above
    return JSON.parse(text) as PortfolioView;
  }
}
