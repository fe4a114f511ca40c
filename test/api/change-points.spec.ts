import type { Client } from '../support/client.ts';
import { contentOf, hashOf, loopCast, refusalOf, submit } from '../support/loop.ts';
import { pointersOf } from '../support/strategy.ts';

const TEXTS = ['Say why churn rose.', 'Give the launch a date.'];

interface Point {
  readonly id: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly answer: string;
  readonly sealedIn: number | null;
  readonly version: number;
}

/** A report that the CEO sent back with two points. */
async function sentBack() {
  const cast = await loopCast();
  const { cpo, ceo, path } = cast;
  await submit(cpo, path);
  await ceo
    .put(`${path}/changes-request`, {
      sha256: await hashOf(ceo, path),
      reason: 'Two things.',
      points: TEXTS.map((text) => ({ text })),
    })
    .expect(200);
  const pointsFor = async (who: Client): Promise<Point[]> =>
    (await who.get(path).expect(200)).body.editions[0].reviews[0].points;
  const answer = (who: Client, point: Point, given: object, status = 200) =>
    who
      .put(`${path}/change-points/${point.id}/answer`, given)
      .set('if-match', `"v${point.version}"`)
      .expect(status);
  return { ...cast, pointsFor, answer };
}

describe('changes asked for', () => {
  it('are a list that the next edition answers point by point', async () => {
    const { cpo, ceo, path, pointsFor, answer } = await sentBack();
    const [first, second] = await pointsFor(cpo);
    if (!first || !second) throw new Error('Two points were asked for.');
    expect([first, second].map(({ text }) => text)).toEqual(TEXTS);
    const refused = await submit(cpo, path, { reason: 'Corrected' }, 422);
    expect(pointersOf(refused.body)).toEqual(['/points']);
    await answer(cpo, first, { outcome: 'changed', answer: 'It stands in the summary.' });
    await submit(cpo, path, { reason: 'Corrected' }, 422);
    const without = await answer(cpo, second, { outcome: 'unchanged' }, 422);
    expect(pointersOf(without.body)).toEqual(['/answer']);
    await answer(cpo, second, { outcome: 'unchanged', answer: 'It depends on the supplier.' });
    const hidden = await pointsFor(ceo);
    expect(hidden.map(({ outcome, answer: said }) => [outcome, said])).toEqual([
      [null, ''],
      [null, ''],
    ]);
    await submit(cpo, path, { reason: 'Corrected' });
    expect((await contentOf(ceo, path, 2)).changesAsked).toMatchObject([
      { text: TEXTS[0], by: { name: 'ceo' }, outcome: 'changed' },
      { text: TEXTS[1], outcome: 'unchanged', answer: 'It depends on the supplier.' },
    ]);
    expect(await pointsFor(ceo)).toMatchObject([{ sealedIn: 2 }, { sealedIn: 2 }]);
    await submit(cpo, path, { reason: 'Once more' });
    expect((await contentOf(ceo, path, 3)).changesAsked).toBeUndefined();
    const { text } = await ceo.get(`${path}/editions/2?format=html`).expect(200);
    expect(text).toContain('Changes asked for');
  });

  it('are answered by the author’s side, who has read the point, and never twice', async () => {
    const { cpo, ceo, owner, path, pointsFor, answer, id } = await sentBack();
    const [first, second] = await pointsFor(cpo);
    if (!first || !second) throw new Error('Two points were asked for.');
    const given = { outcome: 'changed' };
    for (const who of [ceo, owner]) await answer(who, first, given, 403);
    await answer(cpo, { ...first, version: 7 }, given, 412);
    await cpo.put(`${path}/change-points/${first.id}/answer`, given).expect(428);
    await answer(cpo, first, { outcome: 'perhaps' }, 400);
    await answer(cpo, { ...first, id }, given, 404);
    for (const point of [first, second]) await answer(cpo, point, given);
    await submit(cpo, path, { reason: 'Corrected' });
    await answer(cpo, { ...first, version: 3 }, given, 409);
    for (const text of [
      `UPDATE change_points SET answer = 'x' WHERE organization_id = $1 AND id = $2`,
      `UPDATE change_points SET text = 'x' WHERE organization_id = $1 AND id = $2`,
      'DELETE FROM change_points WHERE organization_id = $1 AND id = $2',
    ])
      expect(await refusalOf(id, text, [id, first.id])).toBe('42501');
  });
});
