import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import { type Client } from '../support/client.ts';
import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Opened {
  readonly organization: TestOrganization;
  readonly cpo: Client;
  readonly ceo: Client;
  readonly path: string;
}

/** An organization with one area and an open report. */
async function open(period = '2026-10'): Promise<Opened> {
  const organization = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const cpo = organization.cpo.at(NOW);
  await cpo.at('2026-09-01T09:00:00Z').post('areas/adoption', ADOPTION).expect(200);
  const { body } = await cpo.post('reports', { period }).expect(201);
  return { organization, cpo, ceo: organization.ceo.at(NOW), path: `reports/${body.id}` };
}

const ADOPTION = {
  areas: [{ key: 'roadmap', kpis: ['schedule-slip', 'scope-change'] }],
  isTyped: true,
};

const submit = (author: Client, path: string, body: object = {}, status = 200): Promise<Response> =>
  author.change('put', `${path}/submission`, { body, read: path, status });

describe('a report', () => {
  it('is opened once for a period, by who leads, and never for a week', async () => {
    const { organization, cpo } = await open();
    const again = await cpo.post('reports', { period: '2026-10' }).expect(409);
    expect(again.body.errors).toEqual([expect.objectContaining({ pointer: '/period' })]);
    await organization.admin.at(NOW).post('reports', { period: '2026-Q3' }).expect(201);
    for (const role of ['ceo', 'executive', 'member', 'viewer'] as const)
      await organization[role].at(NOW).post('reports', { period: '2026-09' }).expect(403);
    for (const period of ['2026-W45', '2026-13', 'soon'])
      await cpo.post('reports', { period }).expect(422);
    const { body } = await organization.viewer.get('reports').expect(200);
    const keys = body.data.map(({ period }: { period: { key: string } }) => period.key);
    expect(keys).toEqual(['2026-10', '2026-Q3']);
    const { body: found } = await cpo.get('reports?period=2026-Q3').expect(200);
    expect(found.data).toEqual(
      [body.data[1]].map((report) => expect.objectContaining({ id: report.id })),
    );
    const { body: none } = await cpo.get('reports?period=2026-08').expect(200);
    expect(none.data).toEqual([]);
  });

  it('is out of reach from another organization', async () => {
    const { path, cpo } = await open();
    await submit(cpo, path);
    const { cpo: foreign } = await foundOrganization();
    for (const address of [
      path,
      `${path}/draft`,
      `${path}/editions/1`,
      `${path}/editions/1/changes`,
    ])
      await foreign.get(address).expect(404);
    await foreign
      .patch(path, { narrative: { summary: 'Mine' } })
      .set('if-match', '"v1"')
      .expect(404);
  });

  it('is worded by somebody who has read it, and by nobody after it was submitted', async () => {
    const { cpo, path } = await open();
    const narrative = { summary: 'One page.' };
    await cpo.patch(path, { narrative }).expect(428);
    await cpo.patch(path, { narrative }).set('if-match', '"v9"').expect(412);
    await cpo.change('patch', path, { body: { narrative: { summary: 7 } }, status: 400 });
    await cpo.change('patch', path, { body: { narrative } });
    await submit(cpo, path);
    const late = await cpo.change('patch', path, { body: { narrative }, status: 409 });
    expect(late.body.detail).toMatch(/submitted/);
  });

  it('tells each reader what they may do', async () => {
    const { organization, cpo, ceo, path } = await open();
    const can = async (client: Client) =>
      Object.entries((await client.get(path).expect(200)).body.can)
        .filter(([, allowed]) => allowed)
        .map(([deed]) => deed);
    expect(await can(cpo)).toEqual(['edit', 'askReview', 'submit', 'withdraw']);
    expect(await can(ceo)).toEqual([]);
    await submit(cpo, path);
    expect(await can(cpo)).toEqual(['submit', 'withdraw', 'share']);
    expect(await can(ceo)).toEqual(['acknowledge', 'requestChanges', 'share']);
    expect(await can(organization.member.at(NOW))).toEqual([]);
  });

  it('goes to others for review, and back to its author', async () => {
    const { cpo, ceo, path } = await open();
    await cpo.change('delete', `${path}/review`, { read: path, status: 409 });
    const asked = await cpo.change('put', `${path}/review`, { read: path });
    expect(asked.body.state).toBe('in_review');
    await ceo.change('delete', `${path}/review`, { read: path, status: 403 });
    const returned = await cpo.change('delete', `${path}/review`, { read: path });
    expect(returned.body).toMatchObject({ state: 'draft', can: { askReview: true } });
  });

  it('can be withdrawn with a reason, and stays withdrawn', async () => {
    const { cpo, path } = await open();
    await cpo.change('put', `${path}/withdrawal`, { body: {}, read: path, status: 400 });
    const body = { reason: 'Opened for the wrong month' };
    const withdrawn = await cpo.change('put', `${path}/withdrawal`, { body, read: path });
    expect(withdrawn.body.state).toBe('withdrawn');
    await submit(cpo, path, {}, 409);
  });
});

