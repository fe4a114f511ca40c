import type { ScorecardArea, ScorecardKpi, ScorecardView } from '#features/scorecard/index';
import type { Client } from './client.ts';

export async function scorecard(who: Client, query = ''): Promise<ScorecardView> {
  const { body } = await who.get(`scorecard?${query}`).expect(200);
  return body as ScorecardView;
}

export function areaOf({ areas }: ScorecardView, id: string): ScorecardArea {
  const found = areas.find((area) => area.id === id);
  if (!found) throw new Error('The area is not on the scorecard.');
  return found;
}

export function cardOf({ areas }: ScorecardView, key: string): ScorecardKpi {
  const found = areas.flatMap(({ kpis }) => kpis).find((kpi) => kpi.key === key);
  if (!found) throw new Error(`The KPI “${key}” is not on the scorecard.`);
  return found;
}
