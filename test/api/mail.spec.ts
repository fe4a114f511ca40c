import { Client, runJob } from '../support/client.ts';
import { bytesOf } from '../support/files.ts';
import { endSender, MailServer, startSender, type Sender } from '../support/mail-server.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

// A Tuesday, ten in the morning in UTC.
const NOW = '2026-11-10T10:00:00Z';
const SOON = '2026-11-10T10:06:00Z';

const server = new MailServer();
let smtpUrl: string;
let sender: Sender;
let org: TestOrganization;
let path: string;

const write = (time: string) =>
  runJob('notices.write', { organizationId: org.id }, time, sender.url);
const deliver = (time: string) =>
  runJob('mail.deliver', { organizationId: org.id }, time, sender.url);

const mention = (words: string, ids: readonly string[] = [org.member.personId]) =>
  org.cpo
    .at(NOW)
    .post('comments', { subjectKind: 'report', subjectId: path, body: words, mentions: ids })
    .expect(201);

const outbox = async (query = '') =>
  (await org.admin.at(NOW).get(`outbox${query}`).expect(200)).body.data;

const sentTo = (client: Client) =>
  server.received.filter(({ to }) =>
    JSON.stringify(to).includes(addresses.get(client.personId) ?? '?'),
  );
const addresses = new Map<string, string>();

beforeAll(async () => {
  smtpUrl = await server.start();
  sender = await startSender(smtpUrl);
});

afterAll(async () => {
  await endSender(sender, 'SIGTERM');
  await server.stop();
});

beforeEach(async () => {
  server.answer = 'take';
  server.received.length = 0;
  org = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const { body: people } = await org.admin.get('people').expect(200);
  for (const { id, email } of people.data) addresses.set(id, email);
  const { body } = await org.cpo.at(NOW).post('reports', { period: '2026-10' }).expect(201);
  path = body.id;
});

describe('mail', () => {
  it('tells of a mention at once, with a link and a way out', async () => {
    await mention('Look at <b>this</b>, please');
    await write(NOW);
    await deliver(NOW);
    const [mail, ...others] = sentTo(org.member);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('You were mentioned');
    expect(mail?.text).toContain('Look at <b>this</b>, please');
    expect(mail?.html).toContain('Look at &lt;b&gt;this&lt;/b&gt;, please');
    expect(mail?.text).toContain('https://remit.test/reports/2026-10');
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/api/v1/unsubscriptions/') },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(sentTo(org.cpo)).toEqual([]);
  });

  it('brings the CEO the report: the figures on a page, the whole as PDF, a link', async () => {
    await org.cpo.at(NOW).change('put', `reports/${path}/submission`, {
      body: { narrative: { summary: 'All **well**.' } },
      read: `reports/${path}`,
    });
    await write(NOW);
    await deliver(NOW);
    expect(server.received).toEqual([]);
    await write(SOON);
    await deliver(SOON);
    const [mail] = sentTo(org.ceo);
    expect(mail?.subject).toContain('October 2026');
    expect(mail?.html).toContain('All <strong>well</strong>.');
    expect(mail?.text).toContain('https://remit.test/reports/2026-10/editions/1');
    const [file] = mail?.attachments ?? [];
    const drawn = await bytesOf(org.ceo.at(SOON).get(`reports/${path}/editions/1?format=pdf`));
    expect(file?.filename).toBe('report-2026-10-edition-1.pdf');
    expect(file?.content.equals(drawn)).toBe(true);
    const { body } = await org.ceo.at(SOON).get(`reports/${path}`).expect(200);
    expect(body.state).toBe('submitted');
  });

  it('is tried again after a server that is away, and is neither lost nor doubled', async () => {
    server.answer = 'later';
    await mention('One');
    await write(NOW);
    await deliver(NOW);
    await deliver(NOW);
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    server.answer = 'take';
    await deliver('2026-11-10T10:00:30Z');
    expect(server.received).toEqual([]);
    await deliver('2026-11-10T10:01:01Z');
    await deliver('2026-11-10T14:00:00Z');
    expect(server.received).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2, lastError: '' }]);
  });

  it('that is refused for ever is seen as dead, and can be tried again by an administrator', async () => {
    server.answer = 'refuse';
    await mention('Two');
    await write(NOW);
    await deliver(NOW);
    const [dead] = await outbox('?state=dead');
    expect(dead).toMatchObject({ state: 'dead', lastError: expect.stringContaining('550') });
    await org.cpo.at(NOW).get('outbox').expect(403);
    await org.cpo.at(NOW).put(`outbox/${dead.id}/retry`).expect(403);
    server.answer = 'take';
    await org.admin.at(NOW).put(`outbox/${dead.id}/retry`).expect(200);
    await deliver(NOW);
    expect(server.received).toHaveLength(1);
    await org.admin.at(NOW).put(`outbox/${dead.id}/retry`).expect(409);
  });

  it('survives a sender that is killed before it knows the answer, under the same Message-ID', async () => {
    await mention('Three');
    await write(NOW);
    server.answer = 'hang';
    const victim = await startSender(smtpUrl);
    const arrived = new Promise<void>((done) => {
      server.onMessage = done;
    });
    const job = runJob('mail.deliver', { organizationId: org.id }, NOW, victim.url).catch(() => 0);
    await arrived;
    await endSender(victim, 'SIGKILL');
    await job;
    server.answer = 'take';
    await deliver('2026-11-10T10:01:00Z');
    expect(server.received).toHaveLength(1);
    await deliver('2026-11-10T10:06:00Z');
    await deliver('2026-11-10T12:00:00Z');
    const ids = new Set(server.received.map(({ messageId }) => messageId));
    expect(server.received).toHaveLength(2);
    expect(ids.size).toBe(1);
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
  });

  it('of a change that is rolled back is never written', async () => {
    await org.cpo
      .at(NOW)
      .post('comments', {
        subjectKind: 'report',
        subjectId: path,
        body: 'x',
        mentions: [org.cpo.personId, path],
      })
      .expect(422);
    await write(NOW);
    expect(await outbox()).toEqual([]);
  });

  it('ends by one click, for its kind alone, and opening the link changes nothing', async () => {
    await mention('Four');
    await write(NOW);
    await deliver(NOW);
    const [address = ''] =
      /https:\/\/remit\.test(\/api\S+)/.exec(sentTo(org.member)[0]?.text ?? '')?.slice(1) ?? [];
    const stranger = new Client();
    const { text } = await stranger.get(address).expect(200);
    expect(text).toContain('<form method="post">');
    const wanted = async () =>
      (await org.member.get('me/mail-preferences').expect(200)).body.filter(
        ({ isWanted }: { isWanted: boolean }) => !isWanted,
      );
    expect(await wanted()).toEqual([]);
    await stranger.get(`${address}x`).expect(404);
    await stranger.post(address).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await wanted()).toEqual([{ kind: 'mention', isWanted: false }]);
    await mention('Five');
    await write(SOON);
    await deliver(SOON);
    expect(sentTo(org.member)).toHaveLength(1);
    await org.member.put('me/mail-preferences/mention', { isWanted: true }).expect(200);
    expect(await wanted()).toEqual([]);
    await org.member.put('me/mail-preferences/gossip', { isWanted: true }).expect(404);
  });
});

