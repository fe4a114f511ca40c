import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EditionContent } from '../../libs/domain/edition.ts';
import { figureText } from '../../libs/domain/figure-text.ts';
import { runJob } from '../support/client.ts';
import { makeArea, makeKpi, months, RATIO, recordValues } from '../support/kpis.ts';
import { endSender, MailServer, startSender, type Sender } from '../support/mail-server.ts';
import { foundOrganization } from '../support/organization.ts';
import { addItem, step } from '../support/roadmap.ts';

const NOW = '2026-11-10T10:00:00Z';
const SOON = '2026-11-10T10:06:00Z';
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NAME = 'Share of "paid" <accounts>';

const server = new MailServer();
let sender: Sender;

beforeAll(async () => {
  sender = await startSender(await server.start());
});

afterAll(async () => {
  await endSender(sender, 'SIGTERM');
  await server.stop();
});

/** What a CEO gets of a report with a critical KPI and an item, and what was sealed. */
async function received() {
  const org = await foundOrganization({ foundedAt: '2025-01-01T08:00:00Z' });
  const cpo = org.cpo.at(NOW);
  const areaId = await makeArea(org, { name: 'Growth' });
  const kpi = await makeKpi(cpo, areaId, { ...RATIO, name: NAME }, { isCritical: true });
  const values = months(2026, 10).map((month, at) => [
    month,
    { numerator: 300 + at * 7, denominator: 1_000 },
  ]);
  await recordValues(cpo, kpi.key, Object.fromEntries(values));
  const dates = { startsOn: '2026-11-01', targetOn: '2026-12-11' };
  const given = { name: 'A new price list', areaId, horizon: 'now', ...dates };
  const item = await addItem(org.member.at('2026-09-11T09:00:00Z'), given);
  await step(org.member.at('2026-09-11T10:00:00Z'), item, 'commitment');
  const { body: report } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  const read = `reports/${report.id}`;
  await cpo.change('put', `${read}/submission`, { body: {}, read });
  for (const job of ['notices.write', 'mail.deliver'])
    await runJob(job, { organizationId: org.id }, SOON, sender.url);
  const { text } = await org.ceo.at(SOON).get(`${read}/editions/1`).expect(200);
  const [mail] = server.received;
  if (!mail) throw new Error('Nothing came.');
  return { mail, content: JSON.parse(text) as EditionContent, id: report.id as string };
}

/** The same drawings, by a process that has drawn nothing yet. */
async function drawnAnew(content: EditionContent): Promise<readonly string[]> {
  const program = `
    const { letterDrawings } = await import('./dist/libs/features/reports/renderings/letter-drawings.js');
    const { Pictures } = await import('./dist/libs/platform/pictures/pictures.js');
    const pictures = new Pictures();
    const drawn = [];
    for (const { svg } of letterDrawings(JSON.parse(process.env.CONTENT)))
      drawn.push(Buffer.from(await pictures.png({ svg, width: 800 })).toString('base64'));
    pictures.onApplicationShutdown();
    process.stdout.write(JSON.stringify(drawn));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: { ...process.env, CONTENT: JSON.stringify(content) }, maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout) as readonly string[];
}

describe('the charts in the mail of a report', () => {
  it('are pictures of the sealed edition within the letter, told in words, the same at every drawing', async () => {
    const { mail, content, id } = await received();
    const [pdf, ...others] = mail.attachments.filter(({ related }) => !related);
    expect([pdf?.filename, others]).toEqual(['report-2026-10-edition-1.pdf', []]);
    const pictures = mail.attachments.filter(({ related }) => related);
    expect(pictures.map(({ cid, contentDisposition }) => [cid, contentDisposition])).toEqual([
      [`kpi.${id}.1@remit`, 'inline'],
      [`roadmap.${id}.1@remit`, 'inline'],
    ]);
    for (const { content: png, contentType } of pictures) {
      expect(contentType).toBe('image/png');
      expect(png.subarray(0, 8).equals(SIGNATURE)).toBe(true);
      expect(png.readUInt32BE(16)).toBe(800);
      expect(png.length).toBeLessThan(60_000);
    }
    const encoded = pictures.map(({ content: png }) => png.toString('base64'));
    expect(await drawnAnew(content)).toEqual(encoded);
    const html = String(mail.html);
    // The parser puts in what the letter names.
    for (const bytes of encoded)
      expect(html).toContain(`<img src="data:image/png;base64,${bytes}"`);
    const [kpi] = content.scorecard.flatMap(({ kpis }) => kpis);
    const figure = kpi ? figureText(kpi.value, kpi, content.organization) : '';
    expect(figure).toBe('36.3 %');
    expect(html).toContain(`alt="2026-10: ${figure}`);
    expect(html).toContain('Share of &quot;paid&quot; &lt;accounts&gt;');
    expect(mail.text).toContain(`* ${NAME}. 2026-10: ${figure}`);
    expect(html).toContain('alt="A new price list: on time."');
  });
});
