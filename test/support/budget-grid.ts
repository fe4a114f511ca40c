import type { Client } from './client.ts';

export interface Comparison {
  readonly reference: number | null;
  readonly value: number | null;
  readonly amount: number | null;
  readonly percent: number | null;
  readonly side: string | null;
  readonly status: string;
}

type Amounts = readonly (number | null)[];

export interface Figures {
  readonly nature: 'cost' | 'revenue';
  readonly lines: number;
  readonly plan: Amounts;
  readonly forecast: Amounts;
  readonly lastForecast: Amounts;
  readonly actual: Amounts;
  readonly commitment: Amounts;
  readonly outlook: Amounts;
  readonly year: Readonly<Record<string, number | null>>;
  readonly period: Comparison;
  readonly yearToDate: Comparison;
  readonly fullYear: Comparison;
}

export interface Row extends Figures {
  readonly id: string | null;
  readonly key: string | null;
  readonly name: string | null;
}

export interface Grid {
  readonly question: Readonly<Record<string, unknown>> & {
    readonly period: { readonly key: string };
    readonly plan: { readonly number: number } | null;
  };
  readonly rows: readonly Row[];
  readonly totals: readonly Figures[];
}

export async function gridOf(who: Client, query = ''): Promise<Grid> {
  const { body } = await who.get(`budgets/b/view?${query}`).expect(200);
  return body as Grid;
}

export const rowOf = ({ rows }: Grid, key: string | null) => rows.find((one) => one.key === key);

/** The same amount in each month of 2026. */
export const months = (amount: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`2026-${String(at + 1).padStart(2, '0')}`, amount]),
  );
