import type { AreaStory } from '../area-story.ts';
import { budget } from './budget.ts';
import { collaboration } from './collaboration.ts';
import { compliance } from './compliance.ts';
import { customer } from './customer.ts';
import { delivery } from './delivery.ts';
import { innovation } from './innovation.ts';
import { lifecycle } from './lifecycle.ts';
import { market } from './market.ts';
import { performance } from './performance.ts';
import { processes } from './process.ts';
import { relations } from './relations.ts';
import { reporting } from './reporting.ts';
import { roadmap } from './roadmap.ts';
import { strategy } from './strategy.ts';
import { team } from './team.ts';
import { technology } from './technology.ts';

/** In the order of the catalogue. */
export const AREAS: readonly AreaStory[] = [
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
  processes,
  technology,
  compliance,
  collaboration,
];
