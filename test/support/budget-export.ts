import Papa from 'papaparse';
import type { Client } from './client.ts';

/** A budget as CSV. */
export const exportedText = async (
  who: Client,
  query: string,
  budget = 'product-2026',
): Promise<string> => {
  const { text } = await who.get(`budgets/${budget}/export?${query}`).expect(200);
  return text;
};

/** Without the mark at its beginning. */
export const exportedRows = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace('\u{feff}', ''), { skipEmptyLines: true }).data;
