import type { Schema } from '../../../app/api.ts';
import { lifecycleFacts, objectiveFacts, roadmapFacts } from './register-facts.ts';

const named = (key: string, rest: object) => ({ id: key, key, name: key, ...rest });
const keys = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);

function alignment(...objectives: readonly object[]): Schema<'AlignmentView'> {
  const orphans = { objectivesWithoutWork: ['idle', 'draft'] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that are read
  return { day: '2026-10-02', objectives, orphans } as unknown as Schema<'AlignmentView'>;
}

const item = (key: string, rest: object) =>
  named(key, {
    stage: 'committed',
    committedOn: '2026-01-01',
    targetOn: '2026-12-01',
    slipDays: 0,
    doneOn: null,
    heldUp: null,
    ...rest,
  });
const factsOf = (day: string, ...items: readonly object[]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that are read
  roadmapFacts({ day, items } as unknown as Schema<'RoadmapView'>, {
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
  });

const product = (key: string, phase: string | null, rest: object = {}) =>
  named(key, {
    stage: phase && { phase },
    prompts: [],
    openReview: null,
    retirement: null,
    openConditions: 0,
    overdueConditions: 0,
    ...rest,
  });

describe('what the scorecard says of objectives', () => {
  it('counts those that are committed to, and names what needs a look', () => {
    const facts = objectiveFacts(
      alignment(
        named('lost', { state: 'open', status: 'off_track', endsOn: '2027-06-30' }),
        named('idle', { state: 'open', status: 'on_track', endsOn: '2026-12-31' }),
        named('later', { state: 'open', status: 'on_track', endsOn: '2027-01-01' }),
        named('draft', { state: 'draft', status: 'not_started', endsOn: '2026-10-31' }),
      ),
    );
    expect(facts).toMatchObject({ open: 3, statuses: { off_track: 1, on_track: 2 } });
    expect(keys(facts.offTrack)).toEqual(['lost']);
    expect(keys(facts.endingSoon)).toEqual(['idle']);
    expect(keys(facts.withoutWork)).toEqual(['idle']);
  });
});

describe('what the scorecard says of the roadmap', () => {
  it('tells of a period under way up to the day that is read', () => {
    const due = item('due', { targetOn: '2026-10-20' });
    expect(keys(factsOf('2026-10-10', due).slipped)).toEqual([]);
    expect(keys(factsOf('2026-10-10', due).ahead)).toEqual(['due']);
    expect(keys(factsOf('2026-10-21', due).slipped)).toEqual(['due']);
  });

  it('tells of a period that is over as of its last day', () => {
    const done = item('done', { stage: 'done', doneOn: '2026-11-03' });
    const shipped = item('shipped', { stage: 'done', doneOn: '2026-10-31' });
    expect(keys(factsOf('2026-11-20', done, shipped).shipped)).toEqual(['shipped']);
  });
});

describe('what the scorecard says of products', () => {
  it('counts them by the part of their life, and what waits', () => {
    const products = [
      product('idea', 'before_launch', { openReview: { id: '1' } }),
      product('live', 'live', { prompts: ['review_due'], openConditions: 2, overdueConditions: 1 }),
      product('old', 'ending', { retirement: { state: 'under_way' } }),
      product('gone', 'ending', { retirement: { state: 'done' } }),
      product('none', null),
    ];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that are read
    const facts = lifecycleFacts({ products } as unknown as Schema<'PortfolioView'>);
    expect(facts).toMatchObject({
      phases: { before_launch: 1, live: 1, ending: 2 },
      total: 5,
      openConditions: 2,
      overdueConditions: 1,
    });
    expect(keys(facts.waiting)).toEqual(['idea', 'live']);
    expect(keys(facts.retiring)).toEqual(['old']);
  });
});
