import { runJob } from '../support/client.ts';
import { makeArea } from '../support/kpis.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

const FOUNDED = '2026-09-01T08:00:00Z';
const OCTOBER = '2026-10-20T09:00:00Z';

const SCHEDULE = {
  periodKind: 'month',
  rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
  plusWorkingDays: 8,
  shift: 'later',
  leadWorkingDays: 5,
  graceWorkingDays: 1,
} as const;
const MONTHLY = { name: 'Monthly report to the CEO', ...SCHEDULE };

async function templated() {
  const organization = await foundOrganization({ foundedAt: FOUNDED });
  const cpo = organization.cpo.at(OCTOBER);
  await makeArea({ ...organization, cpo: cpo });
  const { body } = await cpo.post('report-templates', MONTHLY).expect(201);
  return { ...organization, cpo, template: body, path: `report-templates/${body.id}` };
}

/** By name, who gets the report that was submitted. */
const told = (organizationId: string): Promise<readonly string[]> =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query(
      `SELECT p.name FROM notices n JOIN people p ON p.organization_id = n.organization_id AND p.id = n.person_id
        WHERE n.organization_id = $1 AND n.kind = 'report' ORDER BY p.name`,
      [organizationId],
    );
    return rows.map(({ name }) => name);
  });

describe('a report template', () => {
  it('says when its reports open, are due and are missed, working days and holidays counted', async () => {
    const { cpo, template, path } = await templated();
    expect(template.next).toHaveLength(5);
    expect(template.next[0]).toMatchObject({
      period: { key: '2026-10', label: 'October 2026' },
      opensOn: '2026-11-04',
      dueOn: '2026-11-11',
      graceOn: '2026-11-12',
    });
    expect(template.sections.at(-1)).toBe('trust');
    const { body } = await cpo
      .post('report-templates/preview', {
        ...SCHEDULE,
        rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5',
        plusWorkingDays: 0,
      })
      .expect(200);
    expect(body.map(({ dueOn }: { dueOn: string }) => dueOn).slice(0, 2)).toEqual([
      '2026-11-06',
      '2026-12-07',
    ]);
    const { body: changed } = await cpo.change('patch', path, {
      body: { graceWorkingDays: 3, sections: ['trust', 'summary'] },
    });
    expect(changed).toMatchObject({ graceWorkingDays: 3, sections: ['trust', 'summary'] });
  });

  it('is refused with the field named', async () => {
    const { cpo, ceo, member, path } = await templated();
    const refused = async (change: object, status: number, pointer: string) => {
      const { body } = await cpo.post('report-templates', { ...MONTHLY, ...change }).expect(status);
      expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
    };
    await refused({ periodKind: 'quarter', rule: 'every month' }, 422, '/rule');
    await refused({ periodKind: 'quarter', sections: ['summary'] }, 422, '/sections');
    await refused(
      { periodKind: 'quarter', recipients: ['00000000-0000-7000-8000-000000000001'] },
      422,
      '/recipients',
    );
    await refused({}, 409, '/periodKind');
    await refused({ periodKind: 'week' }, 400, '/periodKind');
    for (const who of [ceo, member])
      await who.at(OCTOBER).post('report-templates', MONTHLY).expect(403);
    await cpo.patch(path, { name: 'x' }).expect(428);
    await cpo.patch(path, { name: 'x' }).set('if-match', '"v99"').expect(412);
  });

  it('opens the draft when its day has come, once, and owes the report by its own date', async () => {
    const { id: organizationId, cpo, ceo, member, path: template } = await templated();
    const open = (time: string) => runJob('reports.open', { organizationId }, time);
    await open('2026-11-03T12:00:00Z');
    expect((await cpo.get('reports').expect(200)).body.data).toEqual([]);
    await open('2026-11-04T12:00:00Z');
    await open('2026-11-04T13:00:00Z');
    const { body } = await cpo.get('reports').expect(200);
    expect(body.data).toMatchObject([
      { period: { key: '2026-10' }, state: 'draft', authorId: cpo.personId },
    ]);
    const later = cpo.at('2026-11-04T14:00:00Z');
    const owed = await later.get('obligations?scope=all&state=open').expect(200);
    const first = owed.body.data.find(({ kind }: { kind: string }) => kind === 'report');
    expect(first).toMatchObject({ period: { key: '2026-10' } });
    expect(new Date(first.dueAt).toISOString().slice(0, 10)).toBe('2026-11-11');
    const path = `reports/${body.data[0].id}`;
    await cpo.change('patch', template, { body: { recipients: [member.personId] } });
    await later.change('put', `${path}/submission`, { read: path });
    expect(await told(organizationId)).toEqual(['ceo', 'member']);
    expect((await ceo.get(path).expect(200)).body.state).toBe('submitted');
    await open('2026-11-20T12:00:00Z');
    expect((await cpo.get('reports').expect(200)).body.data).toHaveLength(1);
  });

  it('owes no more once it is archived, and gives the ordinary cadence back', async () => {
    const { id: organizationId, cpo, path } = await templated();
    const due = async (): Promise<readonly string[]> => {
      const { body } = await cpo
        .at('2026-11-04T14:00:00Z')
        .get('obligations?scope=all&state=open')
        .expect(200);
      return body.data
        .filter(({ kind }: { kind: string }) => kind === 'report')
        .map(({ dueAt }: { dueAt: string }) => dueAt.slice(0, 10));
    };
    await cpo.change('patch', path, { body: { plusWorkingDays: 10 } });
    expect((await due())[0]).toBe('2026-11-13');
    await cpo.change('put', `${path}/archival`, { read: path, status: 204 });
    await runJob('obligations.plan', { organizationId }, '2026-10-21T09:00:00Z');
    expect((await due())[0]).toBe('2026-11-11');
    await cpo.get(path).expect(404);
    expect((await cpo.get('report-templates').expect(200)).body).toEqual([]);
  });
});
