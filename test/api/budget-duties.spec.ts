import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  post,
  setAmounts,
  take,
} from '../support/budget.ts';
import { runJob, type Client } from '../support/client.ts';
import { plan, sweep } from '../support/obligations.ts';

interface Duty {
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly key: string; readonly name: string };
  readonly budget: { readonly key: string };
  readonly period: { readonly key: string };
  readonly dueAt: string;
  readonly owedBy: readonly { readonly name: string; readonly as: string }[];
  readonly answerAt: string;
}

const duties = async (who: Client, kind: string, query = 'scope=all&state=open') => {
  const { body } = await who.get(`obligations?${query}&limit=200`).expect(200);
  return (body.data as Duty[]).filter((duty) => duty.kind === kind);
};
const told = (all: readonly Duty[]) =>
  all.map(({ subject, period }) => `${subject.key} ${period.key}`);

describe('forecasts that a budget asks for', () => {
  it('are owed after each month by whoever keeps the budget, met by publishing one, and missed on the record', async () => {
    const { cpo, executive, viewer, id, areaId } = await budgetCast();
    await makeBudget(cpo, { ownerId: executive.personId, forecastEvery: 'month' });
    await makeLine(cpo, 'product-2026', areaId);
    const [april, ...others] = await duties(executive, 'forecast', 'state=open');
    expect(others).toEqual([]);
    expect(april).toMatchObject({
      subject: { kind: 'budget', key: 'product-2026', name: 'Product 2026' },
      budget: { key: 'product-2026' },
      period: { key: '2026-04' },
      dueAt: '2026-05-07T17:00:00.000Z',
      owedBy: [{ name: 'executive', as: 'owner' }],
      answerAt: '/budgets/product-2026/versions',
    });
    expect(told(await duties(cpo, 'forecast', 'scope=to-me&state=open'))).toEqual([
      'product-2026 2026-04',
    ]);

    const may = cpo.at('2026-05-04T09:00:00Z');
    const { id: draft } = await makeVersion(may, 'product-2026', { kind: 'forecast' });
    await setAmounts(may, draft, { cloud: { '2026-12': 5 } });
    expect(told(await duties(may, 'forecast'))).toEqual(['product-2026 2026-04']);
    await take(may, draft, 'publication');
    expect(told(await duties(may, 'forecast'))).toEqual(['product-2026 2026-05']);

    const june = '2026-06-20T09:00:00Z';
    await runJob('budget.duties', { organizationId: id }, '2026-06-02T09:00:00Z');
    await plan(id, june);
    await sweep(id, june);
    const missed = await duties(viewer.at(june), 'forecast', 'scope=all&state=missed');
    expect(told(missed)).toEqual(['product-2026 2026-05']);
    expect(told(await duties(viewer.at(june), 'forecast', 'scope=all&state=met'))).toEqual([
      'product-2026 2026-04',
    ]);
    expect(told(await duties(viewer.at(june), 'forecast'))).toEqual([
      'product-2026 2026-05',
      'product-2026 2026-06',
    ]);
    await cpo.at(june).change('patch', 'budgets/product-2026', { body: { forecastEvery: 'none' } });
    expect(told(await duties(viewer.at(june), 'forecast'))).toEqual(['product-2026 2026-05']);
  });
});

const spent = (line: string, amount: number) => ({ line, period: '2026-01', amount });

describe('notes that variances ask for', () => {
  it('are owed by whoever answers for the area once a period is closed, and met by all that a line needs', async () => {
    const cast = await budgetCast();
    const { cpo, owner, areaId, otherAreaId } = cast;
    await makeBudget(cpo);
    const cloud = await makeLine(cpo, 'product-2026', areaId);
    await makeLine(cpo, 'product-2026', otherAreaId, { name: 'Desks' });
    const even = { '2026-01': 100, '2026-02': 100 };
    await approvedPlan(cast, 'product-2026', { cloud: even, desks: even });
    await post(cpo, 'product-2026', [spent('cloud', 140), spent('desks', 104)]);
    expect(await duties(owner, 'variance_note')).toEqual([]);
    await cpo.put('budgets/product-2026/closes/2026-01').expect(200);

    const [note, ...others] = await duties(owner, 'variance_note', 'state=open');
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      subject: { kind: 'budget_line', key: 'cloud', name: 'Cloud' },
      budget: { key: 'product-2026' },
      period: { key: '2026-01' },
      dueAt: '2026-04-22T17:00:00.000Z',
      owedBy: [{ name: 'member', as: 'accountable' }],
      answerAt: '/variance-notes?budget=product-2026&period=2026-01',
    });

    const explain = async (comparison: string) => {
      const body = { lineId: cloud.id, period: '2026-01', comparison, body: 'A second region.' };
      const answer = await owner.post('variance-notes', body).expect(201);
      return answer.body as { id: string };
    };
    await explain('year_to_date');
    expect(told(await duties(owner, 'variance_note'))).toEqual(['cloud 2026-01']);
    const { id } = await explain('outlook');
    expect(told(await duties(owner, 'variance_note'))).toEqual([]);
    expect(told(await duties(owner, 'variance_note', 'scope=all&state=met'))).toEqual([
      'cloud 2026-01',
    ]);
    await owner.change('put', `variance-notes/${id}/archival`, { read: `variance-notes/${id}` });
    expect(told(await duties(owner, 'variance_note'))).toEqual(['cloud 2026-01']);

    await cpo.delete('budgets/product-2026/closes/2026-01?reason=late').expect(200);
    expect(told(await duties(owner, 'variance_note'))).toEqual([]);
    await post(cpo, 'product-2026', [
      { line: 'cloud', period: '2026-01', figure: 100, reason: 'Credited' },
    ]);
    await cpo.put('budgets/product-2026/closes/2026-01').expect(200);
    expect(told(await duties(owner, 'variance_note'))).toEqual([]);
    await cpo.put('budgets/product-2026/closes/2026-02').expect(200);
    const empty = await duties(owner, 'variance_note');
    expect(told(empty).toSorted()).toEqual(['cloud 2026-02', 'desks 2026-02']);
  });
});
