import { asks } from './question.ts';

describe('a question', () => {
  it.each([
    'Why did churn rise?',
    '**Why?** I thought we had fixed it.',
    'Is it late (again?)',
    'Warum so spät?\n\nDas war anders geplant.',
    'どうして？',
    'Really?!',
  ])('is asked in %j', (text) => expect(asks(text)).toBe(true));

  it.each([
    'Well done.',
    'See https://example.org/?q=churn',
    'Run `select ? from churn` first.',
    '```\nwhat? \n```',
    'a?b',
    '',
  ])('is not asked in %j', (text) => expect(asks(text)).toBe(false));
});
