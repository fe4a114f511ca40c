import type { Client } from '../support/client.ts';
import { ASK, contentOf, loopCast, on, submit } from '../support/loop.ts';
import { foundOrganization } from '../support/organization.ts';

const waiting = async (who: Client, scope: string) =>
  (await who.get(`mentions?scope=${scope}`).expect(200)).body.data as {
    comment: { id: string; body: string };
    answers: { body: string } | null;
  }[];

const news = async (who: Client, address: string) =>
  (await who.get(`${address}/news`).expect(200)).body;

/** A sealed edition, and the questions that are asked about its lines. */
async function sealed() {
  const cast = await loopCast();
  await cast.cpo.post('asks', { reportId: cast.reportId, ...ASK }).expect(201);
  await submit(cast.cpo, cast.path);
  const edition = `${cast.path}/editions/1`;
  const ask = (who: Client, given: object, status = 201) =>
    who.post(`${edition}/questions`, { body: 'Why is that so', ...given }).expect(status);
  return { ...cast, edition, ask };
}

describe('a question about a line of an edition', () => {
  it('reaches whoever answers for the line at once, and the answer whoever asked', async () => {
    const { ceo, owner, areaKey, ask, reportId } = await sealed();
    const { body } = await ask(ceo, { section: 'areas', key: areaKey });
    expect(body).toMatchObject({
      subjectKind: 'report',
      isQuestion: true,
      mentions: [{ personId: owner.personId }],
      line: { section: 'areas', key: areaKey, edition: 1 },
    });
    expect(await waiting(owner, 'to-me')).toMatchObject([{ comment: { id: body.id } }]);
    const answer = {
      subjectKind: 'report',
      subjectId: reportId,
      body: 'Two are ill.',
      replyTo: body.id,
    };
    const { body: answered } = await owner.post('comments', answer).expect(201);
    expect(answered.line).toEqual(body.line);
    expect(await waiting(owner, 'to-me')).toEqual([]);
    expect(await waiting(ceo, 'answered')).toMatchObject([
      { comment: { id: answered.id }, answers: { body: 'Why is that so' } },
    ]);
    await ceo.put(`comments/${answered.id}/reading`).expect(204);
    expect(await waiting(ceo, 'answered')).toEqual([]);
  });

  it('is a talk of its own: what is said about another line answers nothing', async () => {
    const { ceo, owner, areaKey, ask, reportId, edition } = await sealed();
    const kpi = (await contentOf(ceo, edition.replace('/editions/1', ''))).scorecard[0]?.kpis[0]
      ?.key;
    const { body: first } = await ask(ceo, { section: 'areas', key: areaKey });
    const { body: second } = await ask(ceo, { section: 'kpis', key: kpi });
    await owner
      .post('comments', {
        subjectKind: 'report',
        subjectId: reportId,
        body: 'Because.',
        replyTo: second.id,
      })
      .expect(201);
    const left = await waiting(owner, 'to-me');
    expect(left.map(({ comment }) => comment.id)).toEqual([first.id]);
    const about = `comments?subjectKind=report&subjectId=${reportId}&section=kpis&key=${kpi}`;
    expect((await ceo.get(about).expect(200)).body.data).toHaveLength(2);
  });

  it('goes to the author where nobody else answers for the line', async () => {
    const { ceo, cpo, ask, edition } = await sealed();
    const { body: content } = await ceo.get(edition).expect(200);
    for (const given of [
      { section: 'part', key: 'summary' },
      { section: 'asks', key: content.asks[0].key },
    ]) {
      const { body } = await ask(ceo, given);
      expect(body.mentions).toMatchObject([{ personId: cpo.personId }]);
    }
    const { body: own } = await ask(cpo, { section: 'part', key: 'trust' });
    expect(own.mentions).toEqual([]);
  });

  it('is refused for a line that is not there, an empty one, and by whoever may not write', async () => {
    const { ceo, viewer, cpo, areaKey, ask, reportId, areaId } = await sealed();
    await ask(ceo, { section: 'areas', key: 'nowhere' }, 404);
    await ask(ceo, { section: 'part', key: 'nowhere' }, 404);
    await ask(ceo, { section: 'chapter', key: areaKey }, 400);
    await ask(ceo, { section: 'areas', key: areaKey, body: '' }, 400);
    await ask(viewer, { section: 'areas', key: areaKey }, 403);
    await ceo.post(`reports/${reportId}/editions/7/questions`, {}).expect(400);
    const { ceo: foreign } = await foundOrganization();
    await ask(foreign, { section: 'areas', key: areaKey }, 404);
    const { body: question } = await ask(ceo, { section: 'areas', key: areaKey });
    const elsewhere = { subjectKind: 'area', subjectId: areaId, body: 'x', replyTo: question.id };
    await cpo.post('comments', elsewhere).expect(422);
  });
});

describe('the sections of an edition', () => {
  it('are marked as read by each reader apart, and twice is once', async () => {
    const { ceo, cpo, edition } = await sealed();
    const read = async (who: Client) => (await who.get(`${edition}/readings`).expect(200)).body;
    expect(await read(ceo)).toEqual({ sections: [] });
    await ceo.put(`${edition}/readings`, { sections: ['summary', 'scorecard'] }).expect(204);
    await ceo
      .at(on('2026-11-12'))
      .put(`${edition}/readings`, { sections: ['summary'] })
      .expect(204);
    const { sections } = await read(ceo);
    expect(sections.map((one: { section: string }) => one.section)).toEqual([
      'scorecard',
      'summary',
    ]);
    expect(sections[1].readAt).toContain('2026-11-10');
    expect(await read(cpo)).toEqual({ sections: [] });
    await ceo.put(`${edition}/readings`, { sections: ['cover'] }).expect(400);
    await ceo.put(`${edition}/readings`, { sections: [] }).expect(400);
    await ceo.get(edition.replace('/1', '/9').concat('/readings')).expect(404);
  });

  it('are compared with the edition that the reader read last', async () => {
    const { ceo, cpo, edition, path, reportId } = await sealed();
    expect(await news(ceo, edition)).toEqual({ against: null, changes: [] });
    await ceo.put(`${edition}/readings`, { sections: ['summary'] }).expect(204);
    for (const summary of ['Second.', 'Third.'])
      await submit(cpo, path, { reason: 'A correction', narrative: { summary } });
    const third = `${path}/editions/3`;
    expect(await news(ceo, third)).toMatchObject({
      against: { reportId, number: 1, period: { key: '2026-10' } },
      changes: expect.arrayContaining([
        expect.objectContaining({ section: 'narrative', after: 'Third.' }),
      ]),
    });
    expect((await news(cpo, third)).against).toBeNull();
  });
});
