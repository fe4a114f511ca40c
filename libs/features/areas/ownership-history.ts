import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NotFound } from '#domain/errors';
import { AreasService } from './areas.service.ts';
import { AccountableOnView, OwnershipView } from './ownership.dto.ts';
import { OwnershipsQuery } from './ownerships.query.ts';

/** Who stood, stands and will stand how to an area. */
@Injectable()
export class OwnershipHistory {
  constructor(
    private readonly query: OwnershipsQuery,
    private readonly areas: AreasService,
  ) {}

  async list(actor: Actor, areaId: string): Promise<OwnershipView[]> {
    const area = await this.areas.standing(actor, areaId);
    const rows = await this.query.history(actor, areaId);
    return rows.map((row) => OwnershipView.of(row, actor, area));
  }

  async get(actor: Actor, areaId: string, id: string): Promise<OwnershipView> {
    const area = await this.areas.standing(actor, areaId);
    const row = await this.query.one(actor, areaId, id);
    if (!row) throw new NotFound('Ownership');
    return OwnershipView.of(row, actor, area);
  }

  async accountableOn(actor: Actor, areaId: string, day?: Day): Promise<AccountableOnView> {
    const area = await this.areas.standing(actor, areaId);
    const on = day ?? area.today;
    const row = await this.query.accountableOn(actor, areaId, on);
    return { on, ownership: row ? OwnershipView.of(row, actor, area) : null };
  }
}
