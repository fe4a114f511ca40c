import type { Deed } from './deed.ts';
import { checkIns } from './plot/check-ins.ts';
import { duties } from './plot/duties.ts';
import { founding } from './plot/founding.ts';
import { money } from './plot/money/money.ts';
import { owners } from './plot/owners.ts';
import { registers } from './plot/registers/registers.ts';
import { remarks } from './plot/remarks.ts';
import { reports } from './plot/reports.ts';
import { targets } from './plot/targets.ts';
import { turns } from './plot/turns.ts';
import { values } from './plot/values.ts';
import type { Span } from './span.ts';

/** Everything that happened by now, in order of time; at one time in the order in which it is listed here. */
export function storyOf(span: Span): readonly Deed[] {
  const made = checkIns(span);
  const deeds = [
    ...founding(span),
    ...owners(span),
    ...turns(span),
    ...targets(span),
    ...registers(span),
    ...money(span),
    ...values(span),
    ...made,
    ...remarks(span, made),
    ...reports(span),
    ...duties(span),
  ];
  return deeds
    .filter(({ at }) => at <= span.now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
