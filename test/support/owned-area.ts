import type { Client } from './client.ts';
import { asOwner, foundOrganization } from './organization.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
export const TODAY = '2026-11-06T09:00:00Z';

/** The area Growth, for which `member` has answered since March 2026; for `cpo` it is TODAY. */
export async function ownedArea() {
  const organization = await foundOrganization({ foundedAt: FOUNDED });
  const cpo = organization.cpo.at(TODAY);
  const given = { name: 'Growth', accountableId: organization.member.personId };
  const { body } = await organization.cpo
    .at('2026-03-01T09:00:00Z')
    .post('areas', given)
    .expect(201);
  const path = `areas/${body.id}`;
  const handOver = (change: object, status = 200, client: Client = cpo) =>
    client.change('put', `${path}/accountable`, { body: change, read: path, status });
  const accountableOn = async (on: string) =>
    (await cpo.get(`${path}/accountable?on=${on}`).expect(200)).body.ownership?.name;
  return { ...organization, cpo, path, areaId: body.id, handOver, accountableOn };
}

/** Behind the API's back. */
export const deactivate = (organizationId: string, personId: string) =>
  asOwner(organizationId, (client) =>
    client.query(`UPDATE people SET state = 'deactivated' WHERE organization_id = $1 AND id = $2`, [
      organizationId,
      personId,
    ]),
  );
