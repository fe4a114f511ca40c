import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

interface Gate {
  readonly key: string;
}

describe('gates', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  it('are there from the first question on, one for every move that needs one', async () => {
    const { body } = await org.viewer.get('gates').expect(200);
    expect((body as Gate[]).map(({ key }) => key)).toEqual([
      'commit-to-build',
      'launch',
      'end-of-sale',
      'portfolio-review',
    ]);
    expect(body[0]).toMatchObject({
      from: { key: 'business-case' },
      to: { key: 'build' },
      gatekeeperRoles: ['cpo', 'ceo'],
      quorum: 1,
      can: { arrange: false },
    });
    const portfolio = await org.viewer.get('gates?kind=portfolio').expect(200);
    expect(portfolio.body).toMatchObject([{ key: 'portfolio-review', from: null, to: null }]);
  });

  it('are arranged by those who lead alone', async () => {
    const gate = {
      name: 'Quick look',
      question: 'Still?',
      kind: 'portfolio',
      gatekeeperRoles: ['cpo'],
    };
    for (const who of [org.member, org.ceo, org.viewer]) await who.post('gates', gate).expect(403);
    const { body } = await org.cpo
      .post('gates', { ...gate, gatekeeperIds: [org.executive.personId], quorum: 2 })
      .expect(201);
    expect(body).toMatchObject({
      key: 'quick-look',
      gatekeepers: [{ name: 'executive' }],
      quorum: 2,
    });
    await org.cpo.patch('gates/quick-look', { quorum: 1 }).expect(428);
    const patched = await org.cpo.change('patch', 'gates/quick-look', { body: { quorum: 1 } });
    expect(patched.body).toMatchObject({ quorum: 1, version: 2 });
    const off = await org.cpo.change('put', 'gates/quick-look/archival', {
      read: 'gates/quick-look',
    });
    expect(off.body.archivedAt).not.toBeNull();
    const on = await org.cpo.change('delete', 'gates/quick-look/archival', {
      read: 'gates/quick-look',
    });
    expect(on.body.archivedAt).toBeNull();
    await org.viewer.get('gates/nothing').expect(404);
  });

  const criterion = { key: 'a', kind: 'must', text: 'A', weight: 1 };

  it.each([
    [{ question: '' }, 400, '/question'],
    [{ gatekeeperRoles: ['boss'] }, 400, '/gatekeeperRoles'],
    [{ quorum: 0 }, 400, '/quorum'],
    [{ criteria: [{ ...criterion, kind: 'may' }] }, 400, '/criteria/0/kind'],
    [{ criteria: [criterion, criterion] }, 422, '/criteria/1/key'],
    [{ gatekeeperRoles: [] }, 422, '/gatekeeperRoles'],
    [{ gatekeeperIds: ['0198c0de-0000-7000-8000-000000000000'] }, 422, '/gatekeeperIds'],
    [{ from: 'nowhere' }, 422, '/from'],
    [{ from: 'idea', to: 'discovery' }, 422, '/to'],
    [{ from: 'idea', to: 'growth' }, 422, '/to'],
    [{ kind: 'portfolio' }, 422, '/from'],
  ])('are refused as %j with %d at %s', async (change, status, pointer) => {
    const gate = {
      name: 'G',
      question: 'Q?',
      from: 'beta',
      to: 'general-availability',
      gatekeeperRoles: ['cpo'],
    };
    const { body } = await org.cpo.post('gates', { ...gate, ...change }).expect(status);
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });
});
