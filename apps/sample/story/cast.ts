import type { Role } from '#domain/actor';

export interface Member {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Signs in after the load, with the password that is printed. */
  readonly isShown?: true;
}

/** Invented; nobody of this name is meant. */
export const CAST = {
  tomasz: {
    name: 'Tomasz Wieczorek',
    title: 'Head of Product Operations',
    role: 'admin',
    isShown: true,
  },
  helena: { name: 'Helena Brandt', title: 'Chief Product Officer', role: 'cpo', isShown: true },
  matthias: {
    name: 'Matthias Okafor',
    title: 'Chief Executive Officer',
    role: 'ceo',
    isShown: true,
  },
  ingrid: { name: 'Ingrid Solberg', title: 'Chief Financial Officer', role: 'executive' },
  priya: { name: 'Priya Raghunathan', title: 'VP Product Management', role: 'member' },
  daniel: { name: 'Daniel Achterberg', title: 'VP Engineering', role: 'member' },
  yuki: { name: 'Yuki Tanabe', title: 'Director of Engineering', role: 'member', isShown: true },
  bram: { name: 'Bram Verhoeven', title: 'Head of Portfolio', role: 'member' },
  nora: { name: 'Nora Lindqvist', title: 'Head of Growth', role: 'member' },
  carlos: { name: 'Carlos Iturbe', title: 'Finance Partner, Product', role: 'member' },
  lucia: { name: 'Lucía Ferrer', title: 'Head of Market Insight', role: 'member' },
  aoife: { name: 'Aoife Gallagher', title: 'Head of Customer Experience', role: 'member' },
  samuel: { name: 'Samuel Adeyemi', title: 'Head of Partnerships', role: 'member' },
  amara: { name: 'Amara Diallo', title: 'People Partner, Product', role: 'member' },
  hannes: { name: 'Hannes Vogt', title: 'Innovation Lead', role: 'member' },
  felix: { name: 'Felix Marchetti', title: 'Innovation Lead', role: 'member' },
  jonas: { name: 'Jonas Reuter', title: 'Chief Architect', role: 'member' },
  eleni: { name: 'Eleni Papadaki', title: 'Head of Compliance', role: 'member' },
  dana: { name: 'Dana Kowalczyk', title: 'Product Analyst', role: 'member' },
  ruth: { name: 'Ruth Castellan', title: 'Board Adviser', role: 'viewer' },
} as const satisfies Readonly<Record<string, Member>>;

export type PersonKey = keyof typeof CAST;

export const FOUNDER: PersonKey = 'tomasz';
export const CPO: PersonKey = 'helena';
export const CEO: PersonKey = 'matthias';
/** Records what the warehouse counts, and stands in where an area has nobody. */
export const ANALYST: PersonKey = 'dana';

/** Of the company. */
export const CURRENCY = 'EUR';
/** Where the papers of the company would lie. */
export const EVIDENCE = 'https://wiki.larkfield-instruments.example/gates';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of CAST are all there are
export const EVERYBODY = Object.keys(CAST) as readonly PersonKey[];

/** helena.brandt@larkfield-instruments.example, without accents. */
export function addressOf(who: PersonKey, company: string): string {
  return `${plain(CAST[who].name, '.')}@${plain(company, '-')}.example`;
}

function plain(text: string, join: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(join);
}
