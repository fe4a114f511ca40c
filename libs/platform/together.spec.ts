import { together } from './together.ts';

const later = async (work: () => string): Promise<string> => {
  await new Promise((done) => setTimeout(done, 5));
  return work();
};

const failing = (message: string) => (): never => {
  throw new Error(message);
};

describe('asking together', () => {
  it('answers in the order of asking', async () => {
    expect(await together([later(() => 'slow'), 'at once', Promise.resolve(3)])).toEqual([
      'slow',
      'at once',
      3,
    ]);
  });

  it('fails as the first one asked, even when another failed sooner', async () => {
    const asked = [later(failing('first')), Promise.reject(new Error('second'))] as const;
    await expect(together(asked)).rejects.toThrow('first');
  });

  it('waits for all, also when one has failed', async () => {
    let ended = false;
    const slow = later(() => {
      ended = true;
      return 'slow';
    });
    await expect(together([Promise.reject(new Error('no')), slow])).rejects.toThrow('no');
    expect(ended).toBe(true);
  });
});
