import { budget } from './budget.ts';
import { collaboration } from './collaboration.ts';
import { compliance } from './compliance.ts';
import { customer } from './customer.ts';
import { delivery } from './delivery.ts';
import { innovation } from './innovation.ts';
import { lifecycle } from './lifecycle.ts';
import { market } from './market.ts';
import { performance } from './performance.ts';
import { process } from './process.ts';
import { relations } from './relations.ts';
import { reporting } from './reporting.ts';
import { roadmap } from './roadmap.ts';
import { strategy } from './strategy.ts';
import { team } from './team.ts';
import { technology } from './technology.ts';
import type { AreaTemplate } from './template.ts';

/** What a product leadership answers for, ready to adopt; in the order in which it is shown. */
export const CATALOGUE: readonly AreaTemplate[] = [
  strategy,
  roadmap,
  delivery,
  lifecycle,
  performance,
  budget,
  reporting,
  market,
  customer,
  relations,
  team,
  innovation,
  process,
  technology,
  compliance,
  collaboration,
];
