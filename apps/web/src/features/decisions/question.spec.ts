import { askedOf, NO_OPTION, questionOf } from './question.ts';

describe('a question to be decided', () => {
  it('is sent without the options that nobody filled in', () => {
    const draft = {
      ...questionOf(undefined),
      name: ' Pricing ',
      question: 'By seat?',
      options: [{ name: ' Yes ', pros: 'Simple ', cons: '' }, NO_OPTION],
    };
    expect(askedOf(draft)).toMatchObject({
      name: 'Pricing',
      options: [{ name: 'Yes', pros: 'Simple', cons: '' }],
    });
  });

  it('names an area only where it is a question of an area', () => {
    const draft = { ...questionOf(undefined), areaId: 'roadmap' };
    expect(askedOf(draft).areaId).toBeNull();
    expect(askedOf({ ...draft, scope: 'area' }).areaId).toBe('roadmap');
  });
});
