import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../support/client.ts';
import type { EditionSentence } from '../../libs/domain/sentences/sentence.ts';
import { golden } from '../support/golden.ts';
import { readableDraft, unjustified } from '../support/golden-report.ts';
import { LAST_DAY, loadSample, runSample, sharedSample } from '../support/sample.ts';
import { missingTimelines, wrongTimelines } from '../support/timelines.ts';

interface SealedReport {
  readonly id: string;
  readonly editions: readonly { readonly number: number; readonly sha256: string }[];
}

interface Figure {
  readonly key: string;
  readonly value: number | null;
}

interface Varying {
  readonly id: string;
  readonly yearToDate: { readonly status: string };
}

/** Read of both loads, which must not differ. */
const ALIKE = [
  'scorecard?period=2025-06',
  'check-ins?limit=200',
  'roadmap',
  'portfolio',
  'objectives?limit=200',
  'decisions?limit=200',
  'budgets/product-2025/view?groupBy=line',
  'budget-changes?budget=product-2025',
];

const isMismatch = ({ isMismatch: found }: { isMismatch: boolean }) => found;
/** Begins a load and ends its process in the middle. */
async function loadHalf(...words: readonly string[]): Promise<void> {
  const loading = runSample(words);
  await sleep(4_000);
  loading.child.kill('SIGKILL');
  await expect(loading).rejects.toMatchObject({ signal: 'SIGKILL' });
}

/** The figures of all areas in one list. */
async function figuresOf(ceo: Client, query: string): Promise<readonly Figure[]> {
  const { body } = await ceo.get(`scorecard?${query}`).expect(200);
  return body.areas.flatMap(({ kpis }: { kpis: readonly Figure[] }) =>
    kpis.map(({ key, value }) => ({ key, value })),
  );
}

/** What an answer says, without the ids that every load draws anew; a cursor is made of them. */
const withoutIds = (body: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify({ ...body, next: null }).replaceAll(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      'id',
    ),
  );

/** The rows of a list by what stands in one of their fields. */
async function by(field: string, reader: Client, path: string) {
  const { body } = await reader.get(path).expect(200);
  const rows: readonly Record<string, unknown>[] = Array.isArray(body)
    ? body
    : (body.data ?? body.items);
  return Map.groupBy(rows, (row) => row[field]);
}

