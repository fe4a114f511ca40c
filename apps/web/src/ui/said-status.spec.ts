import { saidCounts } from './said-status.ts';

describe('saidCounts', () => {
  it('counts what is said where figures are missing', () => {
    expect(
      saidCounts([
        { status: 'unknown', declaredStatus: 'on_track' },
        { status: 'unknown', declaredStatus: 'off_track' },
        { status: 'unknown', declaredStatus: 'cancelled' },
        { status: 'on_track', declaredStatus: 'off_track' },
      ]),
    ).toEqual({ on_track: 1, at_risk: 0, off_track: 1 });
  });

  it('is silent where figures speak for all, or nobody speaks', () => {
    expect(saidCounts([{ status: 'on_track', declaredStatus: 'off_track' }])).toBeUndefined();
    expect(saidCounts([{ status: 'unknown', declaredStatus: null }])).toBeUndefined();
  });
});