describe('questions, answers and reminders', () => {
  it('reach the owner in working hours as one message, and the answer reaches the asker', async () => {
    const ask = (words: string) =>
      org.ceo
        .at('2026-11-10T19:00:00Z')
        .post('comments', { subjectKind: 'report', subjectId: path, body: words })
        .expect(201);
    await ask('Why is it late?');
    await ask('And what does it cost?');
    await write('2026-11-10T23:00:00Z');
    expect(await outbox()).toEqual([]);
    await write('2026-11-11T09:00:00Z');
    await deliver('2026-11-11T09:00:00Z');
    const [mail] = sentTo(org.cpo);
    expect(mail?.subject).toBe('2 questions and answers');
    expect(mail?.text).toContain('Why is it late?');
    await org.cpo
      .at('2026-11-11T09:10:00Z')
      .post('comments', { subjectKind: 'report', subjectId: path, body: 'The vendor is.' })
      .expect(201);
    await write('2026-11-11T10:00:00Z');
    await deliver('2026-11-11T10:00:00Z');
    expect(sentTo(org.ceo)[0]?.text).toContain('The vendor is.');
  });

  it('come once a working day for what is due, in the language of their reader', async () => {
    await org.admin.change('patch', 'organization', { body: { locale: 'de-DE' } });
    await runJob('obligations.plan', { organizationId: org.id }, NOW);
    await org.cpo
      .at(NOW)
      .change('put', `reports/${path}/submission`, { body: {}, read: `reports/${path}` });
    const remind = (time: string) =>
      runJob('notices.remind', { organizationId: org.id }, time, sender.url);
    for (const time of ['2026-11-12T05:00:00Z', '2026-11-12T09:05:00Z', '2026-11-12T10:05:00Z']) {
      await remind(time);
      await write(time);
      await deliver(time);
    }
    const reminders = sentTo(org.ceo).filter(({ subject }) => subject?.includes('fällig'));
    expect(reminders.map(({ subject }) => subject)).toEqual(['Eine Antwort ist fällig']);
    expect(reminders[0]?.text).toContain('fällig 2026-11-13');
  });
});

describe('without a mail server', () => {
  it('messages are kept, for administrators to read', async () => {
    await mention('Six');
    await runJob('notices.write', { organizationId: org.id }, NOW);
    await runJob('mail.deliver', { organizationId: org.id }, NOW);
    const [kept] = await outbox();
    expect(kept).toMatchObject({
      state: 'kept',
      kind: 'mention',
      toAddress: addresses.get(org.member.personId),
    });
    const { body } = await org.admin.at(NOW).get(`outbox/${kept.id}`).expect(200);
    expect(body.text).toContain('Six');
    await org.member.at(NOW).get(`outbox/${kept.id}`).expect(403);
    const { admin: stranger } = await foundOrganization();
    await stranger.get(`outbox/${kept.id}`).expect(404);
  });
});
