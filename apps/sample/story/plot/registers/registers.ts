import type { Deed } from '../../deed.ts';
import type { Span } from '../../span.ts';
import { decisions } from './decisions.ts';
import { gates } from './gates.ts';
import { items } from './items.ts';
import { launches } from './launches.ts';
import { links } from './links.ts';
import { productKpis } from './product-kpis.ts';
import { products } from './products.ts';
import { said } from './said.ts';
import { strategy } from './strategy.ts';
import { work } from './work.ts';

/** What is kept besides figures and check-ins: what was wanted, decided, planned, launched and ended. */
export function registers(span: Span): readonly Deed[] {
  return [
    ...strategy(span),
    ...products(span),
    ...productKpis(span),
    ...items(span),
    ...work(span),
    ...gates(span),
    ...launches(span),
    ...decisions(span),
    ...links(span),
    ...said(span),
  ];
}
