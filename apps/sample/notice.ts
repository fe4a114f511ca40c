import { CAST, EVERYBODY } from './story/cast.ts';
import type { Company } from './stage/company.ts';
import type { Counts } from './stage/tally.query.ts';

interface Outcome {
  readonly counts: Counts;
  readonly seconds: number;
  /** Nobody had set Remit up before. */
  readonly isFirst: boolean;
  readonly url: URL;
}

export const alreadyThere = (name: string): string =>
  `${name} is there already, so nothing was loaded. Give a second one another name: npm run sample -- --name "…"`;

/** What was loaded, and by whom one can look at it; the passwords are shown here and nowhere else. */
export function loaded(company: Company, { counts, seconds, isFirst, url }: Outcome): string {
  const { people, areas, kpis, values, checkIns, missed, editions } = counts;
  const { objectives, decisions, products, items, launches } = counts;
  const { budgets, budgetLines, postings } = counts;
  const number = (count: number) => count.toLocaleString('en');
  return [
    `${company.name} is loaded in ${seconds.toFixed(1)} s: ${people} people, ${areas} areas, ${kpis} KPIs, ` +
      `${number(values)} values, ${number(checkIns)} check-ins, ${number(missed)} missed obligations, ${editions} sealed editions,`,
    `${objectives} objectives, ${decisions} decisions, ${products} products and services, ${items} roadmap items and ${launches} launches,`,
    `${budgets} budgets with ${budgetLines} lines and ${number(postings)} postings.`,
    ...(isFirst ? ['Remit is set up by it: the set-up code is not needed any more.'] : []),
    `Sign in at ${url.origin} as`,
    '',
    ...accounts(company),
    '',
    'The passwords are shown this once.',
  ].join('\n');
}

function accounts(company: Company): readonly string[] {
  const rows = EVERYBODY.filter((who) => 'isShown' in CAST[who]).map((who) => [
    `${CAST[who].name}, ${CAST[who].title}`,
    company.address(who),
    CAST[who].role,
    company.passwords.get(who) ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd(),
  );
}
