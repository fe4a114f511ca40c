import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { changeOf, type Entry } from '../entry.ts';
import { stillStands, type Look } from './step.ts';

const ARCHIVAL = '/api/v1/kpis/{kpi}/archival' as const;
const VALUE = '/api/v1/kpis/{kpi}/measurements/{period}' as const;

const read = (kpi: string) => dataOf(api.GET('/api/v1/kpis/{kpi}', { params: { path: { kpi } } }));

const at = async (kpi: string) => ({
  params: { path: { kpi } },
  headers: ifMatch((await read(kpi)).version),
});

const archive = async (kpi: string) => api.PUT(ARCHIVAL, await at(kpi));
const restore = async (kpi: string) => api.DELETE(ARCHIVAL, await at(kpi));

const archived: Look = async ({ subjectId: id }) =>
  (await read(id)).can.restore ? { run: () => restore(id), undo: () => archive(id) } : undefined;

const restored: Look = async ({ subjectId: id }) =>
  (await read(id)).can.archive ? { run: () => archive(id), undo: () => restore(id) } : undefined;

const patch = async (kpi: string, body: Schema<'UpdateKpi'>) =>
  api.PATCH('/api/v1/kpis/{kpi}', { ...(await at(kpi)), body });

const changed: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const { subjectId: id } = entry;
  const kpi = await read(id);
  if (!kpi.can.update || !stillStands(kpi, after)) return undefined;
  return { run: () => patch(id, before), undo: () => patch(id, after) };
};

type Series = 'actual' | 'forecast' | 'plan';

/** The value of an entry, if it is the newest of its period, and the reader may record. */
async function newestValue(entry: Entry) {
  const { after, note } = changeOf(entry);
  const kpi = entry.subjectId;
  const place = { path: { kpi, period: String(note.period) } };
  const series = note.series as Series;
  const [{ can }, corrections] = await Promise.all([
    read(kpi),
    dataOf(api.GET(`${VALUE}/corrections`, { params: { ...place, query: { series } } })),
  ]);
  const [newest] = corrections;
  const { value, numerator, denominator, state } = after;
  const isNewest =
    newest !== undefined && stillStands(newest, { value, numerator, denominator, state });
  return can.record && isNewest ? { place, series } : undefined;
}

type Content = Omit<Schema<'RecordValue'>, 'series' | 'reason'>;

/** A value is never removed from the record: the former one is written anew, with the reason. */
const corrected: Look = async (entry, reason) => {
  const { before } = changeOf(entry);
  const found = await newestValue(entry);
  if (!found || before.state === undefined || before.state === 'withdrawn') return undefined;
  const { place, series } = found;
  const { value, numerator, denominator, low, high, observations, note, evidence, source } =
    before as Content;
  const parts =
    numerator === null || numerator === undefined ? { value } : { numerator, denominator };
  const body = { ...parts, low, high, observations, note, evidence, source, series, reason };
  return { run: () => api.PUT(VALUE, { params: place, body }) };
};

const recorded: Look = async (entry, reason) => {
  const found = await newestValue(entry);
  if (!found) return undefined;
  const { place, series } = found;
  return { run: () => api.DELETE(VALUE, { params: { ...place, query: { series, reason } } }) };
};

export const KPIS: Readonly<Record<string, Look>> = {
  'kpi.archive': archived,
  'kpi.restore': restored,
  'kpi.update': changed,
  'measurement.record': recorded,
  'measurement.correct': corrected,
  'measurement.withdraw': corrected,
};
