import { Client } from '../support/client.ts';
import { bytesOf, pdfText } from '../support/files.ts';
import { makeArea, makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { asApplication, foundOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const LATER = '2026-11-18T09:00:00Z';

/** Somebody outside, on the address that the link names. */
const outside = (url: string, time = NOW, accept = 'application/json') =>
  new Client({ accept, 'user-agent': 'A browser' }).at(time).get(new URL(url).pathname);

async function sealed() {
  const organization = await foundOrganization({ foundedAt: '2026-07-01T08:00:00Z' });
  const cpo = organization.cpo.at(NOW);
  const kpi = await makeKpi(cpo, await makeArea(organization, { name: 'Care' }), RATIO);
  await recordValues(cpo, kpi.key, { '2026-10': { numerator: 355, denominator: 1130 } });
  const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  const report = `reports/${body.id}`;
  const narrative = { summary: 'All is well.' };
  await cpo.change('put', `${report}/submission`, { body: { narrative }, read: report });
  const edition = `${report}/editions/1`;
  const { text: page } = await cpo.get(`${edition}?format=html`).expect(200);
  return { organization, cpo, report, edition, page, id: body.id as string };
}

describe('a link for people outside', () => {
  it('opens one edition to be read, as a page and as PDF, and keeps every opening', async () => {
    const { organization, cpo, edition, page, id } = await sealed();
    const links = `${edition}/share-links`;
    const { body: link } = await cpo.post(links, { name: 'Bank', days: 7 }).expect(201);
    expect(link).toMatchObject({ name: 'Bank', state: 'open', parts: null, openings: 0 });
    expect(link.url).toMatch(/\/shared-editions\/remit_v_[\w-]{43}$/);
    const { text, headers } = await outside(link.url).expect(200);
    expect(text.replace(/<p class="offer">.*?<\/p>/, '')).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex'),
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    });
    expect(headers['set-cookie']).toBeUndefined();
    const drawn = await bytesOf(outside(`${link.url}`).query({ format: 'pdf' }));
    expect(drawn.equals(await bytesOf(cpo.get(`${edition}?format=pdf`)))).toBe(true);
    await outside(link.url).query({ format: 'json' }).expect(400);
    const { body: opened } = await cpo.get(`share-links/${link.id}/openings`).expect(200);
    expect(opened.data.map(({ format }: { format: string }) => format)).toEqual(['pdf', 'html']);
    expect(opened.data[1]).toMatchObject({
      userAgent: 'A browser',
      openedAt: NOW.replace('Z', '.000Z'),
    });
    expect(opened.data[1].network).toMatch(/\/(24|48)$/);
    const { body: listed } = await organization.ceo.at(NOW).get(links).expect(200);
    expect(listed).toMatchObject([{ id: link.id, openings: 2 }]);
    expect(JSON.stringify(listed)).not.toContain('remit_v_');
    const { body: trail } = await cpo.get(`activity?subjectId=${id}`).expect(200);
    expect(trail.data[0]).toMatchObject({
      action: 'share_link.create',
      details: { after: { name: 'Bank' } },
    });
    expect(JSON.stringify(trail)).not.toContain('remit_v_');
  });

  it('opens nothing once it is wrong, over, revoked, or its maker or its report is gone, and never says which', async () => {
    const { organization, cpo, report, edition } = await sealed();
    const links = `${edition}/share-links`;
    const make = async (by: Client) =>
      (await by.at(NOW).post(links, { name: 'X', days: 7 }).expect(201)).body;
    const [over, revoked, second] = [await make(cpo), await make(cpo), await make(cpo)];
    const leaver = await organization.join('cpo', 'leaver');
    const left = await make(leaver);
    await cpo.delete(`share-links/${revoked.id}`).expect(204);
    await cpo.delete(`share-links/${revoked.id}`).expect(204);
    const person = `people/${leaver.personId}`;
    await organization.admin.change('put', `${person}/deactivation`, {
      body: {},
      read: person,
    });
    const wrong = `${second.url.slice(0, -3)}abc`;
    const answers = [];
    for (const [url, time] of [
      [wrong, NOW],
      [over.url, LATER],
      [revoked.url, NOW],
      [left.url, NOW],
    ])
      answers.push((await outside(url, time).expect(404)).body);
    const [{ instance: _, ...first }] = answers;
    for (const answer of answers) expect(answer).toMatchObject(first);
    const { text } = await outside(wrong, NOW, 'text/html').expect(404);
    expect(text).toContain('This link opens nothing');
    const { body: listed } = await cpo.at(LATER).get(links).expect(200);
    expect(listed.map(({ state }: { state: string }) => state)).toEqual([
      'expired',
      'expired',
      'revoked',
      'expired',
    ]);
    await outside(second.url).expect(200);
    await cpo.change('put', `${report}/withdrawal`, {
      body: { reason: 'Wrong month' },
      read: report,
    });
    await outside(second.url).expect(404);
    await cpo.post(links, { name: 'X', days: 7 }).expect(409);
    await expect(
      asApplication(organization.id, (db) => db.query('DELETE FROM share_link_openings')),
    ).rejects.toThrow(/permission denied|ledger/);
    await expect(
      asApplication(organization.id, (db) =>
        db.query("UPDATE share_links SET expires_at = '2099-01-01'"),
      ),
    ).rejects.toThrow('stays on record');
  });

  it('is for those who answer for the report to make, see and end', async () => {
    const { organization, cpo, edition } = await sealed();
    const links = `${edition}/share-links`;
    const { body: link } = await cpo.post(links, { name: 'X', days: 1 }).expect(201);
    for (const other of [organization.member.at(NOW), organization.executive.at(NOW)]) {
      await other.get(links).expect(403);
      await other.post(links, { name: 'X', days: 1 }).expect(403);
      await other.delete(`share-links/${link.id}`).expect(403);
      await other.get(`share-links/${link.id}/openings`).expect(403);
    }
    const { cpo: foreigner } = await foundOrganization();
    await foreigner.get(links).expect(404);
    await foreigner.post(links, { name: 'X', days: 1 }).expect(404);
    await foreigner.delete(`share-links/${link.id}`).expect(404);
    await foreigner.get(`share-links/${link.id}/openings`).expect(404);
    for (const days of [0, 366, 1.5]) await cpo.post(links, { name: 'X', days }).expect(400);
    const { body } = await cpo.post(links, { name: '', days: 1 }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/name' }]);
    await cpo.post(links.replace('editions/1', 'editions/2'), { name: 'X', days: 1 }).expect(404);
  });
});

describe('a version for an audience', () => {
  it('shows the chosen sections alone, and says where they come from and what was left out', async () => {
    const { cpo, edition, organization } = await sealed();
    const parts = ['trust', 'summary'];
    const { body: board } = await cpo.post('audiences', { name: 'Board', parts }).expect(201);
    expect(board.parts).toEqual(['summary', 'trust']);
    const address = `${edition}/version?audienceId=${board.id}`;
    const { text } = await organization.viewer.at(NOW).get(address).expect(200);
    const { body } = await cpo.get(edition).expect(200);
    const { sha256 } = (await cpo.get(edition.replace(/\/editions.*/, ''))).body.editions[0];
    const paper = await pdfText(await bytesOf(cpo.get(`${address}&format=pdf`)));
    const { body: link } = await cpo
      .post(`${edition}/share-links`, { name: 'Board', days: 7, audienceId: board.id })
      .expect(201);
    await cpo.change('patch', `audiences/${board.id}`, { body: { parts: ['areas'] } });
    const { text: shared } = await outside(link.url).expect(200);
    const [kpi] = body.scorecard[0].kpis;
    for (const shown of [text, paper.replaceAll(/\s+/g, ' '), shared]) {
      expect(shown).toContain('All is well.');
      expect(shown).toContain('Version for Board: sections of edition 1');
      expect(shown).toContain('Left out: Areas, Scorecard');
      expect(shown).toContain(body.trust.sentence);
      expect(shown).not.toContain(kpi.name);
      expect(shown).not.toContain('31.4');
    }
    expect(text).toContain(sha256);
    expect((await cpo.get(address).expect(200)).text).toContain('Care');
  });

  it('is named once, by those who answer for the report', async () => {
    const { cpo, edition, organization } = await sealed();
    const input = { name: 'Board', parts: ['summary'] };
    const { body: board } = await cpo.post('audiences', input).expect(201);
    await cpo.post('audiences', { ...input, name: 'board' }).expect(409);
    await cpo.post('audiences', { ...input, name: 'Bank', parts: [] }).expect(400);
    await cpo.post('audiences', { ...input, name: 'Bank', parts: ['gossip'] }).expect(400);
    await organization.member.post('audiences', { ...input, name: 'Bank' }).expect(403);
    const address = `audiences/${board.id}`;
    await organization.member.change('patch', address, { body: { name: 'Mine' }, status: 403 });
    await cpo.patch(address, { name: 'Mine' }).expect(428);
    await cpo.patch(address, { name: 'Mine' }).set('if-match', '"v9"').expect(412);
    const { cpo: foreigner } = await foundOrganization();
    await foreigner.get(address).expect(404);
    await cpo.change('put', `${address}/archival`, { read: address, status: 204 });
    await cpo.get(`${edition}/version?audienceId=${board.id}`).expect(404);
    await cpo.post('audiences', input).expect(201);
    expect((await organization.viewer.get('audiences').expect(200)).body).toHaveLength(1);
  });
});
