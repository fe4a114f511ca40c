import type { Client } from '../support/client.ts';
import { strategyCast } from '../support/strategy.ts';

const names = async (who: Client, query = '') =>
  (await who.get(`decisions?${query}`).expect(200)).body.data.map(
    ({ name }: { name: string }) => name,
  );

const decide = (who: Client, path: string, status: number) =>
  who.change('put', `${path}/choice`, {
    body: { choice: 'Yes', reason: 'So.' },
    read: path,
    status,
  });

async function log() {
  const cast = await strategyCast();
  const ask = async (name: string, rest: object = {}, who: Client = cast.owner) => {
    const given = { name, question: `${name}?`, scope: 'company', ...rest };
    const { body } = await who.post('decisions', given).expect(201);
    return `decisions/${body.id}`;
  };
  return { ...cast, ask };
}

describe('what waits for somebody', () => {
  it('is what they are named for, and where nobody is named, what their role decides', async () => {
    const { ask, areaId, owner, cpo, ceo, stranger, executive } = await log();
    await ask('Company');
    await ask('Technical', { scope: 'technical' });
    await ask('Area', { scope: 'area', areaId });
    await ask('Named', { deciderId: stranger.personId });
    expect(await names(ceo, 'waitsForMe=true')).toEqual(['Company']);
    expect(await names(cpo, 'waitsForMe=true')).toEqual(['Technical']);
    expect(await names(owner, 'waitsForMe=true')).toEqual(['Area']);
    expect(await names(stranger, 'waitsForMe=true')).toEqual(['Named']);
    expect(await names(executive, 'waitsForMe=true')).toEqual([]);
    expect(await names(executive, 'waitsForMe=false')).toHaveLength(4);
  });

  it('is theirs to decide', async () => {
    const { ask, areaId, owner, cpo, ceo, stranger } = await log();
    const company = await ask('Company');
    await decide(owner, company, 403);
    await decide(cpo, company, 403);
    await decide(ceo, company, 200);
    const technical = await ask('Technical', { scope: 'technical' });
    await decide(owner, technical, 403);
    await decide(cpo, technical, 200);
    const area = await ask('Area', { scope: 'area', areaId });
    await decide(stranger, area, 403);
    const { body } = await decide(owner, area, 200);
    expect(body).toMatchObject({ state: 'decided', decidedBy: { name: 'member' } });
  });

  it('of an area is asked by those who work on it', async () => {
    const { areaId, stranger, cpo } = await log();
    const given = { name: 'x', question: 'x?', scope: 'area', areaId };
    await stranger.post('decisions', given).expect(403);
    await cpo.post('decisions', given).expect(201);
  });
});

describe('the decision log', () => {
  it('is read by state, scope, area, people and words, in pages', async () => {
    const { ask, areaId, owner, ceo, stranger } = await log();
    const first = await ask('First', { askedOn: '2026-06-01', deciderId: stranger.personId });
    await ask('Second', { scope: 'area', areaId });
    const body = { choice: 'Yes', reason: 'So.', decidedOn: '2026-06-15', revisitOn: '2026-07-02' };
    await ceo.change('put', `${first}/choice`, { body, read: first });
    expect(await names(ceo)).toEqual(['Second', 'First']);
    expect(await names(ceo, 'undecided=true')).toEqual(['Second']);
    expect(await names(ceo, 'state=decided')).toEqual(['First']);
    expect(await names(ceo, 'revisitDue=true')).toEqual(['First']);
    expect(await names(ceo, 'revisitDue=false')).toEqual(['Second']);
    expect(await names(ceo, 'scope=area')).toEqual(['Second']);
    expect(await names(ceo, `areaId=${areaId}`)).toEqual(['Second']);
    expect(await names(ceo, `deciderId=${stranger.personId}`)).toEqual(['First']);
    expect(await names(ceo, `deciderId=${ceo.personId}`)).toEqual(['First']);
    expect(await names(ceo, `askedBy=${owner.personId}`)).toHaveLength(2);
    expect(await names(ceo, 'q=FIRST?')).toEqual(['First']);
    expect(await names(ceo, 'at=2026-06-14')).toEqual(['First']);
    expect(await names(ceo, 'at=2026-06-14&undecided=true')).toEqual(['First']);
    expect(await names(ceo, 'asOf=2026-07-01T09:00:00Z')).toEqual([]);
    const page = await ceo.get('decisions?limit=1').expect(200);
    expect(await names(ceo, `limit=1&cursor=${page.body.next}`)).toEqual(['First']);
    await ceo.get('decisions?cursor=nonsense').expect(400);
    await ceo.get('decisions?state=maybe').expect(400);
  });
});
