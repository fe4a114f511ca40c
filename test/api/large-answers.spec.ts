import { ApiProcess } from '../hostile/processes.ts';
import { budgetCast, makeBudget, makeLine, type BudgetCast } from '../support/budget.ts';
import { Client } from '../support/client.ts';
import { asOwner } from '../support/organization.ts';

/** With so few connections one large answer is made at a time. */
const CONNECTIONS = '3';

describe('large answers', () => {
  let api: ApiProcess;
  let org: BudgetCast;
  let viewer: Client;
  let view: string;

  beforeAll(async () => {
    org = await budgetCast();
    const { key } = await makeBudget(org.cpo);
    await makeLine(org.cpo, key, org.areaId);
    api = await ApiProcess.start({ DATABASE_POOL: CONNECTIONS });
    viewer = new Client(org.viewer.headers, '', api.url);
    view = `budgets/${key}/view`;
    // A session that was just used is not written to, so that nothing waits for anything but its turn.
    await viewer.get('me').expect(200);
  });

  afterAll(() => api.stop());

  const statusOf = async (query: string) => (await viewer.get(`${view}?${query}`)).status;

  const somebodyIsInLine = async (): Promise<void> => {
    const { text } = await new Client({}, '', api.url).get('/metrics');
    if (!/^remit_turns_waiting 1$/m.test(text)) await somebodyIsInLine();
  };

  /** Two ask at once, and no answer is finished before the work is. */
  const whileTwoAsk = (
    query: string,
    work: (asked: readonly Promise<number>[]) => Promise<string>,
  ) =>
    asOwner(org.id, async (client) => {
      await client.query('LOCK TABLE exchange_rates');
      const asked = [statusOf(query), statusOf(query)];
      await somebodyIsInLine();
      await client.query(await work(asked));
      return asked;
    }).then((asked) => Promise.all(asked));

  it('are asked for again by who has waited for a moment in vain, while others are answered', async () => {
    const answered = await whileTwoAsk('groupBy=line', async (asked) => {
      await viewer.get('areas').expect(200);
      expect(await Promise.race(asked)).toBe(503);
      return 'SELECT';
    });
    expect(answered).toEqual(expect.arrayContaining([200, 503]));
    expect(await statusOf('groupBy=line')).toBe(200);
  });

  it('are refused to who was signed out in line', async () => {
    const answered = await whileTwoAsk('groupBy=line&nature=cost', () =>
      Promise.resolve(
        `UPDATE gate.keys SET revoked_at = now() WHERE kind = 'session' AND organization_id = '${org.id}'`,
      ),
    );
    expect(answered).toEqual(expect.arrayContaining([200, 401]));
  });
});
