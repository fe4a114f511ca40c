import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { PERSON_FTE_MAX } from '#domain/budget/allocation';
import { PreconditionFailed, Unprocessable, type FieldError } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { AllocationMove, Rebalance } from './allocation.dto.ts';
import { AllocationsQuery, type AllocationRow } from './allocations.query.ts';
import { allocationPolicy } from './budgets.policy.ts';

interface Shift {
  readonly row: AllocationRow;
  readonly fte: number | null;
  readonly amount: number | null;
}

/** Shifts people and money between allocations, together and with one reason. */
@Injectable()
export class Rebalancing {
  constructor(
    private readonly db: Database,
    private readonly query: AllocationsQuery,
    private readonly activity: ActivityLog,
  ) {}

  /** All or none; 412 where one of them has changed since it was read. */
  async run(actor: Actor, { reason, moves }: Rebalance): Promise<readonly AllocationRow[]> {
    const ids = moves.map(({ allocationId }) => allocationId);
    await this.query.lock(actor, ids);
    const shifts: Shift[] = [];
    const errors: FieldError[] = [];
    for (const [index, move] of moves.entries()) {
      const row = await this.query.find(actor, move.allocationId);
      const problem =
        row === undefined ? UNKNOWN : problemOf(move, row, ids.indexOf(row.id) < index);
      if (row === undefined || problem !== null) {
        const [field, message] = problem ?? UNKNOWN;
        errors.push({ pointer: `/moves/${index}${field}`, message });
        continue;
      }
      authorize(allocationPolicy, actor, 'update', row);
      shifts.push({ row, fte: move.fte ?? null, amount: move.amount ?? null });
    }
    refuse(errors);
    await this.write(actor, reason, shifts);
    return Promise.all(ids.map(async (id) => this.again(actor, id)));
  }

  private async again(actor: Actor, id: string): Promise<AllocationRow> {
    const row = await this.query.find(actor, id);
    if (row === undefined) throw new Error('An allocation went while it was held.');
    return row;
  }

  private async write(actor: Actor, reason: string, shifts: readonly Shift[]): Promise<void> {
    const { organizationId, personId } = actor;
    const rebalanceId = newId();
    const rows = shifts.map(({ row, fte, amount }) => ({
      id: newId(),
      allocationId: row.id,
      fromFte: row.fte,
      toFte: fte,
      fromAmount: row.amount,
      toAmount: amount,
    }));
    await this.db.run({
      text: `WITH given AS (
          SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "allocationId" uuid, "fromFte" numeric, "toFte" numeric, "fromAmount" bigint, "toAmount" bigint)),
        shifted AS (
          UPDATE allocations a SET fte = g."toFte", amount = g."toAmount" FROM given g
          WHERE a.organization_id = $1 AND a.id = g."allocationId" RETURNING a.id)
        INSERT INTO allocation_moves (organization_id, id, rebalance_id, allocation_id, from_fte, to_fte, from_amount, to_amount, reason, recorded_by)
        SELECT $1, g.id, $3, g."allocationId", g."fromFte", g."toFte", g."fromAmount", g."toAmount", $4, $5
        FROM given g JOIN shifted s ON s.id = g."allocationId"`,
      values: [organizationId, JSON.stringify(rows), rebalanceId, reason, personId],
    });
    const subject = { kind: 'organization', id: organizationId };
    const after = { reason, moves: rows };
    this.activity.record(actor, 'allocation.rebalance', subject, { after });
  }
}

type Problem = readonly [field: string, message: string];

const UNKNOWN: Problem = ['/allocationId', 'There is no such allocation'];
const STALE = '/version';

function problemOf(move: AllocationMove, row: AllocationRow, isTwice: boolean): Problem | null {
  if (isTwice) return ['/allocationId', 'It stands in an earlier row already'];
  if (row.isArchived) return ['/allocationId', 'It is archived: restore it first'];
  if (row.version !== move.version)
    return [STALE, `It was changed meanwhile: now it is version ${row.version}`];
  return amountProblem(move, row);
}

function amountProblem(move: AllocationMove, row: AllocationRow): Problem | null {
  const [own, other] =
    row.resource === 'people' ? (['fte', 'amount'] as const) : (['amount', 'fte'] as const);
  if (move[own] === undefined) return [`/${own}`, 'Say how much it is to be'];
  if (move[other] !== undefined) return [`/${other}`, `It is of ${row.resource}: leave this out`];
  return row.person !== null && (move.fte ?? 0) > PERSON_FTE_MAX
    ? ['/fte', `One person gives at most ${PERSON_FTE_MAX}`]
    : null;
}

/** 412 when nothing but versions is wrong, else 422. */
function refuse(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const message = 'Nothing was changed: some of the moves cannot be made like this.';
  if (errors.every(({ pointer }) => pointer.endsWith(STALE)))
    throw new PreconditionFailed(message, errors);
  throw new Unprocessable(message, errors);
}
