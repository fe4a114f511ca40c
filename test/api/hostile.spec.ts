import { Contract, type Operation } from '../support/contract.ts';
import { noFindings, Probe } from '../hostile/probe.ts';
import { Settlement } from '../hostile/settlement.ts';
import { eachOf, Wire } from '../hostile/wire.ts';

/** What takes things away comes last, so that the rest still finds them. */
function phaseOf({ method, bodies }: Operation): number {
  if (method === 'delete') return 3;
  return method === 'put' && Object.keys(bodies).length === 0 ? 2 : 1;
}

/** Seconds that the API and this test have worked. */
async function cpuOf(wire: Wire): Promise<number> {
  const { text } = await wire.ask({ method: 'GET', address: '/metrics' });
  const { user, system } = process.cpuUsage();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) + (user + system) / 1e6;
}

describe('hostile input', () => {
  it('is refused by every operation with a problem, and never breaks anything', async () => {
    const contract = await Contract.read();
    const wire = new Wire();
    const settlement = await Settlement.found(contract, wire);
    const findings = noFindings();
    const before = await cpuOf(wire);
    for (const phase of [1, 2, 3])
      await eachOf(
        contract.operations.filter((operation) => phaseOf(operation) === phase),
        6,
        (operation) => new Probe(settlement, operation, findings).run(),
      );
    const cpu = (await cpuOf(wire)) - before;
    wire.close();
    const share = findings.accepted / findings.sound;
    process.stdout.write(
      `hostile input: ${contract.operations.length} operations, ${findings.requests} requests, ` +
        `${cpu.toFixed(0)} s CPU, ${(share * 100).toFixed(0)} % of ${findings.sound} sound ones accepted; ` +
        `${JSON.stringify(Object.fromEntries(findings.statuses))}\n`,
    );
    expect([...findings.flaws]).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.4);
  }, 900_000);
});
