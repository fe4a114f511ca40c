import { useMemo } from 'react';
import type { CalendarRules } from '#domain/calendar';
import type { TimelineScale } from '../../../charts/timeline-scale.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { Names } from '../roadmap.ts';
import { useHrefs } from '../use-hrefs.ts';
import type { Speech } from '../window-text.ts';

/** What all bars share, made once. */
export interface BarContext extends Speech {
  readonly names: Names;
  readonly scale: TimelineScale;
  readonly hasBaseline: boolean;
  readonly isTravelling: boolean;
  readonly today: string;
  readonly hrefOf: (key: string) => string;
}

interface Given {
  readonly rules: CalendarRules;
  readonly names: Names;
  readonly scale: TimelineScale;
  readonly hasBaseline: boolean;
}

export function useBarContext({ rules, names, scale, hasBaseline }: Given): BarContext {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const today = useToday();
  const hrefOf = useHrefs();
  return useMemo(
    () => ({ t, formats, rules, names, scale, hasBaseline, isTravelling, today, hrefOf }),
    [t, formats, rules, names, scale, hasBaseline, isTravelling, today, hrefOf],
  );
}
