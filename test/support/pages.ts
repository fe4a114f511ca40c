import type { Client } from './client.ts';

/** Every row of a list; the address ends in `?` or `&`. */
export async function pages<Row>(cpo: Client, address: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await cpo.get(`${address}limit=200${cursor}`).expect(200);
    const page = body as { readonly data: readonly Row[]; readonly next: string | null };
    rows.push(...page.data);
    if (page.next === null) return rows;
    cursor = `&cursor=${page.next}`;
  }
}
