import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { EditionContent, EditionKpi } from '../../libs/domain/edition.ts';
import { differenceText, figureText } from '../../libs/domain/figure-text.ts';
import type { Client } from '../support/client.ts';
import { bytesOf, pdfText, sheetsOf } from '../support/files.ts';
import { makeArea, makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const HOSTILE = '#panic("no") $x$ *b* @cite // <tag> = Heading \\ ` 😀 漢字 مرحبا';

/** A report whose names and words would do harm, were they read as anything but words. */
async function sealed(summary = `${HOSTILE}\n\n- **bold** and [a link](https://remit.example)\n`) {
  const organization = await foundOrganization({ foundedAt: '2026-07-01T08:00:00Z' });
  const cpo = organization.cpo.at(NOW);
  const areaId = await makeArea(organization, { name: 'Customer & <care>' });
  const rate = await makeKpi(cpo, areaId, RATIO);
  const price = await makeKpi(cpo, areaId, {
    name: '=HYPERLINK("http://x")',
    unit: 'currency',
    decimals: 2,
    direction: 'lower',
    kind: 'stock',
    cadence: 'monthly',
  });
  await recordValues(cpo, rate.key, {
    '2026-08': { numerator: 1, denominator: 3 },
    '2026-09': { numerator: 2, denominator: 7 },
    '2026-10': { numerator: 355, denominator: 1130 },
  });
  await recordValues(cpo, price.key, { '2026-08': 12.5, '2026-09': 1234567.89, '2026-10': -0.07 });
  await cpo
    .post(`kpis/${price.key}/targets`, { shape: 'flat', from: '2026-07', figures: { target: 3.5 } })
    .expect(201);
  const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  const path = `reports/${body.id}`;
  await cpo.change('put', `${path}/submission`, { body: { narrative: { summary } }, read: path });
  const address = `${path}/editions/1`;
  const { text } = await organization.ceo.at(NOW).get(address).expect(200);
  return { organization, ceo: organization.ceo.at(NOW), address, content: contentOf(text) };
}

const contentOf = (text: string) => JSON.parse(text) as EditionContent;

const asBytes = (client: Client, address: string, format: string) =>
  bytesOf(client.get(`${address}?format=${format}`));

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What a reader sees of a KPI's figures. */
function textsOf(kpi: EditionKpi, { organization }: EditionContent): readonly string[] {
  const figures = [kpi.value, kpi.target, kpi.previous.value].filter((value) => value !== null);
  return [
    ...figures.map((value) => figureText(value, kpi, organization)),
    differenceText(kpi.value, kpi.target, kpi, organization),
  ];
}

/** Without hashes, which name the edition and not the words. */
const words = async (pdf: Buffer) => spaced(await pdfText(pdf)).replaceAll(/[0-9a-f]{16,64}/g, '');

const spaced = (text: string) => text.replaceAll(/[\s\u{a0}\u{202f}]+/gu, ' ');
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the renderings of an edition', () => {
  it('show the figures that were sealed, in every format', async () => {
    const { ceo, address, content } = await sealed();
    const kpis = content.scorecard.flatMap((area) => area.kpis);
    expect(kpis.map(({ value }) => value)).toEqual(
      expect.arrayContaining([expect.closeTo(31.4159, 3), -0.07]),
    );
    const { text: html } = await ceo.get(`${address}?format=html`).expect(200);
    const { text: markdown } = await ceo.get(`${address}?format=markdown`).expect(200);
    const paper = await pdfText(await asBytes(ceo, address, 'pdf'));
    for (const shown of [unescaped(html), markdown, paper])
      for (const text of kpis.flatMap((kpi) => textsOf(kpi, content)))
        expect(spaced(shown)).toContain(spaced(text));
    const sheet = (await sheetsOf(await asBytes(ceo, address, 'xlsx'))).get('KPIs') ?? [];
    const csv = (await asBytes(ceo, address, 'csv')).toString('utf8');
    const { data } = Papa.parse<string[]>(csv.replace('\u{feff}', ''), { skipEmptyLines: true });
    for (const [at, kpi] of kpis.entries()) {
      const figures = [
        kpi.value,
        kpi.target,
        kpi.previous.value,
        kpi.lastYear.value,
        kpi.yearToDate,
      ];
      expect(columns(sheet, at + 1)).toEqual(figures);
      expect(columns(data, at + 1).map((cell) => (cell === '' ? null : Number(cell)))).toEqual(
        figures,
      );
    }
  });

  it('are the same to the byte, however often and wherever they are drawn', async () => {
    const { ceo, address } = await sealed();
    for (const format of ['pdf', 'xlsx', 'csv', 'html', 'markdown']) {
      const first = await asBytes(ceo, address, format);
      const again = await asBytes(ceo.at('2026-12-24T18:00:02Z'), address, format);
      expect(`${format} ${sha256(again)}`).toBe(`${format} ${sha256(first)}`);
    }
  });

  it('never run what people wrote', async () => {
    const { ceo, address } = await sealed();
    const paper = spaced(await pdfText(await asBytes(ceo, address, 'pdf')));
    expect(paper).toContain('#panic("no") $x$ b @cite // <tag> = Heading');
    expect(paper).toContain('Customer & <care>');
    expect(paper).toContain('=HYPERLINK("http://x")');
    const csv = (await asBytes(ceo, address, 'csv')).toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    const sheets = await sheetsOf(await asBytes(ceo, address, 'xlsx'));
    expect(sheets.get('KPIs')?.map((row) => row[3])).toContain('=HYPERLINK("http://x")');
  });

  it('come as accessible PDF, made when it was sealed', async () => {
    const { ceo, address, content } = await sealed('Nothing but letters — and 🎉.');
    const pdf = (await asBytes(ceo, address, 'pdf')).toString('latin1');
    expect(pdf).toMatch(/pdfuaid:part[>=]["']?1/);
    expect(pdf).toContain('/MarkInfo');
    const made = content.sealedAt.slice(0, 19).replaceAll(/\D/g, '');
    expect(pdf).toContain(`/CreationDate (D:${made}`);
    const { headers } = await ceo.get(`${address}?format=pdf`).expect(200);
    expect(headers['content-disposition']).toBe('inline; filename="report-2026-10-edition-1.pdf"');
    expect(headers['content-type']).toBe('application/pdf');
  });

  it('are drawn without the native compiler too, with the same words', async () => {
    const { ceo, address, content } = await sealed();
    const program = `
      const { wasmEngine } = await import('./dist/libs/platform/typst/wasm-engine.js');
      const { TypstReportPdf } = await import('./dist/libs/features/reports/report-pdf.js');
      const engine = await wasmEngine();
      const pdf = new TypstReportPdf({ pdf: async (job) => engine.pdf(job) });
      const content = JSON.parse(process.env.CONTENT);
      process.stdout.write(await pdf.of({ content, before: null, sha256: 'a'.repeat(64) }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', program],
      {
        env: { ...process.env, CONTENT: JSON.stringify(content) },
        encoding: 'buffer',
        maxBuffer: 2 ** 26,
      },
    );
    expect(await words(stdout)).toBe(await words(await asBytes(ceo, address, 'pdf')));
  });

  it('of a draft say that nothing is sealed, and are not for the CEO', async () => {
    const organization = await foundOrganization({ foundedAt: '2026-07-01T08:00:00Z' });
    const cpo = organization.cpo.at(NOW);
    const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
    const draft = `reports/${body.id}/draft`;
    expect(await pdfText(await asBytes(cpo, draft, 'pdf'))).toContain(
      'Draft: nothing is sealed yet.',
    );
    await organization.ceo.at(NOW).get(`${draft}?format=pdf`).expect(403);
  });
});

const FIGURES = [7, 8, 10, 11, 12];
const columns = <Cell>(rows: readonly (readonly Cell[])[], at: number) =>
  FIGURES.map((column) => rows[at]?.[column]);
