import { Client, runJob } from '../support/client.ts';
import { bytesOf, pdfText } from '../support/files.ts';
import { endSender, MailServer, startSender, type Sender } from '../support/mail-server.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const ANNA = 'anna@board.example';

const server = new MailServer();
let sender: Sender;
let org: TestOrganization;
let cpo: Client;
let report: string;
let edition: string;

/** As somebody whose server can send mail. */
const mailing = (body: object, status = 201) =>
  new Client(org.cpo.headers, org.cpo.personId, sender.url)
    .at(NOW)
    .post(`${edition}/mailings`, body)
    .expect(status);

const deliver = () => runJob('mail.deliver', { organizationId: org.id }, NOW, sender.url);

/** What arrived there. */
function arrived(address: string) {
  const mail = server.received.find((one) => JSON.stringify(one.to).includes(address));
  if (!mail) throw new Error(`Nothing arrived at ${address}.`);
  const { subject, replyTo, text = '', html, attachments } = mail;
  const url = /https:\S+shared-editions\S+/.exec(text)?.[0] ?? '';
  return { subject, replyTo, words: text + String(html), url, files: attachments };
}

beforeAll(async () => {
  sender = await startSender(await server.start());
});

afterAll(async () => {
  await endSender(sender, 'SIGTERM');
  await server.stop();
});

beforeEach(async () => {
  server.received.length = 0;
  org = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  cpo = org.cpo.at(NOW);
  const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  report = `reports/${body.id}`;
  const narrative = { summary: 'Sales **doubled**.' };
  await cpo.change('put', `${report}/submission`, { body: { narrative }, read: report });
  edition = `${report}/editions/1`;
});

describe('an edition by mail', () => {
  it('reaches people outside with a link of their own and the PDF, as much as their version shows', async () => {
    const input = { name: 'Board', parts: ['trust'] };
    const { body: board } = await cpo.post('audiences', input).expect(201);
    const { body: people } = await org.admin.get('people').expect(200);
    const inside = people.data.find(({ name }: { name: string }) => name === 'executive').email;
    const { body: links } = await mailing({
      to: [ANNA.toUpperCase(), ANNA, inside],
      days: 7,
      audienceId: board.id,
      words: 'For <Monday>.\n\nHelena',
      withPdf: true,
    });
    expect(links).toHaveLength(2);
    const [link] = links;
    expect(link).toMatchObject({
      name: ANNA,
      mailedTo: ANNA,
      mailState: 'waiting',
      audienceName: 'Board',
    });
    await deliver();
    const { files, url, words, ...mail } = arrived(ANNA);
    expect(mail.subject).toBe('October 2026: product report, version for Board');
    expect(mail.replyTo?.value).toMatchObject([{ address: expect.stringContaining('cpo') }]);
    expect(words).toContain('For &lt;Monday&gt;.');
    expect(words).not.toContain('doubled');
    expect(files.map(({ filename }) => filename)).toEqual(['report-2026-10-edition-1-board.pdf']);
    for (const { content } of files) expect(await pdfText(content)).not.toContain('doubled');
    expect(arrived(inside).words).not.toContain(url);
    const page = new Client({ accept: 'text/html' }).at(NOW).get(new URL(url).pathname);
    expect((await page.expect(200)).text).not.toContain('doubled');
    const { body: listed } = await cpo.get(`${edition}/share-links`).expect(200);
    const anna = listed.find(({ mailedTo }: { mailedTo: string }) => mailedTo === ANNA);
    expect(anna).toMatchObject({ openings: 1, mailState: 'sent' });
    const { body: trail } = await cpo.get(`activity?subjectId=${report.slice(8)}`).expect(200);
    expect(trail.data[0]).toMatchObject({
      action: 'edition.mail',
      details: { after: { to: [ANNA, inside], audience: 'Board' } },
    });
    expect(JSON.stringify([links, listed, trail])).not.toContain('remit_v_');
    const { body: outbox } = await org.admin.at(NOW).get('outbox?state=sent').expect(200);
    const { body: kept } = await org.admin.at(NOW).get(`outbox/${outbox.data[0].id}`).expect(200);
    expect(kept.text).toContain('/shared-editions/remit_v_…');
  });

  it('as a whole encloses the sealed PDF, and nothing of it once its link was ended', async () => {
    const { body: links } = await mailing({ to: [ANNA, 'b@bank.example'], days: 7, withPdf: true });
    await cpo.delete(`share-links/${links[1].id}`).expect(204);
    await deliver();
    await deliver();
    expect(server.received).toHaveLength(1);
    const drawn = await bytesOf(cpo.get(`${edition}?format=pdf`));
    expect(arrived(ANNA).files.map(({ content }) => content.equals(drawn))).toEqual([true]);
  });

  it('is not sent any more, with PDF or without, once whoever sent it has left, and the outbox says why', async () => {
    const leaver = await org.join('cpo', 'leaver');
    const as = new Client(leaver.headers, leaver.personId, sender.url).at(NOW);
    await as.post(`${edition}/mailings`, { to: [ANNA], days: 7, withPdf: true }).expect(201);
    await as.post(`${edition}/mailings`, { to: ['b@bank.example'], days: 7 }).expect(201);
    await mailing({ to: ['c@bank.example'], days: 7 });
    const read = `people/${leaver.personId}`;
    await org.admin.at(NOW).change('put', `${read}/deactivation`, { body: {}, read });
    await deliver();
    expect(server.received.map(({ to }) => JSON.stringify(to))).toEqual([
      expect.stringContaining('c@bank.example'),
    ]);
    const { body: outbox } = await org.admin.at(NOW).get('outbox?state=dead').expect(200);
    const why = 'Not sent: its link was ended, or whoever made it has left.';
    expect(outbox.data).toMatchObject([
      { toAddress: 'b@bank.example', attempts: 1, lastError: why },
      { toAddress: ANNA, attempts: 1, lastError: why },
    ]);
  });

  it('is sent by those who answer for the report, to real addresses, while the report stands', async () => {
    const body = { to: [ANNA], days: 7 };
    for (const who of [org.member, org.viewer, org.executive])
      await who.at(NOW).post(`${edition}/mailings`, body).expect(403);
    const { cpo: foreigner } = await foundOrganization();
    await foreigner.at(NOW).post(`${edition}/mailings`, body).expect(404);
    for (const wrong of [{ to: [] }, { to: ['nobody'] }, { to: ANNA }, { days: 0 }])
      await mailing({ ...body, ...wrong }, 400);
    await org.ceo.at(NOW).post(`${edition}/mailings`, body).expect(201);
    await cpo.change('put', `${report}/withdrawal`, { body: { reason: 'Wrong' }, read: report });
    await mailing(body, 409);
  });
});
