import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { stageAfter, type ItemStage, type StageStep } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { subjectOf, unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

type Step = Exclude<StageStep, 'plan' | 'shelve'>;

/** When it was so, today when absent, and why. */
interface StepTaken {
  readonly on?: Day;
  readonly reason?: string;
}

export interface StepToTake extends StepTaken {
  /** Id or key of the item. */
  readonly reference: string;
  readonly version: number;
  readonly step: Step;
}

const ABILITIES = {
  commit: 'commit',
  begin: 'progress',
  halt: 'progress',
  deliver: 'progress',
  drop: 'drop',
  reopen: 'reopen',
} as const satisfies Record<Step, keyof typeof itemPolicy>;

/** Takes items from stage to stage. */
@Injectable()
export class ItemStages {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 where the step is not open from the item's stage. */
  async take(actor: Actor, { reference, version, step, ...taken }: StepToTake): Promise<void> {
    const open = await this.items.lock(actor, reference);
    refuseStale(open.item.version, version);
    const after = await this.apply(actor, open, step, taken);
    const before = Object.fromEntries(
      Object.entries(open.item).filter(([field]) => field in after),
    );
    this.activity.record(actor, `roadmap_item.${step}`, subjectOf(open.item), { before, after });
  }

  /** Takes the step with a locked item and records no activity: whoever takes many tells of the whole. */
  async apply(actor: Actor, open: OpenItem, step: Step, taken: StepTaken = {}): Promise<object> {
    refuseArchived(open);
    authorize(itemPolicy, actor, ABILITIES[step], open.standing);
    const stage = stageOf(open.item, step);
    const on = dayOfStep(open, taken.on);
    if (step === 'commit') refuseWithoutTarget(open.item);
    const after = {
      stage,
      ...changesOf(actor, open.item, { step, on, reason: taken.reason ?? '' }),
    };
    const { organizationId } = actor;
    const { id } = open.item;
    await this.db.repository(RoadmapItem).update({ organizationId, id }, after);
    if (step === 'commit') await this.keepMilestones(actor, id);
    return after;
  }

  private async keepMilestones({ organizationId }: Actor, itemId: string): Promise<void> {
    await this.db.run({
      text: `UPDATE milestones SET baseline_on = due_on
        WHERE organization_id = $1 AND item_id = $2 AND baseline_on IS NULL AND archived_at IS NULL`,
      values: [organizationId, itemId],
    });
  }
}

interface Taken {
  readonly step: Step;
  readonly on: Day;
  readonly reason: string;
}

function changesOf(actor: Actor, item: RoadmapItem, taken: Taken): Partial<RoadmapItem> {
  const { step, on, reason: stageReason } = taken;
  if (step === 'commit')
    return { committedOn: on, committedBy: actor.personId, ...baselineOf(item) };
  const days = {
    begin: { beganOn: on },
    halt: { beganOn: null },
    deliver: { doneOn: on },
    drop: { droppedOn: on },
    reopen: { doneOn: null, droppedOn: null },
  };
  return { ...days[step], stageReason };
}

const baselineOf = ({ startsOn, targetOn, precision }: RoadmapItem): Partial<RoadmapItem> => ({
  baselineStartsOn: startsOn,
  baselineTargetOn: targetOn,
  baselinePrecision: precision,
});

function stageOf(item: RoadmapItem, step: Step): ItemStage {
  const isCommitted = item.committedOn !== null;
  const stage = stageAfter(step, { stage: item.stage, isCommitted });
  if (stage !== null) return stage;
  if (step === 'commit' && isCommitted)
    throw new Conflict(`“${item.name}” is committed already: its baseline is kept for ever.`);
  throw new Conflict(`“${item.name}” is ${inWords(item.stage)}: ${REMEDIES[step]}.`);
}

const REMEDIES: Readonly<Record<Step, string>> = {
  commit: 'only open items can be committed',
  begin: 'only planned or committed items can begin',
  halt: 'only work that is under way can be halted',
  deliver: 'commit or begin it first',
  drop: 'reopen it first',
  reopen: 'only what is done or dropped can be reopened',
};

const inWords = (stage: ItemStage): string =>
  stage === 'idea' ? 'an idea' : stage.replace('_', ' ');

/** 422: a step is taken today or was taken before, but not before the item was there. */
function dayOfStep({ item, today }: OpenItem, on: Day = today): Day {
  if (on > today) throw unfit('/on', `This day lies ahead; today is ${today}`);
  if (on < item.enteredOn)
    throw unfit('/on', `The item is on the roadmap since ${item.enteredOn}, not before`);
  return on;
}

function refuseWithoutTarget({ name, targetOn }: RoadmapItem): void {
  if (targetOn === null)
    throw unfit('/targetOn', `“${name}” has no target: a commitment needs one`);
}
