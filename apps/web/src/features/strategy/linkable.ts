import { LINK_ENDS, mayLink, type LinkEnd } from '#domain/link';
import type { Schema } from '../../app/api.ts';

export interface LinkThing {
  readonly kind: LinkEnd;
  readonly id: string;
  readonly name: string;
}

/** What can be found to be linked: what the map and the scorecard name. */
const FOUND: ReadonlySet<LinkEnd> = new Set(['objective', 'item', 'kpi', 'area'] as const);

/** The kinds that a thing may be linked with, in either direction. */
export const partnersOf = (kind: LinkEnd): readonly LinkEnd[] =>
  LINK_ENDS.filter((other) => FOUND.has(other) && (mayLink(kind, other) || mayLink(other, kind)));

/** From the one that serves or concerns, to what it serves or concerns. */
export function linkOf(thing: LinkThing, other: Omit<LinkThing, 'name'>): Schema<'CreateLink'> {
  const [from, to] = mayLink(thing.kind, other.kind) ? [thing, other] : [other, thing];
  return { fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id };
}
