import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Benefit, BenefitMeasurement } from './business-case.entity.ts';
import type { ClaimBenefit, MeasureBenefit } from './business-case.dto.ts';
import type { BenefitFacts, CaseRow } from './business-cases.query.ts';
import { BusinessCasesService } from './business-cases.service.ts';
import { References, refuseCurrency, unfit } from './references.ts';

type Claim = Pick<
  Benefit,
  'kind' | 'claimedAmount' | 'claimedCurrency' | 'claimedChange' | 'kpiId'
>;

/** What a business case claims, and what came of it. */
@Injectable()
export class Benefits {
  constructor(
    private readonly db: Database,
    private readonly cases: BusinessCasesService,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  async claim(actor: Actor, reference: string, input: ClaimBenefit): Promise<CaseRow> {
    const found = await this.cases.open(actor, reference, { action: 'claim' });
    const claim = claimOf(input);
    if (claim.kpiId !== null) await this.references.liveKpi(actor, claim.kpiId, '/kpiId');
    const { name, dueOn, ownerId = null } = input;
    if (dueOn < found.startsOn)
      throw unfit('/dueOn', `The case begins on ${found.startsOn}: choose that day or a later one`);
    if (ownerId !== null) await this.references.inOffice(actor, ownerId);
    const { organizationId } = actor;
    const benefitId = newId();
    const row = { ...claim, name, dueOn, ownerId, caseId: found.id };
    await this.db.repository(Benefit).insert({ ...row, organizationId, id: benefitId });
    return this.cases.changed(actor, found, 'benefit.claim', { after: input, benefitId });
  }

  /** What was reached in all by a day; a correction of the same day takes the place of the one before. */
  async measure(
    actor: Actor,
    [reference, benefitId]: readonly [reference: string, benefitId: string],
    input: MeasureBenefit,
  ): Promise<CaseRow> {
    const found = await this.cases.open(actor, reference, { action: 'measure' });
    const benefit = benefitOf(found, benefitId);
    const { measuredOn = found.day, amount = null, change = null, note = '' } = input;
    refuseMeasurement(benefit, { amount, change });
    if (measuredOn > found.day)
      throw unfit('/measuredOn', `It is measured today (${found.day}) or was on a day before`);
    const { organizationId, personId: recordedBy } = actor;
    const row = { measuredOn, amount, change, note, recordedBy };
    await this.db
      .repository(BenefitMeasurement)
      .insert({ ...row, organizationId, id: newId(), benefitId });
    return this.cases.changed(actor, found, 'benefit.measure', { after: input, benefitId });
  }

  /** Why the benefit fell short of what was claimed. */
  async explain(
    actor: Actor,
    [reference, benefitId]: readonly [reference: string, benefitId: string],
    gapReason: string,
  ): Promise<CaseRow> {
    const found = await this.cases.open(actor, reference, { action: 'measure' });
    const benefit = benefitOf(found, benefitId);
    if (benefit.measurements.length === 0)
      throw new Conflict('Nothing is measured yet: there is no gap to explain.');
    const { organizationId } = actor;
    await this.db.repository(Benefit).update({ organizationId, id: benefitId }, { gapReason });
    return this.cases.changed(actor, found, 'benefit.explain', {
      before: { gapReason: benefit.gapReason },
      after: { gapReason },
      benefitId,
    });
  }

  /** Takes a claim back that nobody has measured; one that was measured stays. */
  async withdraw(
    actor: Actor,
    [reference, benefitId]: readonly [reference: string, benefitId: string],
  ): Promise<CaseRow> {
    const found = await this.cases.open(actor, reference, { action: 'claim' });
    const { measurements, name } = benefitOf(found, benefitId);
    if (measurements.length > 0)
      throw new Conflict('This benefit was measured: explain its gap instead.');
    const { organizationId } = actor;
    const archivedAt = this.clock.now();
    await this.db.repository(Benefit).update({ organizationId, id: benefitId }, { archivedAt });
    return this.cases.changed(actor, found, 'benefit.withdraw', { before: { name }, benefitId });
  }
}

function benefitOf({ benefits }: CaseRow, id: string): BenefitFacts {
  const benefit = benefits.find((known) => known.id === id);
  if (!benefit) throw new NotFound('Benefit');
  return benefit;
}

/** Money, or the change of a KPI; never both, never nothing, never zero. */
function claimOf({ money, kpiId, change }: ClaimBenefit): Claim {
  if (money !== undefined && kpiId === undefined && change === undefined) {
    refuseCurrency(money.currency, '/money/currency');
    if (money.amount === 0) throw unfit('/money/amount', 'Nothing is no benefit');
    const { amount: claimedAmount, currency: claimedCurrency } = money;
    return { kind: 'money', claimedAmount, claimedCurrency, claimedChange: null, kpiId: null };
  }
  if (money !== undefined || kpiId === undefined || change === undefined)
    throw unfit('/money', 'Claim either money, or the change of a KPI');
  if (change === 0) throw unfit('/change', 'No change is no benefit');
  const none = { claimedAmount: null, claimedCurrency: null };
  return { kind: 'kpi', ...none, claimedChange: change, kpiId };
}

function refuseMeasurement(
  { kind }: BenefitFacts,
  { amount, change }: { readonly amount: number | null; readonly change: number | null },
): void {
  if (kind === 'money' && (amount === null || change !== null))
    throw unfit('/amount', 'Money was claimed: say which amount was reached');
  if (kind === 'kpi' && (change === null || amount !== null))
    throw unfit('/change', 'The change of a KPI was claimed: say how far it has changed');
}
