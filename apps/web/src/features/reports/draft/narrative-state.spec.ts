import { isWaiting, narrativeOf, nextNarrative, type NarrativeEvent } from './narrative-state.ts';

const start = narrativeOf({ summary: 'A good month.', version: 3 });
const after = (...events: readonly NarrativeEvent[]) => events.reduce(nextNarrative, start);
const typed = { kind: 'typed', text: 'A very good month.' } as const;
const theirs = { summary: 'A bad month.', version: 4 };

describe('the narrative of a draft', () => {
  it('is sent once it differs, and not twice', () => {
    expect(isWaiting(start)).toBe(false);
    expect(isWaiting(after(typed))).toBe(true);
    expect(isWaiting(after(typed, { kind: 'sending' }))).toBe(false);
    const saved = after(
      typed,
      { kind: 'sending' },
      { kind: 'saved', sent: typed.text, version: 4 },
    );
    expect(isWaiting(saved)).toBe(false);
  });

  it('is sent again when more was typed while it was on its way', () => {
    const more = after(
      typed,
      { kind: 'sending' },
      { kind: 'typed', text: 'A very good month!' },
      { kind: 'saved', sent: typed.text, version: 4 },
    );
    expect(isWaiting(more)).toBe(true);
    expect(more.base.version).toBe(4);
  });

  it('takes the words of others when nothing was typed', () => {
    expect(after({ kind: 'arrived', server: theirs })).toMatchObject({ mine: 'A bad month.' });
  });

  it('takes a new version whose words are the same', () => {
    const moved = after(typed, {
      kind: 'arrived',
      server: { summary: 'A good month.', version: 4 },
    });
    expect(moved).toMatchObject({ mine: typed.text, base: { version: 4 } });
    expect(moved.theirs).toBeUndefined();
  });

  it('asks whose words stay when two people wrote', () => {
    const asked = after(typed, { kind: 'sending' }, { kind: 'arrived', server: theirs });
    expect(asked).toMatchObject({ mine: typed.text, theirs, isSaving: false });
    expect(isWaiting(asked)).toBe(false);
    const kept = nextNarrative(asked, { kind: 'keepMine' });
    expect(kept).toMatchObject({ mine: typed.text, base: { version: 4 } });
    expect(isWaiting(kept)).toBe(true);
    const taken = nextNarrative(asked, { kind: 'takeTheirs' });
    expect(taken).toMatchObject({ mine: 'A bad month.', base: theirs });
    expect(isWaiting(taken)).toBe(false);
  });

  it('keeps what was typed when it is refused, and sends it after the next key', () => {
    const refused = after(typed, { kind: 'sending' }, { kind: 'refused', problem: 'offline' });
    expect(refused).toMatchObject({ mine: typed.text, isSaving: false });
    expect(isWaiting(refused)).toBe(false);
    expect(isWaiting(nextNarrative(refused, { kind: 'typed', text: 'Again.' }))).toBe(true);
  });

  it('ignores an answer that is older than what it knows', () => {
    expect(after({ kind: 'arrived', server: { summary: 'Old', version: 2 } })).toBe(start);
  });
});
