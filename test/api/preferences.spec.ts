import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const DEFAULTS = {
  scheme: 'auto',
  density: 'comfortable',
  singleKeys: true,
  briefedAt: null,
  version: 0,
};

describe('preferences', () => {
  let organization: TestOrganization;

  beforeAll(async () => {
    organization = await foundOrganization();
  });

  const revision = async () => {
    const { body } = await organization.admin.get('activity?limit=1').expect(200);
    return (body as { data: readonly { seq: number }[] }).data[0]?.seq ?? 0;
  };

  it('are as they come until somebody chooses, and then theirs alone', async () => {
    const { member, viewer, stranger } = organization;
    expect((await member.get('me/preferences').expect(200)).body).toEqual(DEFAULTS);
    const chosen = { scheme: 'dark', singleKeys: false };
    const { body } = await member.patch('me/preferences', chosen).expect(200);
    expect(body).toEqual({ ...DEFAULTS, ...chosen, version: 1 });
    const { body: denser } = await member.patch('me/preferences', { density: 'compact' });
    expect(denser).toEqual({ ...body, density: 'compact', version: 2 });
    expect((await member.get('me/preferences').expect(200)).body).toEqual(denser);
    expect((await stranger.get('me/preferences').expect(200)).body).toEqual(DEFAULTS);
    await viewer.patch('me/preferences', { scheme: 'light' }).expect(200);
  });

  it('remember when somebody was briefed, never later than now', async () => {
    const ceo = organization.ceo.at(NOW);
    const briefedAt = '2026-11-09T07:30:00.000Z';
    const { body } = await ceo.patch('me/preferences', { briefedAt }).expect(200);
    expect(body).toMatchObject({ briefedAt });
    const ahead = await ceo.patch('me/preferences', { briefedAt: '2026-11-10T09:00:05Z' });
    expect(ahead.body).toMatchObject({ briefedAt: '2026-11-10T09:00:00.000Z' });
    const cleared = await ceo.patch('me/preferences', { briefedAt: null }).expect(200);
    expect(cleared.body).toMatchObject({ briefedAt: null });
  });

  it('leave no activity, and are never answered stale', async () => {
    const { cpo } = organization;
    const { headers } = await cpo.get('me/preferences').expect(200);
    const tag = String(headers['etag']);
    await cpo.get('me/preferences').set('if-none-match', tag).expect(304);
    const before = await revision();
    await cpo.patch('me/preferences', { scheme: 'light' }).expect(200);
    expect(await revision()).toBe(before);
    const { body } = await cpo.get('me/preferences').set('if-none-match', tag).expect(200);
    expect(body).toMatchObject({ scheme: 'light' });
  });

  it.each([
    [{ scheme: 'sepia' }, '/scheme'],
    [{ scheme: null }, '/scheme'],
    [{ density: 'loose' }, '/density'],
    [{ singleKeys: 'no' }, '/singleKeys'],
    [{ briefedAt: 'yesterday' }, '/briefedAt'],
    [{ locale: 'de' }, '/locale'],
  ])('refuse %j', async (patch, pointer) => {
    const { body } = await organization.member.patch('me/preferences', patch).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});
