import Papa from 'papaparse';
import { parse } from 'yaml';
import type { Client } from '../support/client.ts';
import { importAll, upload, type ImportBody } from '../support/imports.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { pages } from '../support/pages.ts';
import { dataFile, dataFiles, describeData, print } from '../support/shared-data.ts';

const SET = 'gitlab-2022';
const DATES = ['2022-08-12', '2022-09-01', '2022-10-01', '2022-11-01', '2022-11-10'] as const;
const INDICATORS = 'performance_indicators';

interface Indicator {
  readonly name: string;
  readonly org: string;
  readonly target?: string | number | null;
  readonly health?: { readonly level: number };
}

interface CheckIn {
  readonly datedAt: string;
}

interface Event {
  readonly committed_at: string;
}

interface Scorecard {
  readonly summary: { readonly kpis: { readonly declared: Readonly<Record<string, number>> } };
}

/** Names tell KPIs apart only within a department; paths move from one snapshot to the next, and make no identity. */
const KPIS = {
  columns: {
    name: { column: 'name' },
    area: { column: 'org' },
    note: { column: 'definition' },
    source: { column: 'base_path' },
    isKey: { column: 'is_key' },
    isConfidential: { column: 'health.level' },
  },
  constants: {
    unit: 'count',
    direction: 'higher',
    kind: 'stock',
    cadence: 'monthly',
  },
  dictionaries: { isConfidential: { '3': false, '2': false, '1': false, '0': false, '-1': true } },
  externalKey: ['org', 'name'],
};

const EVENTS = {
  columns: {
    area: { column: 'org' },
    kpi: { column: 'kpi' },
    status: { column: 'new_level' },
    datedAt: { column: 'committed_at', dayFormat: 'instant' },
    narrative: { column: 'reasons' },
  },
  dictionaries: {
    status: {
      '3': 'on_track',
      '2': 'at_risk',
      '1': 'off_track',
      '0': 'unknown',
      '-1': 'unknown',
      '': 'cancelled',
    },
  },
};

const TARGETS = {
  columns: { area: { column: 'org' }, kpi: { column: 'name' }, text: { column: 'target' } },
  constants: { from: DATES[0] },
};

describeData(SET, 'GitLab 2022', () => {
  let organization: TestOrganization;
  const cpoOn = (date: string): Client => organization.cpo.at(`${date}T20:00:00Z`);

  beforeAll(async () => {
    organization = await foundOrganization({ foundedAt: '2022-08-01T00:00:00Z' });
    await importAll(cpoOn(DATES[0]), eventsAs('areas'), { columns: { name: { column: 'org' } } });
    for (const date of DATES) await importSnapshot(cpoOn(date), date);
    await importAll(cpoOn('2022-11-10'), eventsAs('check_ins'), EVENTS);
  });

  it('has thirteen areas and every KPI of the last date', async () => {
    const { cpo } = organization;
    const { body } = await cpo.get('areas').expect(200);
    expect(body.data ?? body).toHaveLength(13);
    const known = new Set(await namesOf(cpo));
    const names = indicators('2022-11-10').map(({ name }) => tidy(name));
    expect(names).toHaveLength(216);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    print(
      `GitLab 2022: ${names.length} KPIs at the last date, ${known.size} names over five dates, 13 areas.`,
    );
  });

  it.each(DATES)('shows at %s as many of each colour as the files of that day', async (date) => {
    const { body } = await organization.cpo.get(`scorecard?at=${date}`).expect(200);
    const { on_track, at_risk, off_track } = (body as Scorecard).summary.kpis.declared;
    const level = (wanted: number) =>
      indicators(date).filter(({ health }) => health?.level === wanted).length;
    expect([on_track, at_risk, off_track]).toEqual([level(3), level(2), level(1)]);
    print(`GitLab ${date}: ${on_track} green, ${at_risk} amber, ${off_track} red.`);
  });

  it('ends with 66 green, 71 amber and 5 red, after 284 events with their own times', async () => {
    const { cpo } = organization;
    const { body } = await cpo.get('scorecard?at=2022-11-10').expect(200);
    expect((body as Scorecard).summary.kpis.declared).toMatchObject({
      on_track: 66,
      at_risk: 71,
      off_track: 5,
    });
    const checkIns = await pages<CheckIn>(cpo, 'check-ins?');
    expect(checkIns).toHaveLength(284);
    const times = checkIns.map(({ datedAt }) => Date.parse(datedAt)).toSorted((a, b) => a - b);
    const events = Papa.parse<Event>(eventsAs('check_ins').text.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const written = events.data.map((event) => Date.parse(event.committed_at));
    expect(times).toEqual(written.toSorted((a, b) => a - b));
  });

  it('keeps targets in prose as prose', async () => {
    const written = new Set<string>();
    let kept = 0;
    for (const file of dataFiles(SET, '2022-11-10', INDICATORS)) {
      const done = await importAll(
        cpoOn('2022-11-10'),
        { ...yaml('2022-11-10', file), kind: 'targets' },
        TARGETS,
      );
      kept += done.preview?.counts.create ?? 0;
      for (const change of done.preview?.changes ?? []) written.add(JSON.stringify(change.new));
    }
    const given = indicators('2022-11-10').filter(
      ({ target }) => String(target ?? '').trim() !== '',
    );
    expect(kept).toBe(given.length);
    expect([...written].every((one) => one.includes('"target":null'))).toBe(true);
    print(`GitLab 2022: ${kept} targets kept as text.`);
  });

  it('changes nothing when the same files come again', async () => {
    const events = await upload(organization.cpo, eventsAs('check_ins'));
    expect(events).toMatchObject({
      mappingOrigin: 'saved',
      preview: { counts: { create: 0, update: 0, same: 284, fail: 0 }, vanished: { count: 0 } },
    });
    for (const file of dataFiles(SET, '2022-11-10', INDICATORS)) {
      const { preview } = await upload(organization.cpo, yaml('2022-11-10', file));
      expect(preview?.counts).toMatchObject({ create: 0, update: 0, fail: 0 });
    }
  });
});

async function importSnapshot(cpo: Client, date: string): Promise<void> {
  for (const file of dataFiles(SET, date, INDICATORS)) {
    const done: ImportBody = await importAll(cpo, yaml(date, file), {
      ...KPIS,
      constants: { ...KPIS.constants, trackedFrom: date },
    });
    if (done.preview?.counts.fail !== 0) throw new Error(JSON.stringify(done.preview));
  }
}

const yaml = (date: string, file: string) => ({
  kind: 'kpis',
  fileName: file,
  source: file,
  type: 'application/yaml',
  text: dataFile(SET, date, INDICATORS, file),
});

const eventsAs = (kind: string) => ({
  kind,
  fileName: 'kpi_health_events.csv',
  source: 'handbook',
  text: dataFile(SET, 'derived', 'kpi_health_events.csv'),
});

/** Read without the product. */
const indicators = (date: string): readonly Indicator[] =>
  dataFiles(SET, date, INDICATORS).flatMap(
    (file) => parse(dataFile(SET, date, INDICATORS, file).toString('utf8')) as Indicator[],
  );

const tidy = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').replaceAll('\\%', '%');

async function namesOf(cpo: Client): Promise<readonly string[]> {
  const rows = await pages<{ readonly definition: { readonly name: string } }>(cpo, 'kpis?');
  return rows.map(({ definition }) => definition.name);
}
