import { readFile } from 'node:fs/promises';
import type { ChainLink } from '#domain/activity';
import type { Call } from './call.ts';
import { faultsOf, newestLink, sha256, type KeptEdition } from './sealed-chain.ts';

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
  const reports = await api.all<Report>('reports');
  const editions: KeptEdition[] = [];
  for (const { id, period, editions: kept } of reports)
    for (const { number, sha256: hash } of kept) {
      const text = await api.text(`reports/${id}/editions/${number}`);
      editions.push({ name: `${period.key} edition ${number}`, sha256: hash, text });
    }
  const found = faultsOf(editions);
  for (const { name, sha256: hash, faults } of found) {
    print(`${faults.length === 0 ? 'whole ' : 'BROKEN'} ${name} ${hash}`);
    for (const fault of faults) print(`       ${fault}`);
  }
  const isChainWhole = await verifyActivity({ api, print }, newestLink(editions));
  return isChainWhole && found.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

/** The newest edition knows how far activity had come, whatever the server says today. */
async function verifyActivity(
  { api, print }: Pick<Call, 'api' | 'print'>,
  link: ChainLink | null,
): Promise<boolean> {
  const query = link === null ? '' : `?seq=${link.seq}&hash=${link.hash}`;
  const chain = await api.read<Verification>(`activity/verification${query}`);
  const found = chain.firstBreak;
  print(
    found
      ? `BROKEN: activity ${found.seq} is ${found.reason}.`
      : `Activity is whole: ${chain.checked} entries, head ${chain.head.hash}.`,
  );
  return !found;
}
