import { MARKS, partsOf } from './sentence-parts.ts';

describe('a sentence', () => {
  it('is cut at who did it and at what it was done to, in any order', () => {
    expect(partsOf(`${MARKS.subject} wurde von ${MARKS.actor} abgeschaltet`)).toEqual([
      { kind: 'subject' },
      { kind: 'text', text: ' wurde von ' },
      { kind: 'actor' },
      { kind: 'text', text: ' abgeschaltet' },
    ]);
  });

  it('may name neither', () => {
    expect(partsOf('Nothing happened')).toEqual([{ kind: 'text', text: 'Nothing happened' }]);
  });
});
