import type { Day } from '#domain/day';
import type { ImportedPlan, ImportedProduct, ImportedStage } from '#features/lifecycle/index';
import { newId } from '#platform/ids';
import { origin, renewed, type Draft } from './drafts.ts';
import { failure } from './import-plan.ts';
import type { KnownProduct } from './known-registers.query.ts';
import type { KnownStage, ProductWish, WishedPlan } from './product-wish.ts';
import type { Failure } from './read-records.ts';
import { idIn } from './row-reader.ts';
import type { SourceRecord } from './source-record.ts';

export interface ProductDraft extends Draft<ImportedProduct> {
  readonly key: string | undefined;
  /** The line that is to be made for it. */
  readonly newLine: string | undefined;
  readonly stage: ImportedStage | undefined;
  readonly plans: readonly ImportedPlan[];
}

interface Entry {
  readonly record: SourceRecord;
  readonly wish: ProductWish;
  readonly known: KnownProduct | undefined;
}

export interface ProductSetting {
  readonly source: string;
  readonly stages: ReadonlyMap<string, KnownStage>;
  /** In which a product begins of which nobody says more. */
  readonly firstStage: KnownStage | undefined;
}

/** The product as the row would leave it, or why it cannot. */
export function productDraft(entry: Entry, setting: ProductSetting): ProductDraft | Failure {
  const { record, wish, known } = entry;
  const before = known === undefined ? null : plain(known);
  const after = productAfter(entry, before, setting);
  const { startedOn, launchedOn } = after;
  if (startedOn !== null && launchedOn !== null && launchedOn < startedOn)
    return failure(
      record,
      'launchedOn',
      `It cannot be launched before it was begun, ${startedOn}.`,
    );
  const stage = stageChange(entry, after.id, setting);
  if (stage !== undefined && 'message' in stage) return stage;
  const plans = plansOf(entry, after.id, standingOf(entry, stage, setting));
  if ('message' in plans) return plans;
  const newLine = wish.line?.name;
  const beside = besideOf({ stage, plans, newLine }, known, setting);
  return { record, before, after, beside, key: wish.key, newLine, stage, plans };
}

function productAfter(
  { record, wish }: Entry,
  before: ImportedProduct | null,
  { source }: ProductSetting,
): ImportedProduct {
  const { name, areaId, details, line } = wish;
  const base = before ?? { ...BLANK, ...origin(record, source), id: newId() };
  const said = { name, areaId, ...details, lineId: idIn(line) };
  return renewed(base, said, { record, source });
}

/** Where it stands on the day of which the row speaks. */
function standingOf(
  { wish, known }: Entry,
  change: ImportedStage | undefined,
  { stages }: ProductSetting,
): KnownStage | undefined {
  return stages.get(change?.toStageId ?? held(known?.stages ?? [], wish.statedOn) ?? '');
}

const BLANK: Omit<ImportedProduct, 'id' | 'isArchived' | 'importSource' | 'externalKey'> = {
  name: '',
  kind: 'product',
  description: '',
  lineId: null,
  areaId: '',
  ownerId: null,
  startedOn: null,
  launchedOn: null,
};

/** Without what only the importer looks at. */
function plain(known: KnownProduct): ImportedProduct {
  const { key: _, stages: __, plans: ___, ...product } = known;
  return product;
}

/** Compared with what held on the day: an older file that says what was so then changes nothing. */
function stageChange(
  entry: Entry,
  productId: string,
  setting: ProductSetting,
): ImportedStage | Failure | undefined {
  const { wish, known } = entry;
  const effectiveOn = wish.stageSince ?? wish.statedOn;
  if (known === undefined) return beginning(wish.stage, { productId, effectiveOn }, setting);
  if (!wish.stage || wish.stage.id === held(known.stages, wish.statedOn)) return undefined;
  const newest = known.stages.at(-1);
  if (newest !== undefined && newest.on > effectiveOn) return tooOld(entry, newest, setting);
  const fromStageId = newest?.stageId ?? null;
  return { productId, fromStageId, toStageId: wish.stage.id, effectiveOn };
}

/** Where nobody says more, a product begins in the first stage; where the source says that it has none, it has none. */
function beginning(
  stage: KnownStage | null | undefined,
  since: Pick<ImportedStage, 'productId' | 'effectiveOn'>,
  { firstStage }: ProductSetting,
): ImportedStage | undefined {
  const first = stage === undefined ? firstStage : stage;
  return first ? { ...since, fromStageId: null, toStageId: first.id } : undefined;
}

function tooOld(
  { record, wish }: Entry,
  { stageId, on }: KnownProduct['stages'][number],
  { stages }: ProductSetting,
): Failure {
  const name = stages.get(stageId)?.name ?? '';
  return failure(
    record,
    wish.stageSince === undefined ? 'stage' : 'stageSince',
    `It has been in “${name}” since ${on}, after the day of which this file speaks.`,
  );
}

const held = (stages: KnownProduct['stages'], day: Day): string | undefined =>
  stages.findLast(({ on }) => on <= day)?.stageId;

/** Stages that it has reached are no longer planned, whatever the source still says of them. */
function plansOf(
  { record, wish, known }: Entry,
  productId: string,
  standing: KnownStage | undefined,
): readonly ImportedPlan[] | Failure {
  const reached = standing?.position ?? -1;
  const plans: ImportedPlan[] = [];
  for (const wished of wish.plans.filter(({ stage }) => stage.position > reached)) {
    const plan = planOf(wished, known?.plans ?? [], wish.statedOn);
    if (plan === 'too old') return failure(record, 'plannedOn', overtaken(wished));
    if (plan) plans.push({ ...plan, productId });
  }
  return plans;
}

const overtaken = ({ stage }: WishedPlan): string =>
  `The plan of “${stage.name}” was said anew after the day of which this file speaks.`;

function planOf(
  { stage, plannedOn }: WishedPlan,
  known: KnownProduct['plans'],
  statedOn: Day,
): Omit<ImportedPlan, 'productId'> | 'too old' | undefined {
  const said = known.filter(({ stageId }) => stageId === stage.id);
  const before = said.findLast((plan) => plan.statedOn <= statedOn)?.plannedOn ?? null;
  if (before === plannedOn) return undefined;
  if (said.some((plan) => plan.statedOn > statedOn)) return 'too old';
  return { stageId: stage.id, plannedOn, statedOn };
}

function besideOf(
  { stage, plans, newLine }: Pick<ProductDraft, 'stage' | 'plans' | 'newLine'>,
  known: KnownProduct | undefined,
  { stages }: ProductSetting,
): NonNullable<ProductDraft['beside']> {
  const nameOf = (id: string | null | undefined) => stages.get(id ?? '')?.name ?? null;
  const fields = [
    ...(stage ? [['stage', nameOf(stage.fromStageId), nameOf(stage.toStageId)] as const] : []),
    ...plans.map(({ stageId, plannedOn }) => {
      const before = known?.plans.findLast((plan) => plan.stageId === stageId);
      return [`planned: ${nameOf(stageId)}`, before?.plannedOn ?? null, plannedOn] as const;
    }),
    ...(newLine === undefined ? [] : [['line', null, newLine] as const]),
  ];
  return {
    old: Object.fromEntries(fields.map(([field, old]) => [field, old])),
    new: Object.fromEntries(fields.map(([field, , renewedTo]) => [field, renewedTo])),
  };
}
