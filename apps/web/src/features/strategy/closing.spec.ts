import { closingOf } from './closing.ts';

const said = (score: string, proposed: number | null, reason = '') =>
  closingOf({ score, reason }, proposed, 'en');

describe('closing an objective', () => {
  it('needs no reason for the proposed score', () => {
    expect(said('7.4', 7.4)).toEqual({ score: 7.4, differs: false, missing: [] });
  });

  it('takes the proposed score where none is typed', () => {
    expect(said('', 7.4)).toEqual({ score: undefined, differs: false, missing: [] });
  });

  it('needs a reason for another score', () => {
    expect(said('8', 7.4)).toEqual({ score: 8, differs: true, missing: ['reason'] });
    expect(said('8', 7.4, 'The last month came late.').missing).toEqual([]);
  });

  it('needs a score and a reason where the figures propose none', () => {
    expect(said('', null).missing).toEqual(['score']);
    expect(said('0', null)).toEqual({ score: 0, differs: true, missing: ['reason'] });
  });

  it.each(['11', '-1', 'ten'])('refuses %s as a score', (text) => {
    expect(said(text, 5).missing).toEqual(['score']);
  });

  it('reads the score as the reader writes it', () => {
    expect(closingOf({ score: '7,4', reason: '' }, 7.4, 'de').differs).toBe(false);
  });
});
