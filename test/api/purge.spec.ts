import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newEmail } from '../support/accounts.ts';
import { runJob } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

// The database is shared with tests that run at the same time, so the rows are old and not the clock late.
const now = () => new Date().toISOString();

describe('purging', () => {
  it('forgets the answers of yesterday’s requests, and keeps today’s', async () => {
    const { id, cpo } = await foundOrganization();
    const client = cpo.with({ 'idempotency-key': 'today' });
    await client.post('people', { name: 'Nora' }).expect(201);
    await asOwner(id, (owner) =>
      owner.query(
        `INSERT INTO idempotency_keys (organization_id, credential_id, key, request_hash, status, created_at)
         VALUES ($1, $1, 'yesterday', '', 201, now() - interval '25 hours')`,
        [id],
      ),
    );
    await runJob('platform.purge', {}, now());
    const kept = await asOwner(id, (owner) => owner.query('SELECT key FROM idempotency_keys'));
    expect(kept.rows).toEqual([{ key: 'today' }]);
    const again = await client.post('people', { name: 'Nora' }).expect(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('forgets keys that ended ninety days ago, and keeps those that ended since', async () => {
    const { id, member } = await foundOrganization();
    await asOwner(id, async (owner) => {
      await addToken(owner, id, member.personId, { name: 'long over', endedDaysAgo: 91 });
      await addToken(owner, id, member.personId, { name: 'just over', endedDaysAgo: 89 });
    });
    await runJob('identity.purge', {}, now());
    const { body } = await member.get('tokens').expect(200);
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['just over']);
  });

  it('forgets attempts to sign in of the day before', async () => {
    const { id } = await foundOrganization();
    const [old, recent] = [newEmail(), newEmail()].map((email) =>
      createHash('sha256').update(email).digest(),
    );
    await asOwner(id, (owner) =>
      owner.query(
        `INSERT INTO gate.sign_in_attempts (email_hash, failed, last_at)
         VALUES ($1, 3, now() - interval '25 hours'), ($2, 3, now() - interval '23 hours')`,
        [old, recent],
      ),
    );
    await runJob('identity.purge', {}, now());
    const { rows } = await asOwner(id, (owner) =>
      owner.query<{ email_hash: Buffer }>(
        'SELECT email_hash FROM gate.sign_in_attempts WHERE email_hash IN ($1, $2)',
        [old, recent],
      ),
    );
    expect(rows.map(({ email_hash: hash }) => hash)).toEqual([recent]);
  });
});

async function addToken(
  owner: pg.Client,
  organizationId: string,
  personId: string,
  { name, endedDaysAgo }: { name: string; endedDaysAgo: number },
): Promise<void> {
  await owner.query(
    `INSERT INTO gate.keys (id, hash, kind, organization_id, person_id, name, expires_at)
     VALUES ($1, $2, 'token', $3, $4, $5, now() - make_interval(days => $6))`,
    [
      randomUUID(),
      createHash('sha256').update(randomUUID()).digest(),
      organizationId,
      personId,
      name,
      endedDaysAgo,
    ],
  );
}
