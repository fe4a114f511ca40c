import { byMissing, isReady, reportInHand, type AreaReadiness } from './ready-areas.ts';
import { causeOf, firstSentence } from './causes.ts';
import { exceptionsOf } from './find-exceptions.ts';
import { isSetUp, stepsOf } from './steps.ts';
import type { Area } from './strip.ts';
import { lastLookOf } from './use-last-look.ts';
import { waitingCount, waitingOf } from './waiting.ts';

const area = (key: string, change: object = {}): Area =>
  ({
    key,
    name: key,
    owner: { personId: 'p', name: 'P', acting: false },
    computed: { status: 'on_track', score: 8 },
    declared: null,
    freshness: 'current',
    kpis: [],
    ...change,
  }) as never;

const counts = (missing: number) => ({ expected: 5, in: 2, late: 0, missing });

const of = (name: string, checkIns: number, values: number): AreaReadiness => ({
  id: name,
  key: name,
  name,
  checkIns: counts(checkIns),
  values: counts(values),
  nudgedAt: null,
});

const report = (key: string, state: string) => ({ period: { key, label: key }, state }) as never;

const duty = (id: string, kind: string, subject = id) => ({ id, kind, subject: { id: subject } });

const mention = (id: string, createdAt = '2026-11-20T09:00:00Z') => ({
  comment: { id, createdAt },
});

const done = (state: Parameters<typeof stepsOf>[0]) =>
  stepsOf(state).flatMap(({ key, isDone }) => (isDone ? [key] : []));

describe('the last look', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const sealed = [{ editions: [{ sealedAt: '2026-10-07T09:00:00Z' }] }, { editions: [] }] as never;

  it('is what the reader marked, else the last edition, else thirty days ago', () => {
    expect(lastLookOf('2026-11-20T09:00:00Z', sealed, now)).toEqual({
      since: '2026-11-20T09:00:00Z',
      origin: 'look',
    });
    expect(lastLookOf(null, sealed, now)).toEqual({
      since: '2026-10-07T09:00:00Z',
      origin: 'edition',
    });
    expect(lastLookOf(null, [], now)).toEqual({
      since: '2026-10-23T00:00:00.000Z',
      origin: 'month',
    });
  });
});

describe('the cause of a change', () => {
  const word = {
    cause: 'The supplier is late. We wait.',
    highlights: '- **Win rate** is up to 31.5 %, from 29.0 %.\n- More.',
    lowlights: 'One account left.',
    mismatchReason: 'The fix is live.',
    moveReason: '',
    datedAt: '2026-11-10T12:00:00Z',
  };

  it('is the first sentence of what was said, good news for good and bad for bad', () => {
    expect(causeOf(word, 'worse', '2026-11-01T00:00:00Z')).toBe('The supplier is late.');
    expect(causeOf({ ...word, cause: '' }, 'fell', '2026-11-01T00:00:00Z')).toBe(
      'One account left.',
    );
    expect(causeOf(word, 'better', '2026-11-01T00:00:00Z')).toBe(
      'Win rate is up to 31.5 %, from 29.0 %.',
    );
    expect(causeOf(word, 'mismatch', '2026-11-01T00:00:00Z')).toBe('The fix is live.');
  });

  it('is not what was said before the last look', () => {
    expect(causeOf(word, 'worse', '2026-11-11T00:00:00Z')).toBeUndefined();
    expect(causeOf(null, 'worse', '2026-11-01T00:00:00Z')).toBeUndefined();
  });

  it('is the whole line where no sentence ends', () => {
    expect(firstSentence('# Churn in **north**')).toBe('Churn in north');
    expect(firstSentence('')).toBe('');
  });
});

describe('exceptions', () => {
  it('are off track, better than the figures, or overdue; the gravest first', () => {
    const rows = exceptionsOf([
      area('fine'),
      area('late', { freshness: 'overdue' }),
      area('claims', { declared: { status: 'on_track', mismatch: true } }),
      area('red', { kpis: [{ name: 'Churn', status: 'off_track', declaredStatus: null }] }),
      area('told', {
        kpis: [{ name: 'Trust', status: 'unknown', declaredStatus: 'off_track' }],
      }),
      area('both', { declared: { status: 'off_track' }, freshness: 'overdue' }),
    ]);
    expect(rows.map(({ area: { key }, kinds }) => [key, ...kinds])).toEqual([
      ['both', 'off_track', 'overdue'],
      ['red', 'off_track'],
      ['told', 'off_track'],
      ['claims', 'mismatch'],
      ['late', 'overdue'],
    ]);
    expect(rows[1]?.offTrack).toEqual(['Churn']);
  });
});

describe('readiness', () => {
  it('counts an area as ready when nothing due is missing, and names the worst first', () => {
    const areas = [of('b', 0, 0), of('a', 0, 1), of('c', 1, 2)];
    expect(areas.map(isReady)).toEqual([true, false, false]);
    expect(byMissing(areas).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });

  it('is that of the newest report that is still being made', () => {
    const reports = [report('2026-09', 'draft'), report('2026-10', 'draft')];
    expect(reportInHand(reports)).toMatchObject({ period: { key: '2026-10' } });
    expect(reportInHand([report('2026-10', 'acknowledged')])).toBeUndefined();
  });
});

const foundWith = (questions: readonly object[]) =>
  ({
    sweep: {
      values: [duty('v', 'value')],
      checkIns: [],
      reports: [],
      promises: [duty('k', 'ask'), duty('n', 'action')],
      budgets: [],
      acknowledgements: [
        duty('r', 'report_acknowledgement'),
        duty('c', 'check_in_acknowledgement', 'claim'),
        duty('d', 'check_in_acknowledgement'),
      ],
      questions,
    },
    decisions: [{ key: 'alone' }],
    answers: [mention('q'), mention('x')],
    areas: [area('a', { declared: { mismatch: true, checkInId: 'claim' } })],
  }) as never;

describe('what needs the CEO', () => {
  it('is asks, decisions, reports, questions newest first, answers and claims to review; the rest waits in the inbox', () => {
    const waiting = waitingOf(
      foundWith([
        mention('q', '2026-11-03T08:00:00Z'),
        mention('q2'),
        mention('old', '2024-10-22T08:00:00Z'),
      ]),
      '2026-11-22',
    );
    expect(waiting.questions.map(({ comment }) => comment.id)).toEqual(['q2', 'q']);
    expect(waiting.decisions.map(({ key }) => key)).toEqual(['alone']);
    expect(waiting.reports.map(({ id }) => id)).toEqual(['r']);
    expect(waiting.mismatches.map((row) => [row.duty.id, row.area.key])).toEqual([['c', 'a']]);
    expect(waiting.answers.map(({ comment }) => comment.id)).toEqual(['x']);
    expect(waiting.asks.map(({ id }) => id)).toEqual(['k']);
    expect(waiting.others).toBe(4);
    expect(waitingCount(waiting)).toBe(7);
  });
});

describe('the first steps', () => {
  it('are done as the organization fills', () => {
    const recorded = { value: null, trend: [{ periodKey: '2026-09', value: 3 }] };
    expect(done({ areas: [], people: 1 })).toEqual([]);
    expect(done({ areas: [area('a', { owner: null })], people: 2 })).toEqual(['areas', 'people']);
    expect(done({ areas: [area('a', { kpis: [recorded] })], people: 2 })).toEqual([
      'areas',
      'people',
      'owners',
      'values',
    ]);
  });

  it('are over when something was said or recorded', () => {
    expect(isSetUp([area('a')])).toBe(false);
    expect(isSetUp([area('a', { declared: { status: 'on_track' } })])).toBe(true);
  });
});
