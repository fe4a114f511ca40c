import { hasParts } from '../kpi.ts';
import {
  fedBy,
  REGISTER_KPIS,
  REGISTERS,
  registerKpi,
  templateOf,
  whereRecorded,
} from './register-kpis.ts';

const words = (key: string) => whereRecorded(registerKpi(key) ?? { fedBy: [] });

describe('the register KPIs', () => {
  it('are templates of the catalogue, each once', () => {
    const keys = REGISTER_KPIS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(REGISTER_KPIS.map((kpi) => templateOf(kpi).id)).toEqual(keys);
  });

  it.each(REGISTER_KPIS.map((kpi) => [kpi.key, kpi] as const))(
    'count %s as its template is measured',
    (_, kpi) => {
      const template = templateOf(kpi);
      expect(kpi.counting === 'share').toBe(hasParts(template));
      expect(kpi.counting === 'median').toBe(template.kind === 'duration');
      expect(kpi.definition).toMatch(/^[A-Z].*\.$/);
      expect(kpi.fedBy.length).toBeGreaterThan(0);
    },
  );

  it('are found by the register that feeds them', () => {
    expect(fedBy('decision').map(({ key }) => key)).toEqual(['decision-latency']);
    for (const register of REGISTERS)
      for (const kpi of fedBy(register)) expect(kpi.fedBy).toContain(register);
  });

  it('say where their parts are recorded', () => {
    expect(words('decision-latency')).toBe('decisions');
    expect(words('strategic-alignment')).toBe('roadmap items, objectives and links');
    expect(registerKpi('nps')).toBeUndefined();
    expect(registerKpi(null)).toBeUndefined();
  });
});
