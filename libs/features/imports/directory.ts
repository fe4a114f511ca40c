import { nameKey } from '#platform/tabular/names';
import { quoted } from '#platform/tabular/parsed';

export interface Listed {
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  /** Another name by which people call it. */
  readonly title?: string;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

export type Found<Thing> = { readonly thing: Thing } | { readonly problem: string };

/** Finds what a row refers to: by id, key or external key, else by its name when only one thing has it. */
export class Directory<Thing extends Listed> {
  private readonly byKey = new Map<string, Thing[]>();
  private readonly byName = new Map<string, Thing[]>();

  constructor(
    private readonly noun: string,
    things: readonly Thing[],
  ) {
    for (const thing of things.filter(({ isArchived }) => !isArchived)) {
      add(this.byKey, thing.id, thing);
      if (thing.key !== undefined) add(this.byKey, thing.key, thing);
      if (thing.externalKey !== null) add(this.byKey, thing.externalKey, thing);
      add(this.byName, nameKey(thing.name), thing);
      if (thing.title) add(this.byName, nameKey(thing.title), thing);
    }
  }

  /** `isMeant` narrows what a reference may stand for. */
  find(reference: string, isMeant: (thing: Thing) => boolean = () => true): Found<Thing> {
    const byKey = (this.byKey.get(reference) ?? []).filter((thing) => isMeant(thing));
    const byName = () => this.byName.get(nameKey(reference)) ?? [];
    const found = byKey.length > 0 ? byKey : byName().filter((thing) => isMeant(thing));
    const [only, ...more] = found;
    if (only === undefined) return { problem: `There is no ${this.noun} ${quoted(reference)}.` };
    if (more.length === 0) return { thing: only };
    return {
      problem: `${found.length} are called ${quoted(reference)}: refer to the ${this.noun} by its key.`,
    };
  }
}

function add<Thing>(index: Map<string, Thing[]>, key: string, thing: Thing): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [thing]);
  else if (!known.includes(thing)) known.push(thing);
}
