import { useQuery } from '@tanstack/react-query';
import { dayOf } from '#domain/day';
import { $api, type Schema } from '../../app/api.ts';
import { useCalendar } from '../../app/periods.ts';
import { useSession } from '../../app/session.ts';
import { useToday } from '../../app/today.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useIsTravelling, useView } from '../../app/view.ts';
import { isIncomplete, weeksKnown } from './stands.ts';
import { useLastLook, type LastLook } from './use-last-look.ts';

type Card = Schema<'ScorecardView'>;

/** A scorecard, with the one of the week before where figures are still to come. */
export interface Known {
  readonly card: Card;
  readonly earlier: Card | undefined;
}

export interface Cards {
  readonly now: Known;
  /** As it was known at the last look; undefined until it is read, and in the past. */
  readonly before: Known | undefined;
  readonly look: LastLook | undefined;
}

/** What is known now beside what was known at the last look: in the period of the address, else by the newest figures. */
export function useCards() {
  const { organization } = useSession();
  const today = useToday();
  const isTravelling = useIsTravelling();
  const look = useLastLook();
  const time = useMomentQuery();
  const now = useKnown({ day: today, time, isKept: false, isWanted: true });
  const atLook = useKnown({
    day: dayOf(new Date(look?.since ?? 0), organization.timeZone),
    time: { asOf: look?.since ?? '' },
    isKept: true,
    isWanted: look !== undefined && !isTravelling,
  });
  const data: Cards | undefined = now.known && { now: now.known, before: atLook.known, look };
  return { data, error: now.error, refetch: now.refetch };
}

interface Wish {
  readonly day: string;
  readonly time: { readonly at?: string; readonly asOf?: string };
  /** What was known then does not change any more. */
  readonly isKept: boolean;
  readonly isWanted: boolean;
}

function useKnown({ day, time, isKept, isWanted }: Wish) {
  const { period } = useView();
  const rules = useCalendar();
  const weeks = rules && weeksKnown(rules, day);
  const optionsOf = (of: string | undefined) => ({
    ...$api.queryOptions('get', '/api/v1/scorecard', {
      params: { query: { ...(of && { period: of }), ...time } },
    }),
    ...(isKept && { staleTime: Infinity }),
  });
  const main = useQuery({
    ...optionsOf(period ?? weeks?.last),
    enabled: isWanted && weeks !== undefined,
  });
  const needsEarlier =
    isWanted && period === undefined && main.data !== undefined && isIncomplete(main.data);
  const earlier = useQuery({ ...optionsOf(weeks?.before), enabled: needsEarlier });
  const isWhole = !needsEarlier || earlier.data !== undefined || earlier.error !== null;
  const known: Known | undefined =
    main.data && isWhole ? { card: main.data, earlier: earlier.data } : undefined;
  return { known, error: main.error, refetch: main.refetch };
}
