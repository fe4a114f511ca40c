import { randomUUID } from 'node:crypto';
import { castOf, MONDAY, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';
import { addDecision, addItem, addObjective, addProduct } from '../support/registers.ts';

const KINDS = ['item', 'objective', 'product', 'decision'] as const;
type Kind = (typeof KINDS)[number];

const NAMES: Readonly<Record<Kind, string>> = {
  item: 'Offline mode',
  objective: 'Trusted in the field',
  product: 'Field kit',
  decision: 'One price list',
};

async function registersOf({ id, areaId, ceo }: Cast): Promise<Readonly<Record<Kind, string>>> {
  const place = { at: MONDAY, areaId };
  return {
    item: await addItem(id, place),
    objective: await addObjective(id, place),
    product: await addProduct(id, place),
    decision: await addDecision(id, MONDAY, ceo.personId),
  };
}

async function say(client: Client, subject: object, more: object = {}): Promise<string> {
  const { body } = await client
    .post('comments', { ...subject, body: 'What became of it?', ...more })
    .expect(201);
  return (body as { id: string }).id;
}

/** A program in the name of the area's owner that may only touch these areas. */
async function programFor(owner: Client, areaIds: readonly string[]): Promise<Client> {
  const wish = { name: 'Program', scopes: ['read', 'write'], areaIds, expiresInDays: 30 };
  const { body } = await owner.post('tokens', wish).expect(201);
  return new Client({ authorization: `Bearer ${body.secret}` });
}

describe('comments on the registers', () => {
  let cast: Cast;
  let ids: Readonly<Record<Kind, string>>;

  beforeAll(async () => {
    cast = await castOf();
    ids = await registersOf(cast);
  });

  it.each(KINDS)('stand below an %s, for everybody to read', async (subjectKind) => {
    const { ceo, viewer } = cast;
    const subject = { subjectKind, subjectId: ids[subjectKind] };
    const id = await say(ceo.at(WEDNESDAY), subject);
    const { body } = await viewer
      .get(`comments?subjectKind=${subjectKind}&subjectId=${subject.subjectId}`)
      .expect(200);
    expect(body.data).toMatchObject([{ id, ...subject, isQuestion: true }]);
    await viewer.post('comments', { ...subject, body: 'Hm.' }).expect(403);
  });

  it.each(KINDS)('on an %s wait for its owner, by the name of the thing', async (subjectKind) => {
    const { ceo, owner, areaId } = cast;
    const subjectId = ids[subjectKind];
    const mentions = [owner.personId];
    const comment = await say(ceo.at(WEDNESDAY), { subjectKind, subjectId }, { mentions });
    const { body } = await owner.get('mentions').expect(200);
    expect(body.data[0]).toMatchObject({
      comment: { id: comment },
      subject: {
        kind: subjectKind,
        id: subjectId,
        key: expect.stringMatching(/^k-/),
        name: NAMES[subjectKind],
      },
      areaId: subjectKind === 'decision' ? null : areaId,
    });
    const open = await owner.get('mentions?scope=open').expect(200);
    expect(open.body.data[0]).toMatchObject({ comment: { id: comment } });
    const answer = await say(owner, { subjectKind, subjectId }, { body: 'It is coming.' });
    expect((await owner.get('mentions').expect(200)).body.data).toEqual([]);
    const answered = await ceo.get('mentions?scope=answered').expect(200);
    expect(answered.body.data[0]).toMatchObject({ comment: { id: answer } });
  });

  it.each(KINDS)('on an %s stay within the organization', async (subjectKind) => {
    const { ceo } = cast;
    const subject = { subjectKind, subjectId: ids[subjectKind] };
    const id = await say(ceo, subject);
    const { admin } = await foundOrganization();
    await admin.post('comments', { ...subject, body: 'Hm.' }).expect(404);
    await admin.get(`comments/${id}`).expect(404);
    await admin
      .get(`comments?subjectKind=${subjectKind}&subjectId=${subject.subjectId}`)
      .expect(404);
    const nowhere = { subjectKind, subjectId: randomUUID(), body: 'Hm.' };
    await ceo.post('comments', nowhere).expect(404);
  });

  it('are of one kind: the id of an item is no objective', async () => {
    const { ceo } = cast;
    const wrong = { subjectKind: 'objective', subjectId: ids.item, body: 'Hm.' };
    const { body } = await ceo.post('comments', wrong).expect(404);
    expect(body.detail).toContain('bjective');
  });

  it('by a program are about things of its areas only', async () => {
    const { owner, areaId, cpo } = cast;
    const { body: other } = await cpo.post('areas', { name: 'Growth' }).expect(201);
    const inside = await programFor(owner, [areaId]);
    const outside = await programFor(owner, [other.id]);
    const onItem = { subjectKind: 'item', subjectId: ids.item, body: 'Noted.' };
    await inside.post('comments', onItem).expect(201);
    await outside.post('comments', onItem).expect(403);
    const onDecision = { subjectKind: 'decision', subjectId: ids.decision, body: 'Noted.' };
    await inside.post('comments', onDecision).expect(403);
  });
});
