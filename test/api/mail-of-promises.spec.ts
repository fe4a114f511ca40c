import { runJob, type Client } from '../support/client.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

// A Tuesday, ten in the morning in UTC.
const NOW = '2026-11-10T10:00:00Z';

interface Message {
  readonly id: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
}

/** Without a mail server every message is kept, to be read by administrators. */
async function setUp() {
  const org = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const { body } = await org.cpo.at(NOW).post('reports', { period: '2026-10' }).expect(201);
  const write = (time: string) => runJob('notices.write', { organizationId: org.id }, time);
  const remind = (time: string) => runJob('notices.remind', { organizationId: org.id }, time);
  return { org, reportId: String(body.id), report: `reports/${body.id}`, write, remind };
}

/** Oldest first. */
async function mailTo(org: TestOrganization, name: string): Promise<readonly Message[]> {
  const { body } = await org.admin.at(NOW).get('outbox').expect(200);
  const own = (body.data as Message[]).filter(({ toName }) => toName === name).toReversed();
  const read = ({ id }: Message) => org.admin.at(NOW).get(`outbox/${id}`).expect(200);
  return Promise.all(own.map(async (one) => (await read(one)).body as Message));
}

const lastTo = async (org: TestOrganization, name: string): Promise<string> =>
  (await mailTo(org, name)).at(-1)?.text ?? '';

const put = (who: Client, thing: string, deed: string, body: object) =>
  who.change('put', `${thing}/${deed}`, { body, read: thing });

describe('mail of asks', () => {
  it('goes to whoever decides, and what they say to whoever asked', async () => {
    const { org, reportId, report, write } = await setUp();
    const ask = { question: 'Hire two?', options: [], recommendation: 'Yes', dueOn: '2026-11-20' };
    await org.cpo
      .at(NOW)
      .post('asks', { reportId, ...ask })
      .expect(201);
    await put(org.cpo.at(NOW), report, 'submission', {});
    await write('2026-11-10T10:06:00Z');
    const told = (await mailTo(org, 'ceo')).find(({ subject }) => subject === 'A decision');
    expect(told?.text).toContain('Please decide by 2026-11-20: Hire two?');
    expect(told?.text).toMatch(/\/reports\/2026-10#line:asks:[\da-f-]{36}/);
    const later = org.ceo.at('2026-11-10T10:10:00Z');
    const { body } = await later.get('asks').expect(200);
    const answer = {
      answer: 'delegated',
      delegateId: org.executive.personId,
      reason: 'As agreed.',
    };
    await put(later, `asks/${body.data[0].id}`, 'answer', answer);
    await write('2026-11-10T10:20:00Z');
    const heard = await lastTo(org, 'cpo');
    expect(heard).toContain('ceo delegated to executive: Hire two?');
    expect(heard).toContain('As agreed.');
    expect(await lastTo(org, 'executive')).toContain('Please decide by 2026-11-20: Hire two?');
  });
});

describe('mail of actions', () => {
  it('goes to whoever is given something to do, before and after its day, and what came of it to whoever gave it', async () => {
    const { org, write, remind } = await setUp();
    const cpo = org.cpo.at(NOW);
    const action = { name: 'Write it', ownerId: org.member.personId, dueOn: '2026-11-12' };
    const { body } = await cpo.post('actions', action).expect(201);
    await cpo.post('actions', { ...action, ownerId: org.cpo.personId }).expect(201);
    await write('2026-11-10T10:40:00Z');
    const [todo, ...others] = await mailTo(org, 'member');
    expect([todo?.subject, others]).toEqual(['Something to do', []]);
    expect(todo?.text).toContain('cpo gave you, due 2026-11-12: Write it');
    for (const [time, said] of [
      ['2026-11-11T10:05:00Z', 'Write it: due 2026-11-12'],
      ['2026-11-13T10:05:00Z', 'Write it: was due 2026-11-12'],
    ] as const) {
      await remind(time);
      await write(time);
      expect(await lastTo(org, 'member')).toContain(said);
    }
    const done = '2026-11-13T11:00:00Z';
    await put(org.member.at(done), `actions/${body.id}`, 'completion', {});
    await write('2026-11-13T11:06:00Z');
    expect(await lastTo(org, 'cpo')).toContain('member is done: Write it');
    const all = await mailTo(org, 'cpo');
    expect(all.filter(({ text }) => text.includes('gave you'))).toEqual([]);
    await org.cpo.put('me/mail-preferences/action', { isWanted: false }).expect(200);
  });
});
