import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { abilities, authorize } from '#domain/policy';
import { BriefRows, versionOf, type BriefRow } from './brief-rows.ts';
import type { BriefView, UpdateBrief } from './brief.dto.ts';
import { ItemNamesQuery } from './item-names.query.ts';
import { ItemRecords } from './item-records.ts';
import { ItemRevision } from './item-revision.ts';
import { subjectOf, unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';

/** What an item is to be and is not to be. Once frozen it changes with a reason, and each change of scope is on record. */
@Injectable()
export class Briefs {
  constructor(
    private readonly rows: BriefRows,
    private readonly names: ItemNamesQuery,
    private readonly revision: ItemRevision,
    private readonly records: ItemRecords,
    private readonly activity: ActivityLog,
  ) {}

  async get(actor: Actor, reference: string): Promise<BriefView> {
    const found = await this.rows.find(actor, reference);
    const { item, standing } = found.open;
    const { requirements, nonGoals, frozenAt, frozenBy, frozenFor, gateReviewId } = found.brief;
    const { outcomeKpi } = await this.names.of(actor, item, null);
    const can = abilities(itemPolicy, actor, standing);
    return {
      itemId: item.id,
      itemKey: item.key,
      itemName: item.name,
      problem: item.problem,
      persona: item.persona,
      outcomeKpiId: item.outcomeKpiId,
      outcomeKpi,
      expectedChange: item.expectedChange,
      requirements,
      nonGoals,
      frozenAt,
      frozenBy,
      frozenFor,
      gateReviewId,
      version: versionOf(found),
      can: { update: can.update, freeze: can.commit && frozenAt === null },
    };
  }

  /** 422 at `/reason` when a frozen brief changes without one. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateBrief,
  ): Promise<void> {
    const { open, brief } = await this.rows.lockAt(actor, reference, version);
    authorize(itemPolicy, actor, 'update', open.standing);
    const { requirements, nonGoals, reason = '', ...ofItem } = patch;
    const texts = differing(brief, { requirements, nonGoals });
    // The scope is recorded once for item and texts together, below.
    const change = await this.revision.apply(actor, { ...open, isFrozen: false }, ofItem);
    const before = { ...change?.before, ...texts.before };
    const after = { ...change?.after, ...texts.after };
    if (Object.keys(after).length === 0) return;
    if (open.isFrozen && reason === '')
      throw unfit('/reason', 'The brief is frozen: say why its scope changes');
    if (Object.keys(texts.after).length > 0) await this.rows.save(actor, open, texts.after);
    if (open.isFrozen) await this.records.changeScope(actor, open, { before, after, reason });
    this.activity.record(actor, 'roadmap_item.brief', subjectOf(open.item), {
      before,
      after,
      ...(reason !== '' && { note: { reason } }),
    });
  }
}

type Texts = Pick<BriefRow, 'requirements' | 'nonGoals'>;
type GivenTexts = { readonly [Field in keyof Texts]: string | undefined };

const TEXTS = ['requirements', 'nonGoals'] as const;

function differing(brief: Texts, given: GivenTexts): Record<'before' | 'after', Partial<Texts>> {
  const changed = TEXTS.filter(
    (field) => given[field] !== undefined && given[field] !== brief[field],
  );
  const pick = (texts: GivenTexts) =>
    Object.fromEntries(changed.map((field) => [field, texts[field]]));
  return { before: pick(brief), after: pick(given) };
}
