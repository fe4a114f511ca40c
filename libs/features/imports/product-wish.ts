import type { Day } from '#domain/day';
import { PRODUCT_KINDS } from '#domain/stage';
import type { ImportedProduct } from '#features/lifecycle/index';
import type { Directory } from './directory.ts';
import type { KnownArea, KnownPerson } from './known.query.ts';
import type { KnownThing } from './known-registers.query.ts';
import type { Named, RowReader } from './row-reader.ts';

export interface KnownStage extends KnownThing {
  readonly position: number;
}

export interface ProductSurroundings {
  readonly areas: Directory<KnownArea>;
  readonly people: Directory<KnownPerson>;
  readonly lines: Directory<KnownThing>;
  readonly stages: Directory<KnownStage>;
  /** In use, as people may write them. */
  readonly stageKeys: readonly string[];
  readonly today: Day;
}

/** Null: it is no longer planned to reach the stage. */
export interface WishedPlan {
  readonly stage: KnownStage;
  readonly plannedOn: Day | null;
}

type Said = 'kind' | 'description' | 'ownerId' | 'startedOn' | 'launchedOn';

/** What one or several rows say of a product. Undefined: the file does not speak of it. */
export interface ProductWish {
  readonly name: string;
  readonly key: string | undefined;
  readonly areaId: string;
  readonly details: { readonly [Field in Said]: ImportedProduct[Field] | undefined };
  readonly line: Named | null | undefined;
  readonly stage: KnownStage | null | undefined;
  readonly stageSince: Day | undefined;
  readonly statedOn: Day;
  readonly plans: readonly WishedPlan[];
}

/** The row as a wish; the reader knows what is wrong with it. */
export function productWish(reader: RowReader, around: ProductSurroundings): ProductWish {
  const statedOn = reader.statedOn(around.today);
  const stageSince = reader.anyDay('stageSince');
  if (stageSince !== undefined && stageSince > statedOn)
    reader.refuse('stageSince', `${stageSince} lies ahead: plan the stage instead.`);
  return {
    name: reader.required('name'),
    key: reader.key(),
    areaId: reader.areaId(around.areas),
    details: {
      kind: reader.anyChoice('kind', PRODUCT_KINDS),
      description: reader.text('description'),
      ownerId: reader.owner(around.people),
      startedOn: reader.day('startedOn'),
      launchedOn: reader.day('launchedOn'),
    },
    line: reader.thingOrName('line', around.lines),
    stage: stageOf(reader, 'stage', around),
    stageSince,
    statedOn,
    plans: plansOf(reader, around),
  };
}

function stageOf(
  reader: RowReader,
  field: 'stage' | 'plannedStage',
  { stages, stageKeys }: ProductSurroundings,
): KnownStage | null | undefined {
  const name = reader.name(field);
  if (name === undefined || name === null) return name;
  const found = stages.find(name);
  if ('thing' in found) return found.thing;
  return reader.refuse(field, `${found.problem.slice(0, -1)} in use: ${stageKeys.join(', ')}.`);
}

function plansOf(reader: RowReader, around: ProductSurroundings): readonly WishedPlan[] {
  const stage = stageOf(reader, 'plannedStage', around);
  const plannedOn = reader.day('plannedOn');
  return stage && plannedOn !== undefined ? [{ stage, plannedOn }] : [];
}
