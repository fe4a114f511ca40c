import type { Response } from 'supertest';
import type { Client } from './client.ts';
import { makeArea } from './kpis.ts';
import { foundOrganization } from './organization.ts';

const FOUNDED = '2026-01-05T09:00:00Z';

export interface MadeProduct {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** An organization with one area, for which `member` answers, on a day of 2026. */
export async function foundPortfolio(day = '2026-06-15') {
  const org = await foundOrganization({ foundedAt: FOUNDED });
  const areaId = await makeArea(org, { name: 'Lifecycle' });
  const on = (client: Client, when = day) => client.at(`${when}T12:00:00Z`);
  const make = async (name: string, rest: object = {}): Promise<MadeProduct> => {
    const { body } = await on(org.cpo)
      .post('products', { name, areaId, ...rest })
      .expect(201);
    return body as MadeProduct;
  };
  /** Moves a product by a reason, as the CPO does. */
  const move = (key: string, stage: string, rest: object = {}, status = 200): Promise<Response> =>
    on(org.cpo).change('put', `products/${key}/stage`, {
      body: { stage, reason: 'As agreed', ...rest },
      read: `products/${key}`,
      status,
    });
  return { ...org, areaId, on, make, move };
}

export type Portfolio = Awaited<ReturnType<typeof foundPortfolio>>;
