import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { GatesService } from './gates.service.ts';
import type { GateRow } from './gates.query.ts';
import type { RequestGateReview } from './gate-review.dto.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { GateReviews } from './gate-reviews.service.ts';
import { ProductsService } from './products.service.ts';
import type { ProductRow } from './products.query.ts';
import { unfit } from './references.ts';

/** Brings a product before a gate. */
@Injectable()
export class GateRequests {
  constructor(
    private readonly gates: GatesService,
    private readonly products: ProductsService,
    private readonly reviews: GateReviews,
  ) {}

  /** What the gate asks is copied, so that a later change of the gate does not move the bar. */
  async request(actor: Actor, input: RequestGateReview): Promise<GateReviewRow> {
    const product = await this.products.open(actor, input.product, { action: 'requestReview' });
    const gate = await this.gates.get(actor, input.gate);
    refuseUnfit(product, gate);
    const { requestedOn = product.today, note = '' } = input;
    if (requestedOn > product.today)
      throw unfit('/requestedOn', `A review is requested today (${product.today}) or was before`);
    const { kind, question, criteria, requiredEvidence } = gate;
    const { gatekeeperIds, gatekeeperRoles, quorum } = gate;
    const asked = { kind, question, criteria, requiredEvidence };
    const deciders = { gatekeeperIds, gatekeeperRoles, quorum };
    const place = { productId: product.id, gateId: gate.id };
    const ends = { fromStageId: gate.from?.id ?? null, toStageId: gate.to?.id ?? null };
    const row = { ...place, ...ends, ...asked, ...deciders, note, requestedOn };
    return this.reviews.insert(actor, row, input);
  }
}

/** 422 for a gate that is switched off, that leads from another stage, or that reviews what is not in use yet. */
function refuseUnfit({ stage }: ProductRow, gate: GateRow): void {
  if (gate.archivedAt !== null) throw unfit('/gate', `“${gate.name}” is switched off`);
  if (gate.kind === 'portfolio' && (stage === null || stage.phase === 'before_launch'))
    throw unfit('/gate', 'The portfolio review begins with general availability');
  if (gate.from !== null && gate.from.id !== stage?.id)
    throw unfit(
      '/gate',
      `“${gate.name}” leads from “${gate.from.name}”, and the product is in “${stage?.name ?? 'no stage'}”`,
    );
}
