import { runJob } from '../support/client.ts';
import { makeArea } from '../support/kpis.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

/** The October report is due on 11 November, a Wednesday, and missed a working day later. */
async function awaited() {
  const org = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const { id: organizationId, admin, executive } = org;
  const cpo = org.cpo.at('2026-10-20T09:00:00Z');
  await makeArea({ ...org, cpo });
  await cpo
    .post('report-templates', {
      name: 'Monthly report',
      periodKind: 'month',
      rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
      plusWorkingDays: 8,
      shift: 'later',
      leadWorkingDays: 5,
      graceWorkingDays: 1,
      ownerId: admin.personId,
      recipients: [executive.personId, admin.personId],
    })
    .expect(201);
  await runJob('reports.open', { organizationId }, '2026-11-04T12:00:00Z');
  const remind = (time: string) => runJob('notices.remind', { organizationId }, time);
  return { ...org, organizationId, remind };
}

/** Who was told of late reports and how often, by kind and sentence. */
const told = (organizationId: string): Promise<readonly string[]> =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query(
      `SELECT p.name || ' ' || (n.content ->> 'sentence') AS said FROM notices n
        JOIN people p ON p.organization_id = n.organization_id AND p.id = n.person_id
        WHERE n.organization_id = $1 AND n.content ->> 'sentence' IN ('overdueReport', 'lateReport', 'lateReportOf') ORDER BY 1`,
      [organizationId],
    );
    return rows.map(({ said }) => said);
  });

describe('a report that is late', () => {
  it('is asked of its author each working day, and told once to those who wait when its grace is over', async () => {
    const { organizationId, remind, admin } = await awaited();
    await remind('2026-11-11T10:00:00Z');
    expect(await told(organizationId)).toEqual([]);
    await remind('2026-11-12T08:30:00Z');
    await remind('2026-11-12T09:30:00Z');
    expect(await told(organizationId)).toEqual(['admin overdueReport']);
    await remind('2026-11-13T10:00:00Z');
    await runJob('notices.write', { organizationId }, '2026-11-13T10:06:00Z');
    await remind('2026-11-14T10:00:00Z');
    await remind('2026-11-16T10:00:00Z');
    expect(await told(organizationId)).toEqual([
      'admin overdueReport',
      'admin overdueReport',
      'admin overdueReport',
      'ceo lateReportOf',
      'executive lateReportOf',
    ]);
    const { body } = await admin.at('2026-11-16T10:07:00Z').get('outbox').expect(200);
    const toCeo = body.data.find(({ toName }: { toName: string }) => toName === 'ceo');
    expect(toCeo.subject).toBe(
      'The report October 2026 is late: it was due 2026-11-11, from admin',
    );
  });

  it('is told to nobody once it was submitted, nor when it was missed long ago', async () => {
    const { organizationId, remind, cpo } = await awaited();
    const later = cpo.at('2026-11-12T09:00:00Z');
    const { body } = await later.get('reports').expect(200);
    const path = `reports/${body.data[0].id}`;
    await remind('2026-12-01T10:00:00Z');
    expect(await told(organizationId)).toEqual([]);
    await later.change('put', `${path}/submission`, { read: path });
    await remind('2026-11-13T10:00:00Z');
    expect(await told(organizationId)).toEqual([]);
  });
});
