import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';

interface Stateful {
  readonly state: string;
}

/** Whoever runs the remit, with a credential that is bound to no areas: a file may speak of all of them. */
export const readsImports = (actor: Actor): boolean =>
  leads(actor) && (actor.areaIds ?? null) === null;

export const importPolicy = {
  map: (actor, { state }) => readsImports(actor) && state === 'uploaded',
  commit: (actor, { state }) => readsImports(actor) && state === 'uploaded',
  undo: (actor, { state }) => readsImports(actor) && state === 'committed',
} satisfies Policy<Stateful, string>;

export const importsPolicy = { upload: readsImports } satisfies Policy<unknown, string>;
