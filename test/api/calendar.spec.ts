import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const HOLIDAYS = 'organization/holidays';

const replace = (by: Client, data: unknown, status = 200) =>
  by.change('put', HOLIDAYS, { body: { data }, status });

const keys = (body: readonly { readonly key: string }[]) => body.map(({ key }) => key);

describe('holidays', () => {
  it('are replaced as one list, in order of their days', async () => {
    const { cpo, viewer } = await foundOrganization();
    const { body: before } = await viewer.get(HOLIDAYS).expect(200);
    expect(before).toEqual({ data: [], version: 1, can: { update: false } });
    const christmas = { day: '2026-12-25', name: 'Christmas' };
    const newYear = { day: '2026-01-01', name: 'New Year' };
    const { body } = await replace(cpo, [christmas, newYear]);
    expect(body).toEqual({ data: [newYear, christmas], version: 2, can: { update: true } });
    const same = await replace(cpo, [newYear, christmas]);
    expect(same.body.version).toBe(2);
    await replace(cpo, [christmas]);
    const { body: after, headers } = await viewer.get(HOLIDAYS).expect(200);
    expect(after.data).toEqual([christmas]);
    expect(headers['etag']).toMatch(/^"v3\./);
    const { body: trail } = await cpo
      .get('activity?action=organization.replace_holidays')
      .expect(200);
    expect(trail.data).toHaveLength(2);
    expect(trail.data[0].details).toEqual({
      before: { holidays: [newYear, christmas] },
      after: { holidays: [christmas] },
    });
  });

  it('are lost to nobody who edits at the same time', async () => {
    const { admin, cpo } = await foundOrganization();
    const data = [{ day: '2026-12-25', name: 'Christmas' }];
    await admin.put(HOLIDAYS, { data }).expect(428);
    await replace(admin, data);
    const { body } = await cpo.put(HOLIDAYS, { data: [] }).set('if-match', '"v1"').expect(412);
    expect(body.detail).toMatch(/version 2/);
    await admin.patch('organization', { name: 'Acme' }).set('if-match', '"v1"').expect(412);
  });

  it('are seen in their own organization only', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    await replace(one.admin, [{ day: '2026-12-25', name: 'Christmas' }]);
    expect((await other.admin.get(HOLIDAYS).expect(200)).body.data).toEqual([]);
  });

  it.each(['ceo', 'executive', 'member', 'viewer'] as const)(
    'are not changed by a %s',
    async (role) => {
      const organization = await foundOrganization();
      const { body } = await replace(organization[role], [], 403);
      expect(body.type).toBe('urn:remit:problem:forbidden');
    },
  );

  it('name no day twice', async () => {
    const { admin } = await foundOrganization();
    const day = '2026-12-25';
    const { body } = await replace(
      admin,
      [
        { day, name: 'A' },
        { day, name: 'B' },
      ],
      422,
    );
    expect(body.errors).toEqual([{ pointer: '/data/1/day', message: '2026-12-25 is there twice' }]);
  });

  it.each([
    [undefined, '/data'],
    ['none', '/data'],
    [[{ day: '2026-02-30', name: 'A' }], '/data/0/day'],
    [[{ day: '2026-12-25', name: '' }], '/data/0/name'],
    [[{ day: '2026-12-25', name: 'A', paid: true }], '/data/0/paid'],
    [Array.from({ length: 1_001 }, () => ({ day: '2026-12-25', name: 'A' })), '/data'],
  ])('are refused, case %#', async (data, pointer) => {
    const { admin } = await foundOrganization();
    const { body } = await replace(admin, data, 400);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('periods', () => {
  it('follow the fiscal year', async () => {
    const { viewer } = await foundOrganization({ fiscalStartMonth: 7 });
    const { body } = await viewer
      .at('2026-11-06T12:00:00Z')
      .get('periods?kind=quarter')
      .expect(200);
    expect(keys(body)).toEqual(['FY2027-Q1', 'FY2027-Q2', 'FY2027-Q3', 'FY2027-Q4']);
    expect(body[1]).toEqual({
      key: 'FY2027-Q2',
      kind: 'quarter',
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
      fiscalYear: 2027,
      label: 'FY2027 Q2',
    });
  });

  it('of whole weeks follow their pattern, a 53rd week among them', async () => {
    const { viewer } = await foundOrganization({ fiscalPattern: '4-4-5' });
    const { body } = await viewer
      .get('periods?kind=month&from=2026-12-28&to=2028-01-02')
      .expect(200);
    const days = body.map(
      ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
        (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1,
    );
    expect(days.slice(0, 4)).toEqual([42, 28, 28, 35]);
    expect(
      body.every(({ startsOn }: { startsOn: string }) => new Date(startsOn).getUTCDay() === 1),
    ).toBe(true);
  });

  it('are those that touch the span, whole', async () => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer
      .get('periods?kind=week&from=2026-12-31&to=2027-01-04')
      .expect(200);
    expect(keys(body)).toEqual(['2026-W53', '2027-W01']);
    const one = await viewer.get('periods?kind=month&from=2026-11-06&to=2026-11-06').expect(200);
    expect(keys(one.body)).toEqual(['2026-11']);
  });

  it('are current by the clocks of the organization', async () => {
    const { viewer } = await foundOrganization({ timeZone: 'Pacific/Auckland' });
    const client = viewer.at('2026-10-31T12:00:00Z');
    const current = async (kind: string) =>
      (await client.get(`periods/current?kind=${kind}`).expect(200)).body.key;
    expect(await current('month')).toBe('2026-11');
    expect(await current('quarter')).toBe('2026-Q4');
    expect(await current('half')).toBe('2026-H2');
    expect(await current('year')).toBe('2026');
    expect(await current('week')).toBe('2026-W44');
  });

  it.each([
    ['periods', 400, '/kind'],
    ['periods?kind=day', 400, '/kind'],
    ['periods?kind=month&from=2026-13-01', 400, '/from'],
    ['periods?kind=month&from=2026-02-01&to=2026-01-01', 422, '/to'],
    ['periods?kind=week&from=1900-01-01&to=2999-12-31', 422, '/to'],
    ['periods/current', 400, '/kind'],
    ['periods/current?kind=month&from=2026-01-01', 400, '/from'],
  ])('are refused as %s', async (path, status, pointer) => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get(path).expect(status);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('reach to the ends of the calendar', async () => {
    const { viewer } = await foundOrganization({ fiscalPattern: '5-4-4', fiscalStartMonth: 2 });
    for (const kind of ['week', 'month', 'quarter', 'half', 'year'])
      for (const day of ['1900-01-01', '2999-12-31'])
        await viewer.get(`periods?kind=${kind}&from=${day}&to=${day}`).expect(200);
    expect(viewer.personId).not.toBe('');
  });
});
