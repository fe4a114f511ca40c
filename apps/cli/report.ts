import { MistakenCall, type Call } from './call.ts';

interface Report {
  readonly id: string;
  readonly state: string;
  readonly period: { readonly key: string; readonly label: string };
  readonly editions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly sealedAt: string;
  }[];
}

const ACTIONS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  list,
  show,
  draft,
  submit,
};

/** Lists, shows, drafts and submits period reports. */
export async function report(call: Call): Promise<number> {
  const [name = 'list'] = call.args;
  const action = ACTIONS[name];
  if (!action)
    throw new MistakenCall('Say report list, report show, report draft or report submit.');
  return action(call);
}

async function list({ api, print }: Call): Promise<number> {
  for (const { period, state, editions } of await api.all<Report>('reports')) {
    const newest = editions.at(-1);
    print(
      [
        period.key.padEnd(10),
        state.padEnd(18),
        newest ? `edition ${newest.number} ${newest.sha256}` : 'not sealed',
      ].join(' '),
    );
  }
  return 0;
}

async function show(call: Call): Promise<number> {
  const { api, values, print } = call;
  const found = await reportOf(call);
  const number = values.edition ?? found.editions.at(-1)?.number;
  if (number === undefined)
    throw new MistakenCall('Nothing is sealed yet for this period: see report draft.');
  print(
    await api.text(`reports/${found.id}/editions/${number}?format=${values.format ?? 'markdown'}`),
  );
  return 0;
}

async function draft(call: Call): Promise<number> {
  const found = await reportOf(call);
  call.print(
    await call.api.text(`reports/${found.id}/draft?format=${call.values.format ?? 'markdown'}`),
  );
  return 0;
}

async function submit(call: Call): Promise<number> {
  const { api, values, print } = call;
  const found = await reportOf(call);
  const { etag } = await api.send<Report>(`reports/${found.id}`, {});
  const { body } = await api.send<Report>(`reports/${found.id}/submission`, {
    method: 'PUT',
    json: values.reason === undefined ? {} : { reason: values.reason },
    headers: { 'if-match': etag ?? '' },
  });
  const sealed = body.editions.at(-1);
  print(`Sealed edition ${sealed?.number} of ${body.period.key}: ${sealed?.sha256}`);
  return 0;
}

async function reportOf({ api, args }: Call): Promise<Report> {
  const [, period] = args;
  if (period === undefined) throw new MistakenCall('Say which period, such as 2026-10.');
  const found = (await api.all<Report>('reports')).find(({ period: { key } }) => key === period);
  if (!found) throw new MistakenCall(`There is no report for ${period}: see report list.`);
  return found;
}
