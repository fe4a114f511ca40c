import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { inputProblems, ranking, scoreOf, type ScoreInputs } from '#domain/prioritisation';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { subjectOf, unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';
import { ScoringModel } from './scoring-model.entity.ts';
import { ScoringModels } from './scoring-models.ts';
import type { OverrideRank, RankedItemView, RecordScore, ScoreView } from './scoring.dto.ts';

interface Standing {
  readonly itemId: string;
  readonly key: string;
  readonly name: string;
  readonly areaId: string;
  readonly score: number | null;
  readonly inputs: ScoreInputs | null;
  readonly scoredOn: Day | null;
  readonly override: number | null;
  readonly overrideReason: string | null;
}

/** Scores are added, never changed: of each item in a model the newest counts. */
@Injectable()
export class Scores {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly models: ScoringModels,
    private readonly activity: ActivityLog,
  ) {}

  /** 422 at the input that is missing, not allowed or not asked for. */
  async record(
    actor: Actor,
    at: { model: string; item: string },
    input: RecordScore,
  ): Promise<void> {
    const { model, open } = await this.open(actor, at);
    const { method, criteria } = model;
    const { inputs, scoredOn = open.today, note = '' } = input;
    const problems = inputProblems(method, criteria, inputs);
    if (problems.length > 0)
      throw new Unprocessable(
        `${problems[0]?.message}.`,
        problems.map(({ key, message }) => ({ pointer: `/inputs/${key}`, message })),
      );
    if (scoredOn > open.today)
      throw unfit('/scoredOn', `This day lies ahead; today is ${open.today}`);
    const score = scoreOf(method, criteria, inputs);
    if (score === null) throw unfit('/inputs', 'These inputs make no score');
    await this.db.run({
      text: `INSERT INTO scores (organization_id, id, model_id, item_id, inputs, score, scored_on, note, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        actor.organizationId,
        newId(),
        model.id,
        open.item.id,
        JSON.stringify(inputs),
        score,
        scoredOn,
        note,
        actor.personId,
      ],
    });
    const after = { model: model.key, inputs, score, scoredOn, note };
    this.activity.record(actor, 'roadmap_item.score', subjectOf(open.item), { after });
  }

  /** Places an item by hand, or with null as its score has it again. */
  async override(
    actor: Actor,
    at: { model: string; item: string },
    { rank, reason }: OverrideRank,
  ): Promise<void> {
    const { model, open } = await this.open(actor, at);
    await this.db.run({
      text: `INSERT INTO rank_overrides (organization_id, id, model_id, item_id, rank, reason, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      values: [actor.organizationId, newId(), model.id, open.item.id, rank, reason, actor.personId],
    });
    const after = { model: model.key, rank, reason };
    this.activity.record(actor, 'roadmap_item.rank', subjectOf(open.item), { after });
  }

  /** Open items, the first to be done first; few hundred, so without pages. */
  async ranking(actor: Actor, reference: string): Promise<RankedItemView[]> {
    const model = await this.models.find(actor, reference);
    const rows = await this.db.rows<Standing & Record<string, unknown>>({
      text: RANKABLE,
      values: [actor.organizationId, model.id],
    });
    const rowOf = new Map(rows.map((row) => [row.itemId, row]));
    const ranked = ranking(
      rows.map(({ itemId: id, score, override }) => ({ id, score, override })),
    );
    return ranked.flatMap(({ id, rank, scoreRank }) => {
      const row = rowOf.get(id);
      return row === undefined ? [] : [{ ...row, rank, scoreRank }];
    });
  }

  /** Every score of an item in a model, newest first. */
  async history(actor: Actor, at: { model: string; item: string }): Promise<ScoreView[]> {
    const model = await this.models.find(actor, at.model);
    const { item } = await this.items.find(actor, at.item);
    return this.db.rows<ScoreView & Record<string, unknown>>({
      text: `SELECT s.id, s.inputs, s.score, s.scored_on AS "scoredOn", s.note, s.recorded_by AS "recordedBy",
          p.name AS "recordedByName", s.recorded_at AS "recordedAt"
        FROM scores s JOIN people p ON p.organization_id = s.organization_id AND p.id = s.recorded_by
        WHERE s.organization_id = $1 AND s.model_id = $2 AND s.item_id = $3 ORDER BY s.scored_on DESC, s.id DESC`,
      values: [actor.organizationId, model.id, item.id],
    });
  }

  private async open(
    actor: Actor,
    at: { model: string; item: string },
  ): Promise<{ model: ScoringModel; open: OpenItem }> {
    const model = await this.models.find(actor, at.model);
    if (model.archivedAt !== null) throw new Conflict('This model is archived: restore it first.');
    const open = await this.items.lock(actor, at.item);
    refuseArchived(open);
    authorize(itemPolicy, actor, 'update', open.standing);
    return { model, open };
  }
}

const RANKABLE = `SELECT i.id AS "itemId", i.key, i.name, i.area_id AS "areaId", s.score, s.inputs, s.scored_on AS "scoredOn",
    o.rank AS override, CASE WHEN o.rank IS NOT NULL THEN o.reason END AS "overrideReason"
  FROM roadmap_items i
  LEFT JOIN LATERAL (SELECT x.score, x.inputs, x.scored_on FROM scores x
    WHERE x.organization_id = $1 AND x.model_id = $2 AND x.item_id = i.id ORDER BY x.scored_on DESC, x.id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT x.rank, x.reason FROM rank_overrides x
    WHERE x.organization_id = $1 AND x.model_id = $2 AND x.item_id = i.id ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) o ON true
  WHERE i.organization_id = $1 AND i.archived_at IS NULL AND i.stage NOT IN ('done', 'dropped')
  ORDER BY array_position('{now,next,later}', i.horizon), i.position, i.id`;
