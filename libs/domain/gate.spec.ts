import {
  blockersOfDecision,
  blockersOfGo,
  cycleDays,
  decisionsOf,
  gateProblem,
  gateScore,
  isGatekeeper,
  isGo,
  isMove,
  type Criterion,
  type ReviewFindings,
} from './gate.ts';
import { DEFAULT_GATES } from './gate-templates.ts';
import { DEFAULT_MOVES } from './stage.ts';

const must: Criterion = { key: 'safe', kind: 'must', text: 'Is safe', weight: 1 };
const value: Criterion = { key: 'value', kind: 'should', text: 'Value', weight: 3 };
const fit: Criterion = { key: 'fit', kind: 'should', text: 'Fit', weight: 1 };
const scored = (criterion: string, score: number | null) => ({ criterion, met: null, score });

const ready: ReviewFindings = {
  criteria: [must, value, fit],
  requiredEvidence: [{ key: 'plan', text: 'Plan' }],
  assessments: [{ criterion: 'safe', met: true, score: null }],
  waived: [],
  evidence: ['plan'],
  voterIds: ['anna'],
  quorum: 1,
  requestedBy: 'ben',
  checks: [],
};

describe('a go', () => {
  it.each([
    ['nothing is open', {}, []],
    ['a must was never assessed', { assessments: [] }, ['must']],
    [
      'a must is not met',
      { assessments: [{ criterion: 'safe', met: false, score: null }] },
      ['must'],
    ],
    [
      'an assessment was taken back',
      { assessments: [{ criterion: 'safe', met: null, score: null }] },
      ['must'],
    ],
    ['an open must is waived', { assessments: [], waived: ['safe'] }, []],
    ['required evidence is missing', { evidence: ['other'] }, ['evidence']],
    ['the quorum has not voted', { quorum: 2 }, ['quorum']],
    ['nobody has voted', { voterIds: [] }, ['quorum', 'requester']],
    ['who asked voted alone', { voterIds: ['ben'] }, ['requester']],
    ['who asked voted with another', { voterIds: ['ben', 'anna'], quorum: 2 }, []],
    ['a check failed', { checks: [{ name: 'gdpr', passed: false }] }, ['check']],
    [
      'a failed check is waived',
      { checks: [{ name: 'gdpr', passed: false }], waived: ['gdpr'] },
      [],
    ],
    ['a check passed', { checks: [{ name: 'gdpr', passed: true }] }, []],
    ['a should is not scored', { assessments: ready.assessments }, []],
  ])('when %s', (_, change, kinds) => {
    expect(blockersOfGo({ ...ready, ...change }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is a go only where the product goes on', () => {
    expect(decisionsOf('stage').filter(isGo)).toEqual(['go', 'go_with_conditions']);
    expect(decisionsOf('portfolio').filter(isGo)).toEqual(['invest']);
    expect(decisionsOf('portfolio').filter(isMove)).toEqual([]);
  });
});

describe('any other decision', () => {
  it('asks for the quorum and for somebody else, and for nothing more', () => {
    const open = { ...ready, assessments: [], evidence: [] };
    expect(blockersOfDecision(open)).toEqual([]);
    expect(blockersOfDecision({ ...open, quorum: 3 })).toEqual([
      { kind: 'quorum', key: null, message: '1 of 3 gatekeepers have voted' },
    ]);
  });
});

describe('the score of a gate', () => {
  it.each([
    ['weighs what is scored', [scored('value', 8), scored('fit', 4)], 7],
    ['leaves out what is not', [scored('value', 8)], 8],
    ['knows zero', [scored('value', 0), scored('fit', 0)], 0],
    ['is rounded', [scored('value', 7), scored('fit', 8)], 7.25],
    ['is none without scores', [scored('value', null)], null],
    ['does not hear a must', [{ criterion: 'safe', met: true, score: null }], null],
  ])('%s', (_, assessments, score) => {
    expect(gateScore([must, value, fit], assessments)).toBe(score);
  });
});

describe('the gates that an organization begins with', () => {
  it('serve every move that needs one, each once', () => {
    const needed = DEFAULT_MOVES.filter(([, , needs]) => needs === 'gate').map(([from, to]) => [
      from,
      to,
    ]);
    const served = DEFAULT_GATES.filter(({ kind }) => kind === 'stage').map(({ from, to }) => [
      from,
      to,
    ]);
    expect(served).toEqual(needed);
  });

  it('name each criterion once, and a quorum that their gatekeepers can make', () => {
    for (const { criteria, gatekeeperRoles, quorum } of DEFAULT_GATES) {
      expect(new Set(criteria.map(({ key }) => key)).size).toBe(criteria.length);
      expect(quorum).toBeLessThanOrEqual(gatekeeperRoles.length);
    }
  });
});

describe('a gatekeeper', () => {
  const gate = { gatekeeperIds: ['anna'], gatekeeperRoles: ['ceo'] };

  it.each([
    [{ personId: 'anna', role: 'member' }, true],
    [{ personId: 'ben', role: 'ceo' }, true],
    [{ personId: 'ben', role: 'cpo' }, false],
  ])('as %j: %s', (person, isOne) => {
    expect(isGatekeeper(gate, person)).toBe(isOne);
  });
});

describe('a gate between stages', () => {
  it.each([
    ['stage', 'gate', true],
    ['stage', 'reason', false],
    ['stage', undefined, false],
    ['portfolio', undefined, true],
  ] as const)('of kind %s at a move that needs %s serves: %s', (kind, needs, serves) => {
    expect(gateProblem(kind, needs) === undefined).toBe(serves);
  });

  it('takes from the request to the decision', () => {
    expect(cycleDays('2026-06-01', '2026-06-11')).toBe(10);
    expect(cycleDays('2026-06-01', '2026-06-01')).toBe(0);
    expect(cycleDays('2026-06-01', null)).toBeNull();
  });
});
