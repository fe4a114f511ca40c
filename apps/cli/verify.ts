import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Call } from './call.ts';

interface Verification {
  readonly checked: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly firstBreak: { readonly seq: number; readonly reason: string } | null;
}

interface Report {
  readonly id: string;
  readonly period: { readonly key: string };
  readonly editions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly previousHash: string | null;
  }[];
}

interface Sealed {
  readonly schema: string;
  readonly number: number;
  readonly previousHash: string | null;
  readonly activity: { readonly seq: number; readonly hash: string };
  readonly period: { readonly key: string };
}

/** Checks a downloaded edition offline, or the whole record online; 1 when something is broken. */
export async function verify(call: Call): Promise<number> {
  const [file] = call.args;
  return file === undefined ? verifyOnline(call) : verifyFile(call, file);
}

async function verifyFile({ values, print }: Call, file: string): Promise<number> {
  const bytes = await readFile(file);
  const hash = sha256(bytes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only printed
  const sealed = JSON.parse(bytes.toString('utf8')) as Sealed;
  print(`${sealed.schema}, period ${sealed.period.key}, edition ${sealed.number}`);
  print(`sha256 ${hash}`);
  print(
    `follows ${sealed.previousHash ?? 'no earlier edition'}; activity ${sealed.activity.seq} ${sealed.activity.hash}`,
  );
  if (values.sha256 === undefined) {
    print('Compare the sha256 with the one that was acknowledged.');
    return 0;
  }
  const isSame = values.sha256.toLowerCase() === hash;
  print(
    isSame
      ? 'The file is the edition with this hash.'
      : 'BROKEN: the file is not the edition with this hash.',
  );
  return isSame ? 0 : 1;
}

async function verifyOnline({ api, print }: Call): Promise<number> {
  const chain = await api.read<Verification>('activity/verification');
  const found = chain.firstBreak;
  print(
    found
      ? `BROKEN: activity ${found.seq} is ${found.reason}.`
      : `Activity is whole: ${chain.checked} entries, head ${chain.head.hash}.`,
  );
  const broken = found ? 1 : 0;
  const reports = await api.all<Report>('reports');
  let faults = broken;
  for (const { id, period, editions } of reports)
    for (const edition of editions) {
      const text = await api.text(`reports/${id}/editions/${edition.number}`);
      const isWhole = sha256(text) === edition.sha256;
      if (!isWhole) faults += 1;
      print(
        `${isWhole ? 'whole ' : 'BROKEN'} ${period.key} edition ${edition.number} ${edition.sha256}`,
      );
    }
  return faults === 0 ? 0 : 1;
}

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
