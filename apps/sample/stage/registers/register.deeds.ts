import { Injectable } from '@nestjs/common';
import { CaseDeeds } from './case.deeds.ts';
import { DecisionDeeds } from './decision.deeds.ts';
import { GateDeeds } from './gate.deeds.ts';
import { ItemDeeds } from './item.deeds.ts';
import { LaunchDeeds } from './launch.deeds.ts';
import { ObjectiveDeeds } from './objective.deeds.ts';
import { PriorityDeeds } from './priority.deeds.ts';
import { ProductDeeds } from './product.deeds.ts';
import { RetirementDeeds } from './retirement.deeds.ts';
import { StrategyDeeds } from './strategy.deeds.ts';
import { Versions } from './versions.query.ts';
import { WorkDeeds } from './work.deeds.ts';

/** What is wanted and decided. */
@Injectable()
export class StrategicDeeds {
  constructor(
    private readonly strategy: StrategyDeeds,
    private readonly objectives: ObjectiveDeeds,
    private readonly decisions: DecisionDeeds,
  ) {}

  get performers() {
    return {
      ...this.strategy.performers,
      ...this.objectives.performers,
      ...this.decisions.performers,
    };
  }
}

/** What is weighed and launched. */
@Injectable()
export class RoadmapDeeds {
  constructor(
    private readonly priorities: PriorityDeeds,
    private readonly launches: LaunchDeeds,
  ) {}

  get performers() {
    return { ...this.priorities.performers, ...this.launches.performers };
  }
}

/** All that is done in the registers. */
@Injectable()
export class RegisterDeeds {
  constructor(
    private readonly strategic: StrategicDeeds,
    private readonly products: ProductDeeds,
    private readonly retirements: RetirementDeeds,
    private readonly gates: GateDeeds,
    private readonly cases: CaseDeeds,
    private readonly items: ItemDeeds,
    private readonly work: WorkDeeds,
    private readonly roadmap: RoadmapDeeds,
  ) {}

  get performers() {
    return {
      ...this.strategic.performers,
      ...this.products.performers,
      ...this.retirements.performers,
      ...this.gates.performers,
      ...this.cases.performers,
      ...this.items.performers,
      ...this.work.performers,
      ...this.roadmap.performers,
    };
  }
}

export const REGISTER_DEEDS = [
  CaseDeeds,
  DecisionDeeds,
  GateDeeds,
  ItemDeeds,
  LaunchDeeds,
  ObjectiveDeeds,
  PriorityDeeds,
  ProductDeeds,
  RegisterDeeds,
  RetirementDeeds,
  RoadmapDeeds,
  StrategicDeeds,
  StrategyDeeds,
  Versions,
  WorkDeeds,
];
