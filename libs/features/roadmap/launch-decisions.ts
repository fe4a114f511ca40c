import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { addDays, type Day } from '#domain/day';
import { Conflict, Forbidden, NotFound, Unprocessable } from '#domain/errors';
import { LAUNCH_REVIEW_DAYS, openMusts } from '#domain/launch';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import type { LaunchAt } from './launch-checklist.ts';
import { LaunchRows, type OpenLaunch } from './launch-rows.ts';
import type { DecideLaunch, HoldLaunchReview } from './launch.dto.ts';
import { LaunchEntry } from './launch-entry.entity.ts';
import { LaunchReview } from './launch-review.entity.ts';
import { launchPolicy } from './launches.policy.ts';

/** Go, no-go or hold; and, later, what came of it. */
@Injectable()
export class LaunchDecisions {
  constructor(
    private readonly db: Database,
    private readonly rows: LaunchRows,
    private readonly references: ItemReferences,
  ) {}

  /** 403 for the owner of the launch; 409 that names the open must-haves which a go would pass over. */
  async decide(actor: Actor, at: LaunchAt, input: DecideLaunch): Promise<void> {
    const found = await this.rows.lockAt(actor, at.launch, at.version);
    const { launch, open, standing } = found;
    if (launch.ownerId === actor.personId)
      throw new Forbidden('decide', 'It is your launch: somebody else says go or no-go.');
    authorize(launchPolicy, actor, 'decide', standing);
    if (launch.launchedOn !== null) throw new Conflict('This is launched already.');
    const { decision, reason } = input;
    const waivers = await this.waivers(actor, found, input);
    await this.db.run({
      text: `INSERT INTO launch_decisions (organization_id, id, launch_id, decision, reason, waivers, decided_on, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        actor.organizationId,
        newId(),
        launch.id,
        decision,
        reason,
        JSON.stringify(waivers),
        open.today,
        actor.personId,
      ],
    });
    await this.rows.touch(actor, found, 'decide', { after: { decision, reason, waivers } });
  }

  /** 409 before the launch is as many days old. The same review again replaces what it said. */
  async review(actor: Actor, at: LaunchAt, days: number, input: HoldLaunchReview): Promise<void> {
    const found = await this.rows.lockAt(actor, at.launch, at.version);
    const { launch, open, standing } = found;
    authorize(launchPolicy, actor, 'update', standing);
    if (!LAUNCH_REVIEW_DAYS.some((known) => known === days)) throw new NotFound('Launch review');
    const heldOn = input.heldOn ?? open.today;
    refuseEarly(launch.launchedOn, days, heldOn);
    if (heldOn > open.today) throw unfit('/heldOn', `This day lies ahead; today is ${open.today}`);
    await this.references.checkKpi(actor, input.kpiId, '/kpiId');
    const { organizationId, personId: heldBy } = actor;
    const reviews = this.db.repository(LaunchReview);
    const place = { organizationId, launchId: launch.id, afterDays: days };
    const after = { ...input, heldOn, heldBy };
    const { affected } = await reviews.update(place, after);
    if (affected === 0) await reviews.insert({ ...place, id: newId(), ...after });
    await this.rows.touch(actor, found, 'review', { after: { afterDays: days, ...after } });
  }

  private async waivers(actor: Actor, { launch }: OpenLaunch, input: DecideLaunch) {
    const { organizationId } = actor;
    const entries = await this.db
      .repository(LaunchEntry)
      .find({ where: { organizationId, launchId: launch.id }, order: { position: 'ASC' } });
    const waivers = (input.waivers ?? []).map(({ entryId, reason }, index) => {
      const entry = entries.find(({ id }) => id === entryId);
      if (!entry) throw unfit(`/waivers/${index}/entryId`, 'There is no such entry');
      return { entryId, name: entry.name, reason };
    });
    const open = openMusts(entries, new Set(waivers.map(({ entryId }) => entryId)));
    if (input.decision === 'go' && open.length > 0) {
      const names = open.map(({ name }) => `“${name}”`).join(', ');
      throw new Conflict(
        `Still open: ${names}. Finish these, or waive each by name with a reason.`,
      );
    }
    return waivers;
  }
}

function refuseEarly(launchedOn: Day | null, days: number, heldOn: Day): void {
  if (launchedOn === null) throw new Conflict('This has not been launched yet.');
  const due = addDays(launchedOn, days);
  if (heldOn < due)
    throw new Unprocessable(`The review after ${days} days is held on ${due} or later.`, [
      { pointer: '/heldOn', message: `Not before ${due}` },
    ]);
}
