import Papa from 'papaparse';
import { dataFile } from './shared-data.ts';

export const SET = 'uk-gmpp';
export const YEARS = ['2018', '2019', '2020', '2021'] as const;
export type Year = (typeof YEARS)[number];

export interface Project {
  readonly project_name: string;
  readonly project_number?: string;
  readonly department: string;
  readonly colour_rating: string;
  readonly rating_comment: string;
  readonly start_date: string;
  readonly end_date: string;
}

/** Read without the product: Windows-1252, with commas until 2020 and semicolons after. */
export function projects(year: Year): readonly Project[] {
  const text = new TextDecoder('windows-1252').decode(dataFile(SET, `uk_${year}.csv`));
  const delimiter = year === '2021' ? ';' : ',';
  return Papa.parse<Project>(text, { header: true, delimiter, skipEmptyLines: true }).data;
}

/** The two forms of the files; years from 50 are of the last century, but for the one project that ends in 2050. */
function dayOf(written: string): string | null {
  const short = /^(\d\d)\.(\d\d)\.(\d\d)$/.exec(written.trim());
  if (!short) return /^\d{4}-\d\d-\d\d$/.test(written.trim()) ? written.trim() : null;
  const [, day = '', month = '', year = ''] = short;
  return `${Number(year) <= 50 ? '20' : '19'}${year}-${month}-${day}`;
}

export const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** When the report of a year came out. */
export const reportOf = (year: Year): string => `${year}-07-15`;

interface Followed {
  readonly ends: Map<Year, string>;
  name: string;
}

/** The same project from year to year: by its number once it has one, else by its name. */
export function followed(): readonly Followed[] {
  const byNumber = new Map<string, Followed>();
  const byName = new Map<string, Followed>();
  const all: Followed[] = [];
  for (const year of YEARS)
    for (const { project_name, project_number, end_date } of projects(year)) {
      const known =
        (project_number && byNumber.get(project_number)) || byName.get(plain(project_name));
      const one = known || { ends: new Map<Year, string>(), name: project_name };
      if (!known) all.push(one);
      one.name = project_name;
      if (project_number) {
        byNumber.set(project_number, one);
        byName.delete(plain(project_name));
      } else byName.set(plain(project_name), one);
      const end = dayOf(end_date);
      if (end !== null) one.ends.set(year, end);
    }
  return all;
}

/** Each end that is not the one that was known before. */
export function slips(): readonly string[] {
  return followed().flatMap(({ name, ends }) => {
    const known = YEARS.flatMap((year) => {
      const end = ends.get(year);
      return end === undefined ? [] : [{ year, end }];
    });
    return known.flatMap(({ year, end }, index) => {
      const before = known[index - 1]?.end;
      return before === undefined || before === end
        ? []
        : [`${reportOf(year)} ${plain(name)} ${before} ${end}`];
    });
  });
}
