import * as actions from './actions.sql.ts';
import * as budget from './budget.sql.ts';
import * as capacity from './capacity.sql.ts';
import * as dependencies from './dependencies.sql.ts';
import * as earned from './earned-value.sql.ts';
import * as items from './items.sql.ts';
import * as launches from './launches.sql.ts';
import * as lifecycle from './lifecycle.sql.ts';
import * as reporting from './reporting.sql.ts';
import { netConfidence } from './said.sql.ts';
import * as revenue from './revenue.sql.ts';
import * as strategy from './strategy.sql.ts';

/** The records that count, by the key of the template; each statement reads the periods of `FRAME`. */
export const PARTS: Readonly<Record<string, string>> = {
  'objective-attainment': strategy.objectiveAttainment,
  'objective-progress': strategy.objectiveProgress,
  'net-confidence': netConfidence,
  'decision-latency': strategy.decisionLatency,
  'delivery-predictability': items.deliveryPredictability,
  'schedule-slip': items.scheduleSlip,
  'rebaseline-rate': items.rebaselineRate,
  'planned-to-done': items.plannedToDone,
  'scope-change': items.scopeChange,
  throughput: items.throughput,
  'strategic-alignment': items.strategicAlignment,
  'blocked-dependencies': items.blockedDependencies,
  'cross-team-commitments': dependencies.crossTeamCommitments,
  'blocked-time': dependencies.blockedTime,
  'allocation-growth': capacity.allocationGrowth,
  'allocation-commitments': capacity.allocationCommitments,
  'allocation-variance': capacity.allocationVariance,
  'on-time-launch': launches.onTimeLaunch,
  'launch-readiness': launches.launchReadiness,
  'launch-success': launches.launchSuccess,
  'process-adherence': launches.processAdherence,
  'gate-go-rate': lifecycle.gateGoRate,
  'gate-cycle': lifecycle.gateCycle,
  'time-to-market': lifecycle.timeToMarket,
  'eol-notice': lifecycle.eolNotice,
  'eol-migration': lifecycle.eolMigration,
  'benefit-realisation': lifecycle.benefitRealisation,
  'product-roi': lifecycle.productRoi,
  'portfolio-concentration': revenue.portfolioConcentration,
  'vitality-index': revenue.vitalityIndex,
  'budget-variance': budget.budgetVariance,
  'budget-variance-pct': budget.budgetVariancePct,
  'budget-utilisation': budget.budgetUtilisation,
  'committed-coverage': budget.committedCoverage,
  'forecast-variance': budget.forecastVariance,
  'forecast-accuracy': budget.forecastAccuracy,
  'strategic-spend-share': budget.strategicSpendShare,
  'late-stage-spend': budget.lateStageSpend,
  'rd-ratio': budget.rdRatio,
  cpi: earned.cpi,
  spi: earned.spi,
  eac: earned.eac,
  vac: earned.vac,
  tcpi: earned.tcpi,
  'checkin-compliance': reporting.checkinCompliance,
  'data-freshness': reporting.dataFreshness,
  'report-on-time': reporting.reportOnTime,
  'acknowledgement-time': reporting.acknowledgementTime,
  'status-accuracy': reporting.statusAccuracy,
  'surprise-reds': reporting.surpriseReds,
  'action-closure': actions.actionClosure,
  'commitments-kept': actions.commitmentsKept,
};
