import type { Decision } from './decisions.ts';
import { sectionsOf } from './sections.ts';

const decision = (id: string, rest: Partial<Decision> = {}) =>
  ({ id, state: 'open', isRevisitDue: false, dueOn: null, ...rest }) as Decision;

const shown = (decisions: readonly Decision[], mine: readonly string[] = []) =>
  sectionsOf(decisions, new Set(mine)).map(({ name, decisions: own }) => [
    name,
    own.map(({ id }) => id).join(' '),
  ]);

describe('the sections of the decision log', () => {
  it('begin with what waits for the reader, each decision in one of them', () => {
    const log = [
      decision('withdrawn', { state: 'withdrawn' }),
      decision('decided', { state: 'decided' }),
      decision('due-again', { state: 'decided', isRevisitDue: true }),
      decision('theirs', { state: 'reopened' }),
      decision('mine'),
    ];
    expect(shown(log, ['mine'])).toEqual([
      ['mine', 'mine'],
      ['open', 'theirs'],
      ['revisit', 'due-again'],
      ['decided', 'decided'],
      ['withdrawn', 'withdrawn'],
    ]);
  });

  it('put first what is due first, and last what is never due', () => {
    const log = [
      decision('never'),
      decision('later', { dueOn: '2026-12-01' }),
      decision('sooner', { dueOn: '2026-11-01' }),
    ];
    expect(shown(log)).toEqual([['open', 'sooner later never']]);
  });

  it('are left out where there is nothing in them', () => {
    expect(shown([])).toEqual([]);
  });
});
