import { bodyOf, draftOf, lacking, type CheckIn, type Draft, type Prefill } from './draft.ts';

const said: Draft = {
  status: 'on_track',
  confidence: null,
  mismatchReason: '',
  highlights: '',
  lowlights: '',
  cause: '',
  plan: '',
  planOwnerId: null,
  planDueOn: null,
  moveReason: '',
  helpNeeded: '',
  evidence: [],
};

const inTrouble: Draft = {
  ...said,
  status: 'at_risk',
  cause: 'Vendor API',
  plan: 'Plan B',
  planOwnerId: 'yuki',
  planDueOn: '2026-11-25',
  helpNeeded: 'none',
};

const situation = { today: '2026-11-06', computed: 'on_track', promised: null } as const;

const checkIn = (more: Partial<CheckIn>): CheckIn =>
  ({ ...said, planOwner: null, ...more }) as CheckIn;

const prefill = (more: Partial<Prefill>): Prefill =>
  ({ computedStatus: 'unknown', last: null, draft: null, ...more }) as Prefill;

describe('a check-in in the form', () => {
  it('begins with the status that the figures suggest', () => {
    expect(draftOf(prefill({ computedStatus: 'at_risk' })).status).toBe('at_risk');
  });

  it('begins with the last status where the figures suggest none', () => {
    const last = checkIn({ status: 'paused' });
    expect(draftOf(prefill({ last })).status).toBe('paused');
    expect(draftOf(prefill({})).status).toBe('on_track');
  });

  it('begins with the own draft', () => {
    const draft = checkIn({ status: 'off_track', highlights: 'Half done' });
    const begun = draftOf(prefill({ draft, computedStatus: 'on_track' }));
    expect(begun).toMatchObject({ status: 'off_track', highlights: 'Half done' });
  });

  it('carries an open plan on, but no texts', () => {
    const planOwner = { personId: 'yuki', name: 'Yuki' };
    const last = checkIn({ ...inTrouble, planOwner, highlights: 'Then', confidence: 7 });
    expect(draftOf(prefill({ last, computedStatus: 'at_risk' }))).toEqual({
      ...said,
      status: 'at_risk',
      confidence: 7,
      plan: 'Plan B',
      planOwnerId: 'yuki',
      planDueOn: '2026-11-25',
    });
  });

  it.each<readonly [string, Partial<Draft>, object, readonly string[]]>([
    ['nothing on track', said, {}, []],
    ['a reason to declare better', said, { computed: 'off_track' }, ['mismatchReason']],
    [
      'the whole plan in trouble',
      { status: 'off_track' },
      {},
      ['cause', 'plan', 'planOwnerId', 'planDueOn', 'helpNeeded'],
    ],
    ['nothing in trouble with a plan', inTrouble, {}, []],
    ['a reason to move the day', inTrouble, { promised: '2026-11-20' }, ['moveReason']],
    ['a day to come', { ...inTrouble, planDueOn: '2026-11-01' }, {}, ['planDueOn']],
    ['a link that is one', { evidence: [{ title: 'Board', url: 'board' }] }, {}, ['evidence']],
  ])('needs %s', (_, more, facts, fields) => {
    expect(lacking({ ...said, ...more }, { ...situation, ...facts })).toEqual(fields);
  });

  it('sends no plan when all is well', () => {
    expect(bodyOf({ ...inTrouble, status: 'on_track' })).toEqual(said);
    expect(bodyOf(inTrouble)).toEqual(inTrouble);
  });
});
