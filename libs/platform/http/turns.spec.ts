import { NoTurn, Turns } from './turns.ts';

const LONG = 60_000;

describe('turns', () => {
  it('lets in as many as there are places, and the rest in the order in which they came', async () => {
    const turns = new Turns(2, LONG);
    const leaveFirst = await turns.take();
    await turns.take();
    const came: string[] = [];
    const third = turns.take().then((leave) => {
      came.push('third');
      return leave;
    });
    const fourth = turns.take().then(() => came.push('fourth'));
    expect(turns.takeNow()).toBeUndefined();
    leaveFirst();
    const leaveThird = await third;
    expect(came).toEqual(['third']);
    leaveThird();
    await fourth;
    expect(came).toEqual(['third', 'fourth']);
  });

  it('gives a place back once, however often it is left', async () => {
    const turns = new Turns(1, LONG);
    const leave = await turns.take();
    leave();
    leave();
    expect(turns.takeNow()).toBeDefined();
    expect(turns.takeNow()).toBeUndefined();
  });

  it('does not keep a place for who has lost patience', async () => {
    const turns = new Turns(1, 1);
    const leave = await turns.take();
    const late = turns.take();
    expect(turns.waiting).toBe(1);
    await expect(late).rejects.toBeInstanceOf(NoTurn);
    expect(turns.waiting).toBe(0);
    leave();
    expect(turns.takeNow()).toBeDefined();
  });
});
