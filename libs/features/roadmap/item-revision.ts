import { Injectable } from '@nestjs/common';
import type { Change } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { isSameWindow, stageAfter, windowOf, type ItemWindow } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import {
  actionOf,
  differing,
  FIELDS,
  isOfBrief,
  isOfWindow,
  pick,
  type ItemPatch,
  type ItemValues,
} from './item-patch.ts';
import { ItemReferences } from './item-references.ts';
import { ItemRecords } from './item-records.ts';
import { unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { refuseArchived, type OpenItem } from './items.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

/** Changes what is known of one locked item, with its moves and changes of scope. */
@Injectable()
export class ItemRevision {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly references: ItemReferences,
    private readonly records: ItemRecords,
  ) {}

  /** What was before and what is after; undefined when nothing differs. 422 at `/reason` where one is needed. */
  async apply(actor: Actor, open: OpenItem, patch: ItemPatch): Promise<Change | undefined> {
    refuseArchived(open);
    const { item, standing } = open;
    authorize(
      itemPolicy,
      actor,
      actionOf(FIELDS.filter((field) => patch[field] !== undefined)),
      standing,
    );
    const window = await this.windowAfter(actor, item, patch);
    const values = differing(item, { ...patch, ...window });
    const fields = Object.keys(values);
    if (fields.length === 0) return undefined;
    refuseMove(open, values, patch.reason);
    refuseScopeChange(open, fields, patch.reason);
    refuseStage(item, values);
    if (values.areaId !== undefined) await this.references.openArea(actor, values.areaId);
    await this.references.check(actor, values);
    return this.save(actor, open, values, patch.reason ?? '');
  }

  /** Widened to whole periods; absent unless the window is given. */
  private async windowAfter(
    actor: Actor,
    item: RoadmapItem,
    patch: ItemPatch,
  ): Promise<Partial<ItemWindow>> {
    if (!Object.keys(patch).some(isOfWindow)) return {};
    const {
      startsOn = item.startsOn,
      targetOn = item.targetOn,
      precision = item.precision,
    } = patch;
    const { rules } = await this.calendar.of(actor.organizationId);
    const window = windowOf(rules, { startsOn, targetOn, precision });
    refuseOrder(window);
    return window;
  }

  private async save(
    actor: Actor,
    open: OpenItem,
    values: ItemValues,
    reason: string,
  ): Promise<Change> {
    const { organizationId } = actor;
    const { item, isFrozen } = open;
    const fields = Object.keys(values);
    await this.db.repository(RoadmapItem).update({ organizationId, id: item.id }, values);
    const after = { ...item, ...values };
    if (!isSameWindow(item, after)) await this.records.move(actor, open, after, reason);
    const scope = fields.filter(isOfBrief);
    if (isFrozen && scope.length > 0)
      await this.records.changeScope(actor, open, {
        before: pick(item, scope),
        after: pick(after, scope),
        reason,
      });
    const note = reason === '' ? {} : { note: { reason } };
    return { before: pick(item, fields), after: values, ...note };
  }
}

/** 422: a window cannot end before it begins. */
export function refuseOrder({ startsOn, targetOn }: ItemWindow): void {
  if (startsOn !== null && targetOn !== null && targetOn < startsOn)
    throw unfit('/targetOn', `The target cannot lie before the start, ${startsOn}`);
}

function refuseMove({ item }: OpenItem, values: ItemValues, reason?: string): void {
  if (!Object.keys(values).some(isOfWindow)) return;
  if (item.stage === 'done' || item.stage === 'dropped')
    throw new Conflict('What is done or dropped no longer moves: reopen it first.');
  if (item.committedOn === null) return;
  if (values.targetOn === null)
    throw unfit('/targetOn', 'This item is committed: it keeps a target, or it is dropped');
  if (reason === undefined)
    throw unfit('/reason', 'This item is committed: say why its window moves');
}

function refuseScopeChange(
  { isFrozen }: OpenItem,
  fields: readonly string[],
  reason?: string,
): void {
  if (isFrozen && fields.some(isOfBrief) && reason === undefined)
    throw unfit('/reason', 'The brief is frozen: say why its scope changes');
}

function refuseStage(item: RoadmapItem, { stage }: ItemValues): void {
  if (stage === undefined) return;
  const position = { stage: item.stage, isCommitted: item.committedOn !== null };
  if (stageAfter(stage === 'planned' ? 'plan' : 'shelve', position) === null)
    throw new Conflict(`An item that is ${inWords(item.stage)} cannot become ${inWords(stage)}.`);
}

const inWords = (stage: string): string => (stage === 'idea' ? 'an idea' : stage.replace('_', ' '));
