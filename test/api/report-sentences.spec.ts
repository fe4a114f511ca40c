import type { EditionContent } from '../../libs/domain/edition.ts';
import type { Client } from '../support/client.ts';
import { bytesOf, pdfText, sheetsOf } from '../support/files.ts';
import { FLOW, makeArea, makeKpi, recordValues } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';

const NOVEMBER = '2026-11-10T09:00:00Z';
const DECEMBER = '2026-12-10T09:00:00Z';
const HIDDEN = 'surprise:kpi_flip:kpis:new-customers';

async function seal(cpo: Client, period: string, body: object = {}): Promise<string> {
  const { body: report } = await cpo.post('reports', { period }).expect(201);
  const path = `reports/${report.id}`;
  await cpo.change('put', `${path}/submission`, { body, read: path });
  return path;
}

const contentOf = async (reader: Client, address: string): Promise<EditionContent> =>
  (await reader.get(address).expect(200)).body;

const texts = ({ sentences }: EditionContent) => sentences?.told.map(({ text }) => text) ?? [];

/** October was green; in November one KPI is red, one came, and one area kept silent. */
async function twoMonths() {
  const organization = await foundOrganization({ foundedAt: '2026-07-01T08:00:00Z' });
  const cpo = organization.cpo.at(NOVEMBER);
  const areaId = await makeArea(organization);
  const kpi = await makeKpi(cpo, areaId, FLOW);
  await cpo
    .post(`kpis/${kpi.key}/targets`, { shape: 'flat', from: '2026-07', figures: { target: 50 } })
    .expect(201);
  await recordValues(cpo, kpi.key, { '2026-09': 51, '2026-10': 52 });
  const october = await seal(cpo, '2026-10');
  const later = organization.cpo.at(DECEMBER);
  await recordValues(later, kpi.key, { '2026-11': 20 });
  await makeKpi(later, areaId, { ...FLOW, name: 'Visits' });
  const { body } = await later.post('reports', { period: '2026-11' }).expect(201);
  const { ceo, member } = organization;
  const at = { ceo: ceo.at(DECEMBER), member: member.at(DECEMBER) };
  return { cpo: later, ...at, october, path: `reports/${body.id}` };
}

const FLIP = 'New customers: On track → Off track (20, target 50, before 52).';

