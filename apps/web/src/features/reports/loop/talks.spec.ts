import type { Comment } from '../../comments/comments.ts';
import { talksOf } from './talks.ts';

const LINE = { section: 'kpis', key: 'churn', name: 'Churn', edition: 1 } as const;
const SAID = {
  line: LINE,
  isQuestion: false,
  removedAt: null,
} satisfies Partial<Comment>;

const by = (personId: string, rest: Partial<Comment> = {}): Comment =>
  ({ ...SAID, author: { personId, name: personId }, ...rest }) as Comment;
const asks = (personId: string, rest: Partial<Comment> = {}) =>
  by(personId, { isQuestion: true, ...rest });

const waits = (...comments: Comment[]) => talksOf(comments).get('kpis:churn')?.isWaiting;

describe('what is said about lines', () => {
  it('is a talk for each line, without what is said about the report', () => {
    const other = { ...LINE, section: 'areas', key: 'churn' } as const;
    const talks = talksOf([
      asks('ceo'),
      by('cpo', { line: null }),
      asks('ceo', { line: other }),
      by('cpo'),
    ]);
    expect([...talks].map(([id, { comments }]) => [id, comments.length])).toEqual([
      ['kpis:churn', 2],
      ['areas:churn', 1],
    ]);
  });

  it('counts questions, and none that was taken back', () => {
    const removed = asks('ceo', { removedAt: '2026-11-10T09:00:00Z' });
    const talk = talksOf([asks('ceo'), by('cpo'), asks('cpo'), removed]).get('kpis:churn');
    expect(talk?.questions).toBe(2);
  });

  it('waits until somebody else has spoken after the last question', () => {
    expect(waits(asks('ceo'))).toBe(true);
    expect(waits(asks('ceo'), by('ceo'))).toBe(true);
    expect(waits(asks('ceo'), by('owner'))).toBe(false);
    expect(waits(asks('ceo'), by('owner'), asks('ceo'))).toBe(true);
    expect(waits(by('owner'))).toBe(false);
    expect(waits(asks('ceo', { removedAt: '2026-11-10T09:00:00Z' }))).toBe(false);
  });
});
