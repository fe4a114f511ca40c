import { castOf, checkIn, FRIDAY, MONDAY, trouble, WEDNESDAY } from '../support/check-ins.ts';
import { addItem, addObjective } from '../support/registers.ts';
import { areaOf, scorecard } from '../support/scorecard.ts';

const WORDS = { highlights: 'Shipped a week early.' };

/** The area is on track by its own last word; an item and an objective in it were called off track since. */
async function spokenOf() {
  const cast = await castOf();
  const { id, areaId, owner } = cast;
  const place = { at: MONDAY, areaId };
  const itemId = await addItem(id, place);
  const objectiveId = await addObjective(id, place);
  const own = await checkIn(owner.at(MONDAY), areaId, { ...WORDS, confidence: 8 });
  const dark = { ...trouble(owner.personId), status: 'off_track', lowlights: 'It does not work.' };
  for (const subject of [{ itemId }, { objectiveId }])
    await checkIn(owner.at(WEDNESDAY), areaId, { ...dark, ...subject, confidence: 1 });
  return { ...cast, ownId: own.id };
}

describe('what is said of an item or an objective', () => {
  let cast: Awaited<ReturnType<typeof spokenOf>>;

  beforeAll(async () => {
    cast = await spokenOf();
  });

  it('does not declare the status of its area', async () => {
    const declared = { status: 'on_track', confidence: 8, checkInId: cast.ownId };
    const now = areaOf(await scorecard(cast.viewer.at(FRIDAY)), cast.areaId);
    expect(now.declared).toMatchObject(declared);
    const asOf = areaOf(
      await scorecard(cast.viewer.at(FRIDAY), 'asOf=2026-10-08T00:00:00Z'),
      cast.areaId,
    );
    expect(asOf.declared).toMatchObject(declared);
  });

  it('does not stand among the words on the page of its area', async () => {
    const { viewer, areaId, ownId } = cast;
    for (const when of ['', 'asOf=2026-10-08T00:00:00Z']) {
      const { body } = await viewer.at(FRIDAY).get(`areas/${areaId}/overview?${when}`).expect(200);
      expect(body.checkIns).toMatchObject([{ id: ownId }]);
    }
  });

  it('stays out of the highlights and lowlights of the report', async () => {
    const { cpo } = cast;
    const { body } = await cpo.at(FRIDAY).post('reports', { period: '2026-10' }).expect(201);
    const draft = await cpo.at(FRIDAY).get(`reports/${body.id}/draft`).expect(200);
    expect(draft.body.highlights).toMatchObject([{ text: WORDS.highlights }]);
    expect(draft.body.lowlights).toEqual([]);
  });
});
