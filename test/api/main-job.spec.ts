import { createHash } from 'node:crypto';
import type { EditionContent } from '#domain/edition';
import { Cast } from '../support/cast.ts';
import { runJob } from '../support/client.ts';

interface Adopted {
  readonly key: string;
  readonly areaId: string;
  readonly kpis: { readonly adopted: number };
}

const SEPTEMBER = '2026-09-01T08:00:00Z';
const CHECKED_IN = '2026-10-30T15:00:00Z';
/** Before the values of October are due on the fifth working day. */
const VALUES_IN = '2026-11-06T10:00:00Z';
const SUBMITTED = '2026-11-10T09:00:00Z';
const SENT_BACK = '2026-11-10T15:00:00Z';
const RESUBMITTED = '2026-11-11T09:00:00Z';
const ACKNOWLEDGED = '2026-11-12T09:00:00Z';

const SUMMARY = 'October in **one** page.';
const YEAR = { shape: 'flat', from: '2026-01-01', to: '2026-12-31' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** One whole story on an empty installation, told in the order in which it happens. */
describe('the main job', () => {
  let cast: Cast;
  let areaIds: Readonly<Record<string, string>>;
  let reportId: string;
  const hashes: string[] = [];

  const as = (role: string, time: string) => cast.as(role, time);
  const idOf = (role: string) => cast.idOf(role);

  const edition = async (number: number): Promise<{ text: string; content: EditionContent }> => {
    const ceo = await as('ceo', SUBMITTED);
    const { text } = await ceo.get(`reports/${reportId}/editions/${number}`).expect(200);
    return { text, content: JSON.parse(text) as EditionContent };
  };

  beforeAll(async () => {
    cast = await Cast.gather();
  });
  afterAll(() => cast.installation.stop());

  it('begins with the code from the terminal, once', async () => {
    const input = {
      code: cast.installation.setUpCode,
      organization: { name: 'Acme', timeZone: 'UTC', currency: 'EUR' },
      admin: { name: 'Ada Admin', email: 'ada@acme.test', password: 'the administrator of acme' },
    };
    const nobody = cast.stranger().at(SEPTEMBER);
    await nobody.post('setup', { ...input, code: 'AAAA-BBBB-CCCC' }).expect(403);
    const { body } = await nobody.post('setup', input).expect(201);
    cast.enter('admin', { ...input.admin, personId: body.personId });
    await nobody.post('setup', input).expect(409);
  });

  it('adopts all sixteen areas with their KPIs', async () => {
    const admin = await as('admin', SEPTEMBER);
    const { body } = await admin.post('areas/adoption', { areas: 'all' }).expect(200);
    const areas: readonly Adopted[] = body.areas;
    expect(areas).toHaveLength(16);
    areaIds = Object.fromEntries(areas.map(({ key, areaId }) => [key, areaId]));
    expect(areas.reduce((sum, { kpis }) => sum + kpis.adopted, 0)).toBe(147);
  });

  it('invites the CPO, the CEO and an owner, lets two KPIs be typed and hands an area over', async () => {
    await cast.invite('Pia Product', 'cpo', SEPTEMBER);
    await cast.invite('Carl Chief', 'ceo', SEPTEMBER);
    await cast.invite('Olga Owner', 'member', SEPTEMBER);
    const body = { personId: idOf('member') };
    const handOver = async (role: string, area: string, status: number) => {
      const read = `areas/${areaIds[area]}`;
      const client = await as(role, SEPTEMBER);
      await client.change('put', `${read}/accountable`, { body, read, status });
    };
    const cpo = await as('cpo', SEPTEMBER);
    for (const kpi of ['throughput', 'on-time-launch'])
      await cpo.change('patch', `kpis/${kpi}`, { body: { isComputed: false } });
    await handOver('cpo', 'delivery', 200);
    await handOver('member', 'roadmap', 403);
    const { body: area } = await (await as('ceo', SEPTEMBER)).get(`areas/${areaIds['delivery']}`);
    expect(area.accountable).toMatchObject({ personId: idOf('member'), acting: false });
  });

  it('sets targets for three KPIs of the area', async () => {
    const owner = await as('member', SEPTEMBER);
    const set = (kpi: string, figures: object) =>
      owner.post(`kpis/${kpi}/targets`, { ...YEAR, figures }).expect(201);
    await set('throughput', { target: 20, green: 20, red: 15 });
    await set('on-time-launch', { target: 80 });
    await set('cycle-time', { target: 10 });
  });

  it('records values, corrects one and takes a batch', async () => {
    const october = await as('member', '2026-10-06T10:00:00Z');
    const september = 'kpis/throughput/measurements/2026-09';
    await october.put(september, { value: 16, source: 'tracker' }).expect(200);
    await october.put(september, { value: 18 }).expect(422);
    const reason = 'Two releases were counted late';
    await october.put(september, { value: 18, reason }).expect(200);
    const third = { numerator: 3, denominator: 4 };
    await october.put('kpis/on-time-launch/measurements/2026-Q3', third).expect(200);

    const november = await as('member', VALUES_IN);
    const value = { value: 17, source: 'tracker' };
    await november.put('kpis/throughput/measurements/2026-10', value).expect(200);
    await november.put('kpis/throughput/measurements/2026-13', value).expect(422);
    const rows = [
      { kpi: 'cycle-time', period: '2026-09', value: 12 },
      { kpi: 'cycle-time', period: '2026-10', value: 9.5, state: 'provisional' },
    ];
    const { body } = await november.post('measurements/batch', { rows }).expect(200);
    expect(body).toMatchObject({ created: 2, corrected: 0, same: 0 });
  });

  it('checks in, with words where the status asks for them', async () => {
    const owner = await as('member', CHECKED_IN);
    const bare = { areaId: areaIds['delivery'], status: 'at_risk', confidence: 6 };
    const refused = await owner.post('check-ins', bare).expect(422);
    const pointers = refused.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/cause', '/plan', '/helpNeeded']));
    const words = {
      highlights: 'The pilot went live.',
      lowlights: 'Throughput fell short of its target.',
      cause: 'Two engineers left.',
      plan: 'Hire two.',
      planOwnerId: idOf('member'),
      planDueOn: '2026-12-15',
      helpNeeded: 'None',
    };
    await owner.post('check-ins', { ...bare, ...words }).expect(201);
    await runJob('obligations.plan', {}, VALUES_IN, cast.installation.url);
    await runJob('obligations.sweep', {}, VALUES_IN, cast.installation.url);
  });

  it('assembles and seals the report of October', async () => {
    const cpo = await as('cpo', SUBMITTED);
    const opened = await cpo.post('reports', { period: '2026-10' }).expect(201);
    reportId = opened.body.id;
    const path = `reports/${reportId}`;
    await cpo.change('patch', path, { body: { narrative: { summary: SUMMARY } } });
    const ceo = await as('ceo', SUBMITTED);
    await ceo.get(`${path}/draft`).expect(403);
    const { body: draft } = await cpo.get(`${path}/draft`).expect(200);
    expect(draft).toMatchObject({ number: 1, narrative: { summary: SUMMARY } });
    const owner = await as('member', SUBMITTED);
    await owner.change('put', `${path}/submission`, { body: {}, read: path, status: 403 });
    const submitted = await cpo.change('put', `${path}/submission`, { body: {}, read: path });
    expect(submitted.body).toMatchObject({
      state: 'submitted',
      editions: [{ number: 1, previousHash: null }],
    });
    hashes.push(submitted.body.editions[0].sha256);
  });

  it('seals every figure as worked out by hand', async () => {
    const { text, content } = await edition(1);
    expect(sha256(text)).toBe(hashes[0]);
    const delivery = content.scorecard.find(({ key }) => key === 'delivery');
    const kpi = (key: string) => delivery?.kpis.find((one) => one.key === key);
    expect(kpi('throughput')).toMatchObject({
      value: 17,
      target: 20,
      lines: { greenLow: 20, greenHigh: null, redLow: 15, redHigh: null },
      status: 'at_risk',
      // 10/3 + 10/3 × (17 − 15) / (20 − 15)
      score: expect.closeTo(4.6667, 3),
      previous: {
        periodKey: '2026-09',
        value: 18,
        absolute: -1,
        // −1 / 18
        percent: expect.closeTo(-5.5556, 3),
        verdict: 'worse',
      },
      lastYear: { value: null, absolute: null, percent: null, verdict: null },
      // 18 + 17
      yearToDate: 35,
      state: 'final',
      source: 'tracker',
      recordedBy: { id: idOf('member'), name: 'Olga Owner' },
      recordedAt: expect.stringMatching(/^2026-11-06T10:00:00/),
    });
    // In October a quarterly KPI still shows the third quarter: 3 of 4; 10 % worse than 80 is 72.
    expect(kpi('on-time-launch')).toMatchObject({
      value: 75,
      numerator: 3,
      denominator: 4,
      target: 80,
      lines: { greenLow: 80, redLow: 72 },
      status: 'at_risk',
    });
    expect(kpi('cycle-time')).toMatchObject({
      value: 9.5,
      status: 'on_track',
      state: 'provisional',
      previous: { value: 12, absolute: -2.5, verdict: 'better' },
    });
    expect(kpi('availability')).toMatchObject({ value: null, status: 'unknown', state: null });
  });

  it('seals the statuses, the words and the trust line', async () => {
    const { content } = await edition(1);
    expect(content.scorecard.find(({ key }) => key === 'delivery')).toMatchObject({
      owner: { name: 'Olga Owner', acting: false },
      declared: 'at_risk',
      confidence: 6,
      coverage: { current: 3, total: 20 },
      counts: { on_track: 1, at_risk: 2, off_track: 0, unknown: 17 },
    });
    expect(content).toMatchObject({
      narrative: { summary: SUMMARY },
      highlights: [{ areaKey: 'delivery', text: 'The pilot went live.', date: '2026-10-30' }],
      lowlights: [{ cause: 'Two engineers left.', who: 'Olga Owner', byWhen: '2026-12-15' }],
      trust: { figures: 147, missing: 141, estimated: 1, excluded: 0 },
      previousHash: null,
    });
    const missed = content.missedObligations.filter(({ areaKey }) => areaKey === 'delivery');
    expect(missed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'check_in',
          owner: { id: idOf('member'), name: 'Olga Owner' },
        }),
      ]),
    );
  });

  it('renders the same figures as Markdown and as a page', async () => {
    const ceo = await as('ceo', SUBMITTED);
    const rendered = (format: string) =>
      ceo.get(`reports/${reportId}/editions/1?format=${format}`).expect(200);
    const markdown = await rendered('markdown');
    expect(markdown.text).toContain('| Throughput | 17 | 20 | −3 | 18 | no value | 35 | At risk |');
    const page = await rendered('html');
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(page.text).toContain('October in <strong>one</strong> page.');
    expect(page.text).toContain(String(hashes[0]));
  });

  it('lets the CEO send it back, and lists what is different in the second edition', async () => {
    const path = `reports/${reportId}`;
    const [sha] = hashes;
    const ceo = await as('ceo', SENT_BACK);
    const author = await as('cpo', SENT_BACK);
    await author.put(`${path}/acknowledgement`, { sha256: sha }).expect(403);
    const request = { sha256: sha, reason: 'Explain the hiring plan.' };
    await ceo.put(`${path}/changes-request`, request).expect(200);
    await ceo.put(`${path}/acknowledgement`, { sha256: sha }).expect(409);

    const cpo = await as('cpo', RESUBMITTED);
    const submit = (body: object, status: number) =>
      cpo.change('put', `${path}/submission`, { body, read: path, status });
    await submit({}, 422);
    const summary = 'Two hires signed on 9 November.';
    const { body } = await submit({ reason: 'Hiring explained', narrative: { summary } }, 200);
    expect(body).toMatchObject({ state: 'resubmitted', editions: [{}, { previousHash: sha }] });
    hashes.push(body.editions[1].sha256);
    const changes = await ceo.get(`${path}/editions/2/changes?against=1`).expect(200);
    expect(changes.body).toMatchObject([
      { section: 'narrative', event: 'changed', before: SUMMARY, after: summary },
    ]);
  });

  it('ends with the acknowledgement of the very text that was read', async () => {
    const ceo = await as('ceo', ACKNOWLEDGED);
    const acknowledge = (sha: string | undefined, status: number) =>
      ceo.put(`reports/${reportId}/acknowledgement`, { sha256: sha }).expect(status);
    await acknowledge(hashes[0], 409);
    const { body } = await acknowledge(hashes[1], 200);
    expect(body.state).toBe('acknowledged');
    const answer = { kind: 'acknowledged', personId: idOf('ceo'), sha256: hashes[1] };
    expect(body.editions[1].reviews).toMatchObject([answer]);
    const again = await acknowledge(hashes[1], 200);
    expect(again.body.editions[1].reviews).toHaveLength(1);
  });

  it('leaves a whole chain of activity whose head stands in the edition', async () => {
    const admin = await as('admin', ACKNOWLEDGED);
    const { body } = await admin.get('activity/verification').expect(200);
    expect(body.firstBreak).toBeNull();
    const { content } = await edition(2);
    const { seq, hash } = content.activity;
    const { body: trail } = await admin.get('activity?subjectKind=report').expect(200);
    const entries: readonly { seq: number; action: string }[] = trail.data;
    expect(entries.find((entry) => entry.seq === seq)).toMatchObject({
      action: 'report.submit',
      hash,
    });
    expect(entries.map(({ action }) => action).toReversed()).toEqual([
      'report.open',
      'report.word',
      'report.submit',
      'report.request_changes',
      'report.submit',
      'report.acknowledge',
    ]);
  });
});
