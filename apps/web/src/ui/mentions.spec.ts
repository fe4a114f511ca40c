import { mentionAt, mentionedIn } from './mentions.ts';

describe('mentions', () => {
  it.each([
    ['@', 1, { start: 0, query: '' }],
    ['Ask @yuk', 8, { start: 4, query: 'yuk' }],
    ['Ask @Yuki Ta', 12, { start: 4, query: 'Yuki Ta' }],
    ['(@Ö', 3, { start: 1, query: 'Ö' }],
  ])('finds the one that is being written in %p', (text, caret, found) => {
    expect(mentionAt(text, caret)).toEqual(found);
  });

  it.each([
    ['mail@example', 12],
    ['@Yuki', 0],
    ['@Yuki Tanabe said that', 22],
  ])('finds none in %p', (text, caret) => {
    expect(mentionAt(text, caret)).toBeUndefined();
  });

  const people = [
    { id: 'ann', name: 'Ann' },
    { id: 'ann-lee', name: 'Ann Lee' },
    { id: 'oz', name: 'O.Z. (Ops)' },
  ];

  it.each([
    ['@Ann, please look', ['ann']],
    ['@Ann Lee, please look', ['ann-lee']],
    ['@Ann Lee and @Ann', ['ann-lee', 'ann']],
    ['@Anna is somebody else', []],
    ['Ann without the sign', []],
    ['@O.Z. (Ops)', ['oz']],
  ])('says who is mentioned in %p', (text, ids) => {
    expect(mentionedIn(text, people)).toEqual(ids);
  });
});