describe('the sample organization', () => {
  let ceo: Client;
  let twin: Client;
  /** Of the twin: what other files look at stays as it is. */
  let author: Client;

  beforeAll(async () => {
    await loadHalf('--name', 'Twin Instruments');
    const [first, second] = await Promise.all([
      sharedSample(),
      loadSample('--name', 'Twin Instruments'),
    ]);
    ceo = first.ceo;
    twin = second.ceo;
    author = second.cpo.at(`${LAST_DAY}T15:00:00Z`);
  }, 900_000);

  it('has all sixteen areas, and figures in every one', async () => {
    const { body } = await ceo.get('scorecard').expect(200);
    expect(body.areas).toHaveLength(16);
    for (const area of body.areas) expect(area.kpis.length).toBeGreaterThan(0);
  });

  it('has a past that was not always honest, punctual or right', async () => {
    const missed = await ceo.get('obligations?scope=all&state=missed').expect(200);
    expect(missed.body.data.length).toBeGreaterThan(10);
    const { body } = await ceo.get('check-ins?limit=200').expect(200);
    expect(body.data.filter(isMismatch).length).toBeGreaterThan(0);
    const trail = await ceo.get('activity?action=area.hand_over').expect(200);
    expect(trail.body.data.length).toBeGreaterThan(0);
  });

  it('has a whole trail, and editions that are what their hashes say', async () => {
    const chain = await ceo.get('activity/verification').expect(200);
    expect(chain.body.firstBreak).toBeNull();
    const { body } = await ceo.get('reports?limit=200').expect(200);
    const reports: readonly SealedReport[] = body.data;
    const sealed = reports.flatMap(({ id, editions }) =>
      editions.map((edition) => ({ id, ...edition })),
    );
    expect(sealed.length).toBeGreaterThan(2);
    for (const { id, number, sha256 } of sealed) {
      const { text } = await ceo.get(`reports/${id}/editions/${number}`).expect(200);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    }
  });

  it('has figures of quarters and years that its values make', async () => {
    const { body } = await ceo.get('organization').expect(200);
    expect(await missingTimelines(body.id)).toEqual([]);
    expect(await wrongTimelines(body.id)).toEqual([]);
  });

  it('comes out alike each time', async () => {
    for (const path of ALIKE) {
      const [one, other] = await Promise.all([ceo.get(path), twin.get(path)]);
      expect(withoutIds(other.body)).toEqual(withoutIds(one.body));
    }
  });

  it('remembers what was known when a report was sealed, though figures were corrected since', async () => {
    const { body } = await ceo.get('reports?limit=200').expect(200);
    let corrected = 0;
    for (const { id, editions } of body.data as readonly SealedReport[]) {
      if (editions.length === 0) continue;
      const { body: edition } = await ceo.get(`reports/${id}/editions/1`).expect(200);
      const sealed: readonly Figure[] = edition.scorecard.flatMap(
        ({ kpis }: { kpis: readonly Figure[] }) => kpis.map(({ key, value }) => ({ key, value })),
      );
      const was = new Map(sealed.map(({ key, value }) => [key, value]));
      // What is confidential stays out of editions.
      const shown = async (query: string) =>
        (await figuresOf(ceo, query)).filter(({ key }) => was.has(key));
      const { key: period } = edition.period;
      expect(await shown(`period=${period}&asOf=${edition.sealedAt}`)).toEqual(sealed);
      const now = await shown(`period=${period}`);
      corrected += now.filter(({ key, value }) => was.get(key) !== value).length;
    }
    expect(corrected).toBeGreaterThan(5);
  });

  it('has registers in which things were kept, moved, closed and dropped', async () => {
    const objectives = await by('state', ceo, 'objectives?limit=200');
    for (const state of ['open', 'closed', 'dropped'])
      expect(objectives.get(state)?.length).toBeGreaterThan(0);
    const closed = objectives.get('closed') ?? [];
    expect(closed.some(({ score, proposedScore }) => score !== proposedScore)).toBe(true);
    const decisions = await by('state', ceo, 'decisions?limit=200');
    expect(decisions.get('open')).toHaveLength(1);
    const statements = await by('state', ceo, 'strategy-statements');
    expect(new Set(statements.keys())).toEqual(new Set(['draft', 'published', 'superseded']));
    const items = await by('stage', ceo, 'roadmap');
    for (const stage of ['idea', 'planned', 'in_progress', 'done', 'dropped'])
      expect(items.get(stage)?.length).toBeGreaterThan(0);
    const retirements = await by('state', ceo, 'retirement-plans');
    expect(retirements.get('under_way')).toHaveLength(1);
  });

  it('has KPIs that Remit works out from the registers', async () => {
    for (const [kpi, period] of [
      ['throughput', '2025-09'],
      ['planned-to-done', '2025-09'],
      ['decision-latency', '2025-09'],
    ] as const) {
      const { body } = await ceo.get(`kpis/${kpi}/parts?period=${period}`).expect(200);
      expect(body.records.length).toBeGreaterThan(0);
      expect(body.value).not.toBeNull();
    }
  });

  it('has two years of money that was planned, moved, spent, explained and shared out', async () => {
    const read = async (path: string) => (await ceo.get(path).expect(200)).body;
    for (const year of [2024, 2025]) {
      const { question, totals } = await read(`budgets/product-${year}/view`);
      expect(question.plan).not.toBeNull();
      expect(question.forecast.label).toBe('9+3');
      expect(totals.map(({ nature }: { nature: string }) => nature)).toEqual(['cost', 'revenue']);
    }
    const changes = await by('state', ceo, 'budget-changes?budget=product-2025');
    expect(changes.get('requested')).toHaveLength(1);
    expect(changes.get('approved')?.length).toBeGreaterThan(1);
    const closes = await by('kind', ceo, 'budgets/product-2025/closes');
    expect(closes.get('reopened')).toHaveLength(1);
    const { data } = await read('budgets/product-2025/postings?limit=200&kind=actual');
    expect(data.some(({ corrects }: { corrects: string | null }) => corrects !== null)).toBe(true);
    const { rows } = await read('budgets/product-2025/view?groupBy=line&period=2025-10');
    const notes = await read('variance-notes?budget=product-2025&period=2025-10');
    const explained = new Set(notes.map(({ lineId }: { lineId: string }) => lineId));
    const beyond = rows.filter((row: Varying) => row.yearToDate.status === 'off_track');
    expect(beyond.length).toBeGreaterThan(2);
    expect(beyond.filter(({ id }: Varying) => !explained.has(id))).toHaveLength(1);
    expect(await read('allocations/conflicts?period=2025-11')).toHaveLength(1);
  });

  it('sealed its reports with what the registers said then', async () => {
    const { body } = await ceo.get('reports?limit=200').expect(200);
    const reports: readonly SealedReport[] = body.data;
    let open = 0;
    const retargeted: string[] = [];
    for (const { id, editions } of reports) {
      if (editions.length === 0) continue;
      const { body: edition } = await ceo.get(`reports/${id}/editions/1`).expect(200);
      const { endsOn } = edition.period;
      for (const { askedOn, decidedOn } of edition.decisions ?? []) {
        expect(askedOn <= endsOn).toBe(true);
        expect(decidedOn === null || decidedOn <= endsOn).toBe(true);
      }
      const objectives: readonly { readonly state: string }[] = edition.objectives ?? [];
      open += objectives.filter(({ state }) => state === 'open').length;
      expect(edition.roadmap).toBeDefined();
      const told: readonly EditionSentence[] = edition.sentences?.told ?? [];
      retargeted.push(...told.filter(({ rule }) => rule === 'target').map(({ text }) => text));
    }
    expect(retargeted).toEqual([
      expect.stringMatching(
        /^The target of Time to fill was made easier .* \(target 62\.0 d, first 54\.0 d, by .*, Two of /,
      ),
    ]);
    expect(open).toBeGreaterThan(20);
  });

  it('writes the reports of two quarters by itself, every sentence from figures that stand in them', async () => {
    for (const period of ['2025-Q2', '2025-Q3']) {
      const { body: report } = await author.post('reports', { period }).expect(201);
      const path = `reports/${report.id}`;
      const { text, content } = await readableDraft(author, path);
      const told = content.sentences?.told ?? [];
      expect(told.flatMap((sentence) => unjustified(sentence, content))).toEqual([]);
      expect((await readableDraft(author, path)).text).toBe(text);
      expect(text).toBe(golden(`report-${period}.md`, text));
      await author.change('put', `${path}/submission`, { read: path });
    }
  });
});
