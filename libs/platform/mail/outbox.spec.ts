import { Logger } from '@nestjs/common';
import type { Database } from '../database/database.ts';
import type { MailTransport } from './mail-transport.ts';
import { Outbox } from './outbox.ts';
import { picturesInWords, type EnclosedFile, type OutgoingMail } from './outgoing.ts';

const MAIL: OutgoingMail = {
  kind: 'report',
  toName: 'Ann',
  toAddress: 'ann@acme.example',
  subject: 'Q2',
  text: '',
  html: '',
  attachments: [
    { source: 'paper', reference: {} },
    { source: 'charts', reference: {}, isOptional: true },
  ],
};

const file = (filename: string, contentId?: string): EnclosedFile => ({
  filename,
  content: Buffer.from(filename),
  ...(contentId !== undefined && { contentId }),
});

const paper = () => Promise.resolve([file('q2.pdf')]);
const charts = () => Promise.resolve([file('kpi.png'), file('roadmap.png')]);
const cannot = () => Promise.reject(new Error('It cannot be drawn.'));

/** An outbox with one message, and what its delivery came to. */
async function delivered(makers: Readonly<Record<string, () => Promise<readonly EnclosedFile[]>>>) {
  const waiting = [{ id: 'm1', attempts: 1, mail: MAIL }];
  const sent: (readonly EnclosedFile[])[] = [];
  const noted: unknown[] = [];
  const db = {
    within: (_organization: string, work: () => unknown) => work(),
    row: () => Promise.resolve(waiting.shift()),
    run: ({ values }: { values: readonly unknown[] }) => Promise.resolve(noted.push(values[2])),
  };
  const transport = {
    isOpen: true,
    send: (_id: string, _mail: OutgoingMail, files: readonly EnclosedFile[]) => {
      sent.push(files);
      return Promise.resolve({ outcome: 'sent' });
    },
  };
  const outbox = new Outbox(
    db as unknown as Database,
    { borrowed: undefined, now: () => new Date(0) },
    transport as unknown as MailTransport,
  );
  for (const [source, make] of Object.entries(makers)) outbox.encloses(source, make);
  await outbox.deliver('o1');
  return { names: sent.flat().map(({ filename }) => filename), noted };
}

beforeAll(() => {
  Logger.overrideLogger(false);
});

describe('what a message encloses', () => {
  it('is all that its sources make', async () => {
    expect(await delivered({ paper, charts })).toEqual({
      names: ['q2.pdf', 'kpi.png', 'roadmap.png'],
      noted: ['sent'],
    });
  });

  it('holds it back when it must be there and cannot be made, and not when it may be missing', async () => {
    expect(await delivered({ paper, charts: cannot })).toEqual({
      names: ['q2.pdf'],
      noted: ['sent'],
    });
    expect(await delivered({ paper: cannot, charts })).toEqual({ names: [], noted: ['waiting'] });
  });
});

describe('a picture in the words of a message', () => {
  const html = '<p>A</p><img src="cid:kpi@x" width="9" alt="50 %, &quot;good&quot;"><p>B</p>';

  it('stays where its file is enclosed', () => {
    expect(picturesInWords(html, [file('kpi.png', 'kpi@x')])).toBe(html);
  });

  it('is told in words where it is not', () => {
    expect(picturesInWords(html, [file('q2.pdf')])).toBe(
      '<p>A</p><span>50 %, &quot;good&quot;</span><p>B</p>',
    );
  });
});
