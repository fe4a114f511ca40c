import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { JsonText } from '#platform/http/json-text';
import { productScorecard } from './products.sql.ts';
import { Readings, type ScorecardRequest } from './readings.ts';
import { statements } from './statements.ts';

const TEXTS = statements('product-scorecard', productScorecard);

/** The KPIs of one product, judged and compared as on the scorecard. */
@Injectable()
export class ProductScorecardQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** 422 for an unknown period. */
  async text(actor: Actor, productId: string, request: ScorecardRequest): Promise<JsonText> {
    const productIds = [productId];
    const { sources, values } = await this.readings.of(actor, { ...request, productIds });
    const row = await this.db.row<{ text: string }>({ ...TEXTS(sources), values });
    return new JsonText(row?.text ?? '');
  }
}
