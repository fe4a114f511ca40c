import { foundOrganization } from '../support/organization.ts';

describe('activity', () => {
  it('is empty and whole in a new organization', async () => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get('activity').expect(200);
    expect(body).toEqual({ data: [], next: null });
    const verification = await viewer.get('activity/verification').expect(200);
    expect(verification.body).toMatchObject({ checked: 0, firstBreak: null });
  });
});
