import { leads, type Actor, type Role } from './actor.ts';
import { Forbidden } from './errors.ts';
import { abilities, authorize, type Policy } from './policy.ts';

interface Area {
  readonly ownerId: string;
}

const areaPolicy = {
  update: (actor, area) => leads(actor) || area.ownerId === actor.personId,
  handOver: leads,
} satisfies Policy<Area, string>;

const listPolicy = { create: leads } satisfies Policy<unknown, string>;

const actor = (
  personId: string,
  role: Role,
  scopes: Actor['scopes'] = ['read', 'write'],
): Actor => ({
  personId,
  accountId: null,
  organizationId: 'o',
  role,
  scopes,
  credentialId: 'c',
  credentialKind: 'token',
});
const area = { ownerId: 'olga' };

describe('abilities', () => {
  it.each<[string, Actor, boolean, boolean]>([
    ['the CPO', actor('lena', 'cpo'), true, true],
    ['the owner', actor('olga', 'member'), true, false],
    ['another member', actor('max', 'member'), false, false],
    ['an owner who only views', actor('olga', 'viewer'), false, false],
    ['the CPO with a reading token', actor('lena', 'cpo', ['read']), false, false],
  ])('of %s', (_who, who, update, handOver) => {
    expect(abilities(areaPolicy, who, area)).toEqual({ update, handOver });
  });
});

describe('authorize', () => {
  it('lets pass what the policy allows', () => {
    expect(() => authorize(areaPolicy, actor('olga', 'member'), 'update', area)).not.toThrow();
    expect(() => authorize(listPolicy, actor('lena', 'cpo'), 'create')).not.toThrow();
  });

  it('refuses the rest and says whom to ask', () => {
    const refused = new Forbidden('hand over');
    expect(() => authorize(areaPolicy, actor('olga', 'member'), 'handOver', area)).toThrow(refused);
    expect(() => authorize(listPolicy, actor('olga', 'member'), 'create')).toThrow(Forbidden);
  });

  it('refuses a reading credential, whatever its role', () => {
    expect(() => authorize(areaPolicy, actor('lena', 'cpo', ['read']), 'update', area)).toThrow(
      'You may not update this. Your access is for reading only: use one that may write.',
    );
  });
});
