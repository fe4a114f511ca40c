import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

interface Stage {
  readonly key: string;
  readonly moves: readonly { readonly toKey: string; readonly needs: string }[];
}

describe('stages', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  const read = async (key: string) => (await org.viewer.get(`stages/${key}`).expect(200)).body;

  it('are there from the first question on, once, also for two who ask at the same time', async () => {
    const answers = await Promise.all([org.viewer, org.cpo].map((who) => who.get('stages')));
    for (const { body, status } of answers) {
      expect(status).toBe(200);
      expect((body as Stage[]).map(({ key }) => key)).toEqual([
        'idea',
        'discovery',
        'business-case',
        'build',
        'alpha',
        'beta',
        'general-availability',
        'growth',
        'maturity',
        'decline',
        'end-of-sale',
        'end-of-maintenance',
        'end-of-support',
        'retired',
      ]);
    }
    expect((await read('beta')).moves).toEqual([
      expect.objectContaining({ toKey: 'alpha', needs: 'reason' }),
      expect.objectContaining({ toKey: 'general-availability', needs: 'gate' }),
      expect.objectContaining({ toKey: 'retired', needs: 'reason' }),
    ]);
  });

  it('are arranged by those who lead alone', async () => {
    for (const who of [org.member, org.ceo, org.viewer])
      await who.post('stages', { name: 'Pilot', phase: 'before_launch' }).expect(403);
    const { body } = await org.cpo
      .post('stages', { name: 'Pilot', phase: 'before_launch', position: 5, reviewMonths: 2 })
      .expect(201);
    expect(body).toMatchObject({ key: 'pilot', position: 5, reviewMonths: 2, moves: [] });
    const patched = await org.cpo.change('patch', 'stages/pilot', {
      body: { name: 'Pilot phase', reviewMonths: null },
    });
    expect(patched.body).toMatchObject({ name: 'Pilot phase', reviewMonths: null, version: 2 });
    await org.member.change('patch', 'stages/pilot', { body: { name: 'Mine' }, status: 403 });
    await org.cpo.patch('stages/pilot', { name: 'X' }).expect(428);
    await org.cpo.post('stages', { name: 'A', phase: 'later' }).expect(400);
    await org.cpo.post('stages', { name: 'A', key: 'idea', phase: 'live' }).expect(409);
    await org.cpo.get('stages/nothing').expect(404);
  });

  it('allow moves that are added, changed and taken away', async () => {
    const change = (method: 'put' | 'delete', body?: object, status = 200) =>
      org.admin.change(method, 'stages/idea/moves/build', {
        ...(body && { body }),
        read: 'stages/idea',
        status,
      });
    const added = await change('put', { needs: 'gate' });
    expect(added.body.moves).toContainEqual(
      expect.objectContaining({ toKey: 'build', needs: 'gate' }),
    );
    const changed = await change('put', { needs: 'reason' });
    expect(changed.body.moves).toContainEqual(
      expect.objectContaining({ toKey: 'build', needs: 'reason' }),
    );
    expect(changed.body.version).toBe(added.body.version + 1);
    await change('put', { needs: 'luck' }, 400);
    const gone = await change('delete');
    expect((gone.body as Stage).moves.map(({ toKey }) => toKey)).not.toContain('build');
    await org.admin.change('put', 'stages/idea/moves/idea', {
      body: { needs: 'reason' },
      read: 'stages/idea',
      status: 422,
    });
  });

  it('are switched off once nothing stands in them, and are then no goal of a move', async () => {
    const { key } = await org.make('Old', { stage: 'alpha' });
    const archive = (status: number) =>
      org.cpo.change('put', 'stages/alpha/archival', { read: 'stages/alpha', status });
    const refused = await archive(409);
    expect(refused.body.detail).toContain('“Old”');
    await org.move(key, 'beta');
    expect((await archive(200)).body.archivedAt).not.toBeNull();
    const { body } = await org.move(key, 'alpha', {}, 422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/stage' })]);
    await org.cpo.change('delete', 'stages/alpha/archival', { read: 'stages/alpha' });
    await org.move(key, 'alpha');
  });

  it('leave an activity with their name', async () => {
    await org.cpo.change('patch', 'stages/growth', { body: { name: 'Growing' } });
    const { body } = await org.cpo.get('activity?limit=1').expect(200);
    expect(body.data[0]).toMatchObject({ action: 'stage.update' });
    expect(JSON.stringify(body.data[0])).toContain('Growing');
  });
});
