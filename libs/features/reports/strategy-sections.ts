import { Injectable } from '@nestjs/common';
import { DecisionsQuery, ObjectivesService } from '#features/strategy/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { EditionDecision, EditionObjective } from '#domain/edition-registers';
import type { Page } from '#platform/http/page';
import { reportedDecision, reportedObjective } from './reported-strategy.ts';

/** `at` is absent while the period runs. */
export interface RegisterQuestion {
  readonly period: Period;
  readonly at?: Day;
}

const PAGE = 200;

@Injectable()
export class StrategySections {
  constructor(
    private readonly objectivesOf: ObjectivesService,
    private readonly decisionsOf: DecisionsQuery,
  ) {}

  /** In the order in which they were asked. */
  async decisions(actor: Actor, { period, ...when }: RegisterQuestion): Promise<EditionDecision[]> {
    const all = await everyPage((cursor) =>
      this.decisionsOf.page(actor, { ...when, ...cursor, limit: PAGE }),
    );
    return all.flatMap((row) => reportedDecision(row, period) ?? []).toReversed();
  }

  async objectives(
    actor: Actor,
    { period, ...when }: RegisterQuestion,
  ): Promise<EditionObjective[]> {
    const { startsOn: from, endsOn: to } = period;
    const all = await everyPage((cursor) =>
      this.objectivesOf.list(actor, { ...when, ...cursor, from, to, limit: PAGE }),
    );
    return all.flatMap((row) => reportedObjective(row, period) ?? []);
  }
}

type Cursor = { readonly cursor?: string };

async function everyPage<Row>(read: (cursor: Cursor) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let page = await read({});
  rows.push(...page.data);
  while (page.next !== null) {
    page = await read({ cursor: page.next });
    rows.push(...page.data);
  }
  return rows;
}