describe('the sentences of a report', () => {
  it('tell of a target that was moved since the report before, once, and not of the steps of a path', async () => {
    const { cpo, path } = await twoMonths();
    const from = '2026-11';
    const target = { shape: 'flat', from, figures: { target: 15 } };
    await cpo.post('kpis/new-customers/targets', target).expect(422);
    const reason = 'The shop in Lyon closed for good.';
    await cpo.post('kpis/new-customers/targets', { ...target, reason }).expect(201);
    const [start, end] = [
      { day: '2026-09-01', value: 10 },
      { day: '2026-12-31', value: 20 },
    ];
    await cpo.post('kpis/visits/targets', { shape: 'glide', start, end }).expect(201);
    const eased =
      'The target of New customers was made easier to meet (target 15, first 50, by cpo, The shop in Lyon closed for good).';
    const draft = await contentOf(cpo, `${path}/draft`);
    expect(texts(draft).filter((text) => text.includes('target of'))).toEqual([eased]);
    await cpo.change('put', `${path}/submission`, { read: path });
    const january = cpo.at('2027-01-11T09:00:00Z');
    const { body: second } = await january.post('reports', { period: '2026-12' }).expect(201);
    const next = await contentOf(january, `reports/${second.id}/draft`);
    expect(texts(next).filter((text) => text.includes('target of'))).toEqual([]);
  });

  it('are written by the record alone, the same at every reading, and sealed with their rules', async () => {
    const { cpo, ceo, october, path } = await twoMonths();
    const first = await contentOf(ceo, `${october}/editions/1`);
    expect(first.sentences).toMatchObject({ against: null, hidden: [] });
    const draft = await contentOf(cpo, `${path}/draft`);
    expect(draft.sentences?.against).toEqual({ periodKey: '2026-10', number: 1 });
    expect(texts(draft)).toContain(FLIP);
    expect(texts(draft)).toContain('Visits is reported for the first time.');
    expect(draft.sentences?.told.find(({ text }) => text === FLIP)).toMatchObject({
      key: HIDDEN,
      rule: 'surprise',
      place: { section: 'kpis', key: 'new-customers' },
    });
    expect((await contentOf(cpo, `${path}/draft`)).sentences).toEqual(draft.sentences);
    await cpo.change('put', `${path}/submission`, { read: path });
    const sealed = await contentOf(ceo, `${path}/editions/1`);
    expect(sealed.sentences).toEqual(draft.sentences);
    await cpo.change('put', `${path}/submission`, { body: { reason: 'A typo' }, read: path });
    const corrected = await contentOf(ceo, `${path}/editions/2`);
    expect(corrected.sentences).toEqual(draft.sentences);
    await ceo
      .post(`${path}/editions/2/questions`, { section: 'sentences', key: HIDDEN, body: 'Why?' })
      .expect(201);
  });

  it('are told alike in every format', async () => {
    const { cpo, path } = await twoMonths();
    const read = async (format: string) =>
      (await cpo.get(`${path}/draft?format=${format}`).expect(200)).text;
    for (const format of ['markdown', 'html']) expect(await read(format)).toContain(FLIP);
    const paper = await pdfText(await bytesOf(cpo.get(`${path}/draft?format=pdf`)));
    expect(paper.replaceAll(/\s+/g, ' ')).toContain(FLIP);
    const sheets = await sheetsOf(await bytesOf(cpo.get(`${path}/draft?format=xlsx`)));
    const row = sheets.get('What the record says')?.find(([sentence]) => sentence === FLIP);
    expect(row?.[1]).toBe('on track in the last report, off track now');
  });

  it('are left out with a reason, which the trust line counts and every reader sees', async () => {
    const { cpo, ceo, member, path } = await twoMonths();
    const address = `${path}/sentences/${encodeURIComponent(HIDDEN)}/hiding`;
    const reason = 'The shop was closed, as we said in October';
    for (const who of [member, ceo]) await who.put(address, { reason }).expect(403);
    await cpo.put(address, { reason: '' }).expect(400);
    await cpo.put(`${path}/sentences/surprise:more/hiding`, { reason }).expect(404);
    await cpo.delete(address).expect(404);
    await cpo.put(address, { reason }).expect(204);
    const trail = await cpo.get('activity?action=report.hide_sentence').expect(200);
    expect(trail.body.data).toMatchObject([{ details: { note: { sentence: HIDDEN, reason } } }]);
    await cpo.change('put', `${path}/submission`, { read: path });
    const sealed = await contentOf(ceo, `${path}/editions/1`);
    expect(texts(sealed)).not.toContain(FLIP);
    expect(sealed.sentences?.hidden).toMatchObject([
      { key: HIDDEN, rule: 'surprise', name: 'New customers', reason },
    ]);
    expect(sealed.trust).toMatchObject({ hidden: 1 });
    expect(sealed.trust.sentence).toMatch(/ 1 sentence hidden\.$/);
    const { text } = await ceo.get(`${path}/editions/1?format=markdown`).expect(200);
    expect(text).toContain(`Hidden: New customers (on track in the last report, off track now)`);
    await cpo.delete(address).expect(204);
    await cpo.change('put', `${path}/submission`, { body: { reason: 'Say it' }, read: path });
    expect(texts(await contentOf(ceo, `${path}/editions/2`))).toContain(FLIP);
    await ceo.put(`${path}/acknowledgement`, { sha256: await newestHash(ceo, path) }).expect(200);
    await cpo.change('put', `${path}/closure`, { read: path });
    await cpo.put(address, { reason }).expect(409);
  });
});

async function newestHash(reader: Client, path: string): Promise<string> {
  const { body } = await reader.get(path).expect(200);
  return body.editions.at(-1).sha256;
}
