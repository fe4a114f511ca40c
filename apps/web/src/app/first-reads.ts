import type { CalendarRules } from '#domain/calendar';
import type { View } from './view.ts';

/** When the page is looked at, what an organization calls a period, and what the address says. */
export interface Moment {
  readonly view: View;
  readonly rules: CalendarRules;
  /** The organization's. */
  readonly timeZone: string;
  readonly today: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string | undefined>>;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what the page shows first, while the page itself is on its way. */
    readonly begin?: (moment: Moment) => Promise<void>;
  }
}