const slip = (text: string) =>
  JSON.parse(text).scorecard[0].kpis.find(({ key }: { key: string }) => key === 'schedule-slip');

describe('an edition', () => {
  it('follows the one sealed before, also across periods', async () => {
    const { cpo, ceo, path } = await open('2026-09');
    const first = (await submit(cpo, path)).body.editions[0];
    expect(first).toMatchObject({ sealedByName: expect.stringMatching(/./), reviews: [] });
    const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
    const second = (await submit(cpo, `reports/${body.id}`)).body.editions[0];
    expect(second.previousHash).toBe(first.sha256);
    const { text } = await ceo.get(`reports/${body.id}/editions/1`).expect(200);
    expect(sha256(text)).toBe(second.sha256);
    expect(JSON.parse(text)).toMatchObject({ previousHash: first.sha256, number: 1 });
  });

  it('stays as it was sealed when the record changes', async () => {
    const { cpo, ceo, path } = await open();
    const value = 'kpis/schedule-slip/measurements/2026-10';
    await cpo.put(value, { value: 4 }).expect(200);
    await submit(cpo, path);
    await cpo.put(value, { value: 9, reason: 'Two items were forgotten' }).expect(200);
    expect(slip((await ceo.get(`${path}/editions/1`).expect(200)).text).value).toBe(4);
    await submit(cpo, path, { reason: 'A figure was corrected' });
    const { body } = await ceo.get(`${path}/editions/2/changes`).expect(200);
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'schedule-slip', field: 'value', before: 4, after: 9 }),
      ]),
    );
  });

  it('leaves confidential figures out and says so', async () => {
    const { cpo, ceo, path } = await open();
    await cpo.change('patch', 'kpis/scope-change', { body: { isConfidential: true } });
    await submit(cpo, path);
    const { text } = await ceo.get(`${path}/editions/1`).expect(200);
    expect(text).not.toContain('scope-change');
    expect(JSON.parse(text).trust).toMatchObject({ figures: 2, excluded: 1 });
  });

  it('cannot be changed in the database, not even by its owner', async () => {
    const { organization, cpo, path } = await open();
    await submit(cpo, path);
    const change = (sql: string) => asOwner(organization.id, (client) => client.query(sql));
    for (const sql of [
      `UPDATE editions SET content = '{}'`,
      'DELETE FROM editions',
      'DELETE FROM edition_reviews',
    ])
      await expect(change(sql)).rejects.toThrow(/ledger/);
  });

  it('is answered by its hash, and only by the CEO', async () => {
    const { organization, cpo, ceo, path } = await open();
    const { sha256: hash } = (await submit(cpo, path)).body.editions[0];
    const answer = (client: Client, body: object, status: number) =>
      client.put(`${path}/acknowledgement`, body).expect(status);
    await answer(ceo, {}, 400);
    await answer(ceo, { sha256: 'not a hash' }, 400);
    await answer(ceo, { sha256: sha256('another text') }, 409);
    for (const role of ['admin', 'cpo', 'executive', 'member', 'viewer'] as const)
      await answer(organization[role].at(NOW), { sha256: hash }, 403);
    await ceo.put(`${path}/changes-request`, { sha256: hash }).expect(400);
    await answer(ceo, { sha256: hash }, 200);
    const closed = await cpo.change('put', `${path}/closure`, { read: path });
    expect(closed.body.state).toBe('closed');
    await submit(cpo, path, { reason: 'Too late' }, 409);
  });

  it('shows what people wrote as text, whatever it holds', async () => {
    const { cpo, ceo, path } = await open();
    const summary = 'So <script>alert(1)</script> [x](javascript:alert(2)) & **done**';
    await submit(cpo, path, { narrative: { summary } });
    const { text } = await ceo.get(`${path}/editions/1?format=html`).expect(200);
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('javascript:');
    expect(text).toContain('<strong>done</strong>');
    await ceo.get(`${path}/editions/1?format=docx`).expect(400);
    await ceo.get(`${path}/editions/7`).expect(404);
    await ceo.get(`${path}/editions/one`).expect(400);
  });
});

describe('the clock of the CEO', () => {
  it('runs for three working days from the submission, and stops with the answer', async () => {
    const { cpo, ceo, path } = await open();
    const { sha256: hash } = (await submit(cpo, path)).body.editions[0];
    const owed = async () => {
      const { body } = await ceo.get('obligations?scope=mine&state=open').expect(200);
      return body.data.filter(({ kind }: { kind: string }) => kind === 'report_acknowledgement');
    };
    // Submitted on Tuesday 10 November.
    expect(await owed()).toMatchObject([{ dueAt: expect.stringMatching(/^2026-11-13T/) }]);
    await ceo.put(`${path}/acknowledgement`, { sha256: hash }).expect(200);
    expect(await owed()).toEqual([]);
  });
});
