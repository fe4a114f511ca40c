import type { EditionContent } from '../../libs/domain/edition.ts';
import { plan, sweep } from '../support/obligations.ts';
import { foundOrganization } from '../support/organization.ts';
import { addArea } from '../support/ownership.ts';

const MONDAY = '2026-10-05T16:00:00Z';
/** Ten in the morning of the next Monday, in California. */
const GRACE_OVER = '2026-10-12T17:00:00Z';

describe('what a report says was missed', () => {
  it('was due on a day of the organization’s zone, whatever day it was in Greenwich', async () => {
    const timeZone = 'America/Los_Angeles';
    const { id, member, cpo } = await foundOrganization({ foundedAt: MONDAY, timeZone });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    await sweep(id, GRACE_OVER);
    const author = cpo.at('2026-10-13T16:00:00Z');
    const { body: report } = await author.post('reports', { period: '2026-10' }).expect(201);
    const path = `reports/${report.id}/draft`;
    const { missedObligations } = (await author.get(path).expect(200)).body as EditionContent;
    expect(missedObligations).toMatchObject([
      { kind: 'check_in', dueAt: '2026-10-10T00:00:00.000Z', dueOn: '2026-10-09' },
    ]);
    const { text } = await author.get(`${path}?format=markdown`).expect(200);
    expect(text).toContain('due 2026-10-09');
  });
});
