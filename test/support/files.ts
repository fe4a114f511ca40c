import readXlsx from 'read-excel-file/node';
import type { Response, Test } from 'supertest';
import { extractText, getDocumentProxy } from 'unpdf';

type Parser = NonNullable<Parameters<Test['parse']>[0]>;

const bytes: Parser = (response, done) => {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

/** The bytes of an answer, whatever its type says. */
export async function bytesOf(test: Test): Promise<Buffer> {
  const { body }: Response = await test.buffer(true).parse(bytes).expect(200);
  return body as Buffer;
}

/** The text of all pages; spaces as they were set, none at the ends of lines. */
export async function pdfText(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  return text;
}

export type Cell = string | number | boolean | Date | null;

/** The rows of each sheet of a workbook. */
export async function sheetsOf(file: Buffer): Promise<ReadonlyMap<string, readonly Cell[][]>> {
  const sheets = await readXlsx(file);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Cell[][]]));
}
