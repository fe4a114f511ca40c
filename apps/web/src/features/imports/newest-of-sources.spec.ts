import { newestOfSources } from './newest-of-sources.ts';

const one = (source: string, state = 'committed', kind = 'kpis') => ({ kind, source, state });

describe('the newest file of each source', () => {
  it('is the one written last, of each kind', () => {
    const areas = one('finance', 'committed', 'areas');
    const [newest, older, other] = [one('finance'), one('finance'), one('crm')];
    expect([...newestOfSources([newest, areas, other, older])]).toHaveLength(3);
    expect(newestOfSources([newest, areas, other, older])).toEqual(new Set([newest, areas, other]));
    expect(newestOfSources([newest, areas, other, older]).has(older)).toBe(false);
  });

  it('is none that waits, and one that was taken back', () => {
    const [waiting, undone, written] = [one('crm', 'uploaded'), one('crm', 'undone'), one('crm')];
    expect(newestOfSources([waiting, undone, written]).has(undone)).toBe(true);
    expect(newestOfSources([waiting, undone, written]).size).toBe(1);
    expect(newestOfSources([waiting]).size).toBe(0);
  });
});
