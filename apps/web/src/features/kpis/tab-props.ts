import type { Kpi } from './kpi-data.ts';

export interface TabProps {
  readonly kpi: Kpi;
}
