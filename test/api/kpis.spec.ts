import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, RATIO } from '../support/kpis.ts';

const AT = '2026-11-06T17:00:00Z';

describe('KPIs', () => {
  let org: TestOrganization;
  let areaId: string;

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
    areaId = await makeArea(org);
  });

  it('are created by whoever answers for the area, with a key of their name and a first definition', async () => {
    const { body } = await org.member
      .at(AT)
      .post('kpis', { areaId, definition: { ...RATIO, name: 'Activación rate' }, isKey: true })
      .expect(201);
    expect(body).toMatchObject({
      key: 'activacion-rate',
      areaId,
      ownerId: null,
      weight: 1,
      isKey: true,
      isConfidential: false,
      trackedFrom: '2026-11-06',
      archivedAt: null,
      version: 1,
      definition: {
        number: 1,
        effectiveFrom: '2026-11-06',
        unit: 'percent',
        rollUp: 'ratio_of_sums',
        indicator: 'lagging',
        baseline: null,
      },
      can: { update: true, define: true, record: true, archive: true, restore: false },
    });
    expect(body).not.toHaveProperty('organizationId');
    const again = await makeKpi(org.cpo, areaId, { ...RATIO, name: 'Activation Rate' });
    const third = await makeKpi(org.cpo, areaId, { ...RATIO, name: 'Activation rate!' });
    expect([again.key, third.key]).toEqual(['activation-rate', 'activation-rate-2']);
  });

  it('are found by id and by key, in their own organization only', async () => {
    const kpi = await makeKpi(org.cpo, areaId, FLOW, { key: 'new-logos' });
    const byKey = await org.viewer.get('kpis/new-logos').expect(200);
    const byId = await org.viewer.get(`kpis/${kpi.id}`).expect(200);
    expect(byKey.body).toEqual(byId.body);
    expect(byKey.body.can).toEqual({
      update: false,
      define: false,
      setTarget: false,
      record: false,
      rebase: false,
      archive: false,
      restore: false,
    });
    const { cpo } = await foundOrganization();
    const foreign = await cpo.get(`kpis/${kpi.id}`).expect(404);
    expect(foreign.body).toMatchObject({ type: 'urn:remit:problem:not-found' });
    await cpo.get('kpis/new-logos').expect(404);
    await cpo.post('kpis', { areaId, definition: FLOW }).expect(404);
  });

  it('are created by nobody who does not answer for the area', async () => {
    for (const who of [org.stranger, org.viewer, org.executive, org.ceo])
      await who.post('kpis', { areaId, definition: FLOW }).expect(403);
  });

  it.each([
    [{ definition: { ...FLOW, unit: 'bananas' } }, 400, '/definition/unit'],
    [{ definition: { ...FLOW, name: '' } }, 400, '/definition/name'],
    [{ definition: { ...FLOW, colour: 'red' } }, 400, '/definition/colour'],
    [{ definition: null }, 400, '/definition'],
    [{ definition: FLOW, weight: 0 }, 400, '/weight'],
    [{ definition: FLOW, key: 'Not A Key' }, 400, '/key'],
    [{ definition: FLOW, key: '0198c0de-0000-7000-8000-000000000000' }, 400, '/key'],
    [{ definition: { ...FLOW, rollUp: 'mean' } }, 422, '/definition/rollUp'],
    [{ definition: { ...RATIO, numeratorLabel: 'active' } }, 422, '/definition/denominatorLabel'],
    [{ definition: { ...FLOW, baselineOn: '2026-01-01' } }, 422, '/definition/baseline'],
    [{ definition: FLOW, ownerId: '0198c0de-0000-7000-8000-000000000000' }, 422, '/ownerId'],
    [{ definition: FLOW, parentId: '0198c0de-0000-7000-8000-000000000000' }, 422, '/parentId'],
  ])('refuse %j', async (wrong, status, pointer) => {
    const { body } = await org.cpo.post('kpis', { areaId, ...wrong }).expect(status);
    const { errors } = body as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('keep keys unique', async () => {
    await makeKpi(org.cpo, areaId, FLOW, { key: 'unique' });
    const { body } = await org.cpo
      .post('kpis', { areaId, definition: FLOW, key: 'unique' })
      .expect(409);
    expect(body).toMatchObject({ errors: [{ pointer: '/key' }] });
  });

  it('are changed by whoever read them last', async () => {
    const kpi = await makeKpi(org.cpo, areaId, FLOW, { key: 'changing' });
    const path = `kpis/${kpi.key}`;
    await org.member.patch(path, { weight: 2 }).expect(428);
    const changed = await org.member.change('patch', path, {
      body: { weight: 2, ownerId: org.stranger.personId, segment: 'SMB' },
    });
    expect(changed.body).toMatchObject({ weight: 2, segment: 'SMB', version: 2 });
    const stale = await org.member.patch(path, { weight: 3 }).set('if-match', '"v1"').expect(412);
    expect(String(stale.body.detail)).toContain('version 2');
    const cleared = await org.member.change('patch', path, {
      body: { ownerId: null, segment: null },
    });
    expect(cleared.body).toMatchObject({ ownerId: null, segment: null, weight: 2, version: 3 });
    await org.stranger.patch(path, { weight: 3 }).set('if-match', '"v3"').expect(403);
    const same = await org.member.change('patch', path, { body: { weight: 2 } });
    expect(same.body).toMatchObject({ version: 3 });
  });

  it('move to another area only by whoever answers for both', async () => {
    const other = await makeArea(org, { name: 'Elsewhere', accountable: org.stranger });
    const kpi = await makeKpi(org.cpo, areaId, FLOW, { key: 'moving' });
    await org.member.change('patch', `kpis/${kpi.key}`, { body: { areaId: other }, status: 403 });
    const moved = await org.cpo.change('patch', `kpis/${kpi.key}`, { body: { areaId: other } });
    expect(moved.body).toMatchObject({ areaId: other });
  });

  it('drive each other without a circle', async () => {
    const top = await makeKpi(org.cpo, areaId, FLOW, { key: 'top' });
    const low = await makeKpi(org.cpo, areaId, FLOW, { key: 'low', parentId: top.id });
    const { body } = await org.cpo.change('patch', 'kpis/top', {
      body: { parentId: low.id },
      status: 422,
    });
    expect(body).toMatchObject({ errors: [{ pointer: '/parentId' }] });
    await org.cpo.change('patch', 'kpis/top', { body: { parentId: top.id }, status: 422 });
  });

  it('leave the list when archived and come back when restored', async () => {
    const kpi = await makeKpi(org.cpo, areaId, FLOW, { key: 'sleeping' });
    const path = `kpis/${kpi.key}/archival`;
    const keys = async (archived: boolean) => {
      const { body } = await org.viewer.get(`kpis?limit=200&archived=${archived}`).expect(200);
      return (body as { data: { key: string }[] }).data.map(({ key }) => key);
    };
    await org.stranger.put(path).set('if-match', '"v1"').expect(403);
    await org.member.change('put', path, { read: `kpis/${kpi.key}` });
    expect(await keys(false)).not.toContain(kpi.key);
    expect(await keys(true)).toContain(kpi.key);
    await org.member.change('put', path, { read: `kpis/${kpi.key}`, status: 409 });
    await org.member.change('patch', `kpis/${kpi.key}`, { body: { weight: 2 }, status: 409 });
    await org.member.change('delete', path, { read: `kpis/${kpi.key}` });
    expect(await keys(false)).toContain(kpi.key);
    await org.member.change('delete', path, { read: `kpis/${kpi.key}`, status: 409 });
  });

  it('are listed in pages and by filters', async () => {
    const { cpo, ...rest } = await foundOrganization();
    const area = await makeArea({ cpo, ...rest });
    for (const name of ['Delta', 'Alpha', 'Charlie', 'Bravo'])
      await makeKpi(cpo, area, { ...FLOW, name }, { isKey: name < 'C' });
    const first = await cpo.get('kpis?limit=3').expect(200);
    const { data, next } = first.body as { data: { key: string }[]; next: string };
    expect(data.map(({ key }) => key)).toEqual(['alpha', 'bravo', 'charlie']);
    const second = await cpo.get(`kpis?limit=3&cursor=${next}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ key: 'delta' }], next: null });
    const keys = await cpo.get('kpis?isKey=true').expect(200);
    expect(keys.body).toMatchObject({ data: [{ key: 'alpha' }, { key: 'bravo' }] });
    const named = await cpo.get(`kpis?q=LTA&areaId=${area}`).expect(200);
    expect(named.body).toMatchObject({ data: [{ key: 'delta' }] });
    await cpo.get('kpis?cursor=bogus').expect(400);
    await cpo.get('kpis?limit=201').expect(400);
  });

  it('that are confidential exist only for those who may know of them', async () => {
    const area = await makeArea(org, { name: 'Secrets' });
    await makeKpi(org.member, area, FLOW, { key: 'secret', isConfidential: true });
    for (const who of [org.admin, org.cpo, org.ceo, org.executive, org.member]) {
      await who.get('kpis/secret').expect(200);
      const { body } = await who.get(`kpis?areaId=${area}`).expect(200);
      expect(body).toMatchObject({ data: [{ key: 'secret' }] });
    }
    for (const who of [org.stranger, org.viewer]) {
      await who.get('kpis/secret').expect(404);
      await who.get('kpis/secret/definitions').expect(404);
      const { body } = await who.get(`kpis?areaId=${area}`).expect(200);
      expect(body).toEqual({ data: [], next: null });
    }
    await org.cpo.change('patch', 'kpis/secret', { body: { ownerId: org.stranger.personId } });
    await org.stranger.get('kpis/secret').expect(200);
  });

  it('get new definitions from a day on, numbered and kept', async () => {
    const kpi = await makeKpi(org.cpo.at('2026-02-02T09:00:00Z'), areaId, FLOW, { key: 'defined' });
    const path = `kpis/${kpi.key}/definitions`;
    const first = await org.member.at(AT).post(path, { name: 'New logos' }).expect(201);
    expect(first.body).toMatchObject({ number: 2, name: 'New logos', unit: 'count' });
    await org.member
      .at(AT)
      .post(path, { formula: 'signed contracts', effectiveFrom: '2026-12-01' })
      .expect(201);
    const now = await org.viewer.at(AT).get('kpis/defined').expect(200);
    expect(now.body).toMatchObject({ version: 3, definition: { number: 2, formula: '' } });
    const later = await org.viewer.at('2026-12-01T09:00:00Z').get('kpis/defined').expect(200);
    expect(later.body.definition).toMatchObject({
      number: 3,
      name: 'New logos',
      formula: 'signed contracts',
    });
    const { body } = await org.viewer.get(path).expect(200);
    expect((body as { number: number }[]).map(({ number }) => number)).toEqual([3, 2, 1]);
    await org.stranger.post(path, { name: 'Mine' }).expect(403);
    await org.member.post(path, { kind: 'ratio', rollUp: 'sum' }).expect(422);
    await org.member.post(path, { name: null }).expect(400);
  });

  it('tell each change once in the activity', async () => {
    const kpi = await makeKpi(org.cpo, areaId, FLOW, { key: 'watched' });
    await org.cpo.change('patch', 'kpis/watched', { body: { weight: 5 } });
    await org.cpo.post('kpis/watched/definitions', { note: 'Counted by hand' }).expect(201);
    await org.cpo.change('put', 'kpis/watched/archival', { read: 'kpis/watched' });
    const { body } = await org.cpo.get(`activity?subjectId=${kpi.id}`).expect(200);
    const { data } = body as { data: { action: string; details: object }[] };
    expect(data.map(({ action }) => action)).toEqual([
      'kpi.archive',
      'kpi.define',
      'kpi.update',
      'kpi.create',
    ]);
    expect(data[2]?.details).toEqual({ before: { weight: 1 }, after: { weight: 5 } });
  });

  it('keep their definitions even from the owner of the database', async () => {
    await asOwner(org.id, async (client) => {
      await expect(client.query(`UPDATE kpi_definitions SET name = 'x'`)).rejects.toThrow('ledger');
      await client.query('ROLLBACK');
      await client.query('BEGIN');
    });
  });
});
