import type { Client } from './client.ts';
import { foundOrganization, type TestOrganization } from './organization.ts';
import { plan } from './obligations.ts';
import { addArea, addOwnership } from './ownership.ts';

/** Monday, Wednesday and the due moment of the 41st week. */
export const MONDAY = '2026-10-05T08:00:00Z';
export const WEDNESDAY = '2026-10-07T08:00:00Z';
export const FRIDAY = '2026-10-09T12:00:00Z';

export interface Cast extends TestOrganization {
  readonly areaId: string;
  /** Accountable for the area. */
  readonly owner: Client;
  readonly contributor: Client;
  readonly reviewer: Client;
}

/** An organization with one area, planned on Monday. */
export async function castOf(): Promise<Cast> {
  const organization = await foundOrganization({ foundedAt: MONDAY });
  const { id, member: owner } = organization;
  const contributor = await organization.join('member', 'contributor');
  const reviewer = await organization.join('executive', 'reviewer');
  const areaId = await addArea(id, { at: MONDAY, owner: owner.personId });
  const roles = [
    ['contributor', contributor],
    ['reviewer', reviewer],
  ] as const;
  for (const [role, { personId }] of roles)
    await addOwnership(id, areaId, { role, person: personId, from: '2026-10-05' });
  await plan(id, MONDAY);
  return { ...organization, areaId, owner, contributor, reviewer };
}

export interface CheckInBody {
  readonly id: string;
  readonly version: number;
  readonly period: { readonly key: string } | null;
}

/** Publishes an update that needs no more than one click. */
export async function checkIn(
  author: Client,
  areaId: string,
  more: object = {},
): Promise<CheckInBody> {
  const { body } = await author
    .post('check-ins', { areaId, status: 'on_track', ...more })
    .expect(201);
  return body as CheckInBody;
}

export const trouble = (planOwnerId: string) => ({
  status: 'at_risk',
  cause: 'The supplier is late.',
  plan: 'Switch to the second supplier.',
  planOwnerId,
  planDueOn: '2026-10-31',
  helpNeeded: 'None',
});
