import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { criticalChain } from '#domain/dependency';
import { DependenciesQuery } from './dependencies.query.ts';
import type { CriticalChainView } from './dependency.dto.ts';
import { Items } from './items.ts';

/** The longest chain of open work. */
@Injectable()
export class CriticalChain {
  constructor(
    private readonly query: DependenciesQuery,
    private readonly items: Items,
  ) {}

  /** To the item, or to the open item with the latest target; empty where that is done or nothing is open. */
  async to(actor: Actor, reference?: string): Promise<CriticalChainView> {
    const end = reference === undefined ? undefined : await this.items.find(actor, reference);
    const items = await this.query.items(actor);
    const edges = await this.query.edges(actor, ['proposed', 'accepted']);
    const chain = criticalChain(items, edges, end?.item.id);
    const itemOf = new Map(items.map((item) => [item.id, item]));
    const links = (chain?.itemIds ?? []).flatMap((id) => {
      const item = itemOf.get(id);
      if (item === undefined) return [];
      const { key, name, startsOn, targetOn } = item;
      return [{ id, key, name, startsOn, targetOn }];
    });
    return { days: chain?.days ?? 0, items: links };
  }
}
