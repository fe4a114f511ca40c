import { inTurn } from './in-turn.ts';

const refused = () => Promise.reject(new Error('refused'));

describe('changes of one thing', () => {
  it('go one after the other, each with the version of the one before', async () => {
    const sent: number[] = [];
    const change = (version: number) => {
      sent.push(version);
      return Promise.resolve({ version: version + 1 });
    };
    const [first, second] = await Promise.all([inTurn('a', 4, change), inTurn('a', 4, change)]);
    expect([first.version, second.version, sent]).toEqual([5, 6, [4, 5]]);
  });

  it('begin anew once all are done, and after a refusal', async () => {
    await expect(inTurn('a', 4, refused)).rejects.toThrow('refused');
    expect(await inTurn('a', 7, (version) => Promise.resolve({ version }))).toEqual({ version: 7 });
  });

  it('are not sent when the one before was refused', async () => {
    const first = inTurn('b', 1, refused);
    const next = inTurn('b', 1, (version) => Promise.resolve({ version }));
    await expect(first).rejects.toThrow('refused');
    await expect(next).rejects.toThrow('refused');
  });

  it('of different things do not wait for each other', async () => {
    const never = inTurn('c', 1, () => new Promise<{ version: number }>(() => undefined));
    expect(await inTurn('d', 2, (version) => Promise.resolve({ version }))).toEqual({ version: 2 });
    expect(never).toBeInstanceOf(Promise);
  });
});
