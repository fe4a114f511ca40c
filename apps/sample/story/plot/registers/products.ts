import { addMonths, startOfMonth } from '#domain/day';
import { CEO, CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { CHRONICLE } from '../../registers/cases.ts';
import { LINES, PRODUCTS, type ProductStory } from '../../registers/products.ts';
import { at, dayOfMark, type Mark, type Span } from '../../span.ts';

const KEEPER = 'bram';

/** Lines and products, and where they stood. */
export function products(span: Span): readonly Deed[] {
  return [
    ...LINES.map((line): Deed => {
      return { kind: 'open_line', at: when(span, [24, 5], '09:15'), by: KEEPER, line };
    }),
    ...PRODUCTS.flatMap((product) => ofProduct(product, span)),
    ...retirement(span),
  ];
}

function ofProduct(story: ProductStory, span: Span): readonly Deed[] {
  const { key: product, moves = [], plans = [], reviews = [] } = story;
  return [
    entry(story, span),
    ...moves.map(({ on, to: stage, reason }): Deed => {
      return {
        kind: 'move_product',
        at: when(span, on, '14:35'),
        by: KEEPER,
        product,
        stage,
        reason,
      };
    }),
    ...plans.map((plan) => planning(product, plan, span)),
    ...reviews.map(({ on, expected, actual, learning }): Deed => {
      const review = { expected, actual, learning };
      return lookingBack(product, when(span, on, '16:20'), review);
    }),
  ];
}

function lookingBack(
  product: string,
  time: Date,
  found: { readonly expected: string; readonly actual: string; readonly learning: string },
): Deed {
  return { kind: 'look_back', at: time, by: KEEPER, product, ...found };
}

function planning(
  product: string,
  { on, stage, for: planned, reason }: NonNullable<ProductStory['plans']>[number],
  span: Span,
): Deed {
  const plannedOn = dayOfMark(span, planned);
  const why = reason !== undefined && { reason };
  return {
    kind: 'plan_stage',
    at: when(span, on, '15:40'),
    by: KEEPER,
    product,
    stage,
    plannedOn,
    ...why,
  };
}

function entry(story: ProductStory, span: Span): Deed {
  const { key, name, line, productKind = 'product', owner, description, stage, entered } = story;
  const on = dayOfMark(span, entered);
  const { monthsThere } = story;
  const stageSince = monthsThere === undefined ? on : addMonths(startOfMonth(on), -monthsThere);
  const past = monthsThere !== undefined && { launchedOn: addMonths(stageSince, -6) };
  const product = { key, name, line, productKind, owner, description, stage, stageSince, ...past };
  return { kind: 'enter_product', at: when(span, entered, '09:25'), by: KEEPER, product };
}

function retirement(span: Span): readonly Deed[] {
  const { product, replacement, migrationKpi, reason, noticeDays, notices } = CHRONICLE;
  const plan = { product, replacement, migrationKpi, reason, noticeDays };
  const days = {
    announceOn: dayOfMark(span, CHRONICLE.announce),
    endOfSaleOn: dayOfMark(span, CHRONICLE.endOfSale),
    endOfMaintenanceOn: dayOfMark(span, CHRONICLE.endOfMaintenance),
    endOfSupportOn: dayOfMark(span, CHRONICLE.endOfSupport),
    endOfLifeOn: dayOfMark(span, CHRONICLE.endOfLife),
  };
  const { proposed, approved, started } = CHRONICLE;
  return [
    { kind: 'propose_retirement', at: when(span, proposed, '10:40'), by: KEEPER, ...plan, ...days },
    { kind: 'approve_retirement', at: when(span, approved, '17:10'), by: CEO, product },
    { kind: 'start_retirement', at: when(span, started, '09:35'), by: CPO, product },
    ...notices.map(({ on, audience, note }): Deed => {
      return {
        kind: 'send_notice',
        at: when(span, on, '10:05'),
        by: KEEPER,
        product,
        audience,
        note,
      };
    }),
  ];
}

const when = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
