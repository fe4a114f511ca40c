import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { DecisionLog } from '#features/strategy/index';
import type { Actor } from '#domain/actor';
import { choiceOf, isWaiting, misfitOf, settles } from '#domain/ask';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { AskAnswer } from './ask-answer.entity.ts';
import { AskDuties } from './ask-duties.ts';
import type { AnswerAsk } from './ask.dto.ts';
import type { AskRow } from './ask.row.ts';
import { askPolicy } from './asks.policy.ts';
import { AsksService, unfit } from './asks.service.ts';

/** The CEO's word on an ask; one that settles it is entered in the decision log. */
@Injectable()
export class AnswerAsks {
  constructor(
    private readonly db: Database,
    private readonly asks: AsksService,
    private readonly decisions: DecisionLog,
    private readonly duties: AskDuties,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 once it is settled; 422 for a deferral without a day, a delegation to nobody, or a choice that was not offered. */
  async run(actor: Actor, id: string, version: number, given: AnswerAsk): Promise<AskRow> {
    const ask = await this.asks.held(actor, id);
    refuseSettled(ask);
    authorize(askPolicy, actor, 'answer', ask);
    refuseStale(ask.version, version);
    const today = await this.duties.today(actor);
    const misfit = misfitOf(given, ask, today);
    if (misfit) throw unfit(`/${misfit.field}`, misfit.message);
    await this.refuseUnfitDelegate(actor, ask, given);
    const decision = await this.decide(actor, ask, given, today);
    await this.keep(actor, ask, given, { today, decisionId: decision?.id ?? null });
    await this.expect(actor, ask, given);
    this.activity.record(
      actor,
      'ask.answer',
      { kind: 'ask', id },
      { before: { state: ask.state }, after: { ...given, decision: decision?.key ?? null } },
    );
    return this.asks.get(actor, id);
  }

  private async decide(actor: Actor, ask: AskRow, given: AnswerAsk, today: Day) {
    if (!settles(given.answer)) return undefined;
    return this.decisions.enter(actor, {
      question: ask.question,
      context: ask.context,
      options: ask.options,
      recommendation: ask.recommendation,
      askedBy: ask.askedById,
      askedOn: ask.askedOn ?? today,
      dueOn:
        ask.dueOn !== null && ask.askedOn !== null && ask.dueOn >= ask.askedOn ? ask.dueOn : null,
      choice: choiceOf(given, ask) ?? '',
      reason: given.reason,
      decidedOn: today,
      revisitOn: given.revisitOn ?? null,
    });
  }

  private async keep(
    actor: Actor,
    ask: AskRow,
    given: AnswerAsk,
    { today, decisionId }: { readonly today: Day; readonly decisionId: string | null },
  ): Promise<void> {
    const { organizationId, personId } = actor;
    const { answer, reason } = given;
    const until = answer === 'deferred' ? (given.until ?? null) : null;
    const delegateId = answer === 'delegated' ? (given.delegateId ?? null) : null;
    await this.db.repository(AskAnswer).insert({
      organizationId,
      id: newId(),
      askId: ask.id,
      answer,
      choice: choiceOf(given, ask) ?? '',
      reason,
      until,
      delegateId,
      decisionId,
      personId,
      answeredOn: today,
    });
    await this.asks.save(actor, ask.id, {
      state: answer,
      deferredTo: until,
      delegateId,
      decisionId,
    });
  }

  /** Settled, nothing is owed any more; put off or passed on, it is owed for another day or by somebody else. */
  private expect(
    actor: Actor,
    { id, dueOn }: AskRow,
    { answer, until = null }: AnswerAsk,
  ): Promise<void> {
    if (settles(answer)) return this.duties.meet(actor, id);
    return this.duties.owe(actor, [{ id, dueOn: answer === 'deferred' ? until : dueOn }]);
  }

  /** 422 for strangers, the deactivated, and whoever asked. */
  private async refuseUnfitDelegate(
    { organizationId }: Actor,
    { askedById, authorIds }: AskRow,
    { answer, delegateId }: AnswerAsk,
  ): Promise<void> {
    if (answer !== 'delegated' || !delegateId) return;
    const person = await this.db.row<{ state: string; role: string }>({
      text: 'SELECT state, role FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, delegateId],
    });
    if (person?.state !== 'active' || person.role === 'viewer')
      throw unfit('/delegateId', 'Choose somebody who works here and may answer');
    if (delegateId === askedById || authorIds.includes(delegateId))
      throw unfit('/delegateId', 'Nobody answers what they asked: choose somebody else');
  }
}

function refuseSettled({ state, reportState }: AskRow): void {
  if (state === 'withdrawn' || reportState === 'withdrawn')
    throw new Conflict('It was withdrawn: there is nothing to answer any more.');
  if (state === 'draft') throw new Conflict('It is a draft: it is answered once it is submitted.');
  if (!isWaiting(state))
    throw new Conflict('It is decided: reopen the decision in the log, with a reason.');
}
