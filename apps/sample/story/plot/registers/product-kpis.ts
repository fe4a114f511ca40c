import { addMonths, endOfMonth, startOfMonth, type Day } from '#domain/day';
import { CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import type { ProductKpiStory } from '../../registers/product-kpis.ts';
import { at, dayOfMark, MONTHS, workingDaysAfter, type Span } from '../../span.ts';
import { KPIS_OF_PRODUCTS } from '../../templates.ts';

/** What is measured of each product since it stands in the portfolio, and what is wanted of it. */
export function productKpis(span: Span): readonly Deed[] {
  return KPIS_OF_PRODUCTS.flatMap((story): readonly Deed[] => {
    const { id: kpi, aim } = story;
    const [first, last] = [aim.path[0], aim.path.at(-1)];
    if (first === undefined || last === undefined) return [];
    const from = measuredFrom(story, span);
    const end = endOfMonth(addMonths(startOfMonth(span.today), -last[0]));
    return [
      { kind: 'measure_product', at: at(from, '11:40'), by: CPO, kpi },
      {
        kind: 'aim',
        at: at(from, '11:50'),
        by: CPO,
        kpi,
        target: {
          shape: 'glide',
          start: { day: from, value: first[1] },
          end: { day: end, value: last[1] },
        },
      },
    ];
  });
}

/** Some days after the product has entered the portfolio. */
export function measuredFrom({ begins = MONTHS }: ProductKpiStory, span: Span): Day {
  return workingDaysAfter(dayOfMark(span, [begins, 5]), 3, span);
}
