import { daysBetween, type Day } from '#domain/day';
import type { Random } from './random.ts';
import type { Span } from './span.ts';

/** One comes out about every two and a half weeks, in this order. */
const RELEASES = [
  'Fieldbook 5.6',
  'the Datum trend view',
  'Relay 2.1',
  'the SAP connector',
  'Fieldbook 5.7',
  'Datum shared dashboards',
  'Benchline 3.4',
  'photo evidence in Fieldbook',
  'Relay 2.2',
  'the Datum alarm service',
  'Fieldbook 5.8',
  'barcode batches',
  'Benchline 3.5',
  'the calibration calendar',
  'Relay 2.3',
  'the sync state in Fieldbook',
  'Datum exports in CSV and PDF',
  'Fieldbook 5.9',
  'Benchline 3.6',
  'the adapter for old gateways',
  'Relay 2.4',
  'the audit trail viewer',
  'Fieldbook 6.0',
  'guided set-up',
  'Datum import',
  'Benchline 4',
  'offline forms',
  'Relay 2.5',
  'trend alarms',
  'Fieldbook 6.1',
  'seat management',
  'the Chronicle converter',
  'Datum comparisons',
  'Fieldbook 6.2',
  'the live import demo',
  'Relay 2.6',
  'bulk edit',
  'Benchline 4.1',
  'queueing in the gateways',
  'the validation package',
  'Fieldbook 6.3',
  'the Relay 3 gateway',
  'the Relay 3 portal',
] as const;

const CUSTOMERS = [
  'Aquatera',
  'Bergwerk Analytik',
  'Silvretta Pharma',
  'Talwasser',
  'Kaskade Foods',
  'Polderwater',
  'Meridian Biologics',
  'Hanse Cold Chain',
  'Osterfeld Chemie',
  'Lumière Cosmetics',
  'Montclar Vineyards',
  'Northgate Hospitals',
  'Varga Metals',
  'Elbe Environmental',
  'Tamarind Spices',
  'Brightwater Utilities',
  'Kirkwall Fisheries',
  'Solana Agri',
] as const;

const COMPETITORS = ['Orvantis', 'Orvantis', 'Gaugewise', 'Tessalon'] as const;
const PARTNERS = ['Aldersyde', 'Keil Automation', 'Fennimore Systems', 'Portside IT'] as const;
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}

/** Puts invented names into `{release}`, `{next}`, `{customer}`, `{competitor}`, `{partner}`, `{n}` and `{month}`. */
export function filled(text: string, on: { day: Day; span: Span; random: Random }): string {
  const { day, span, random } = on;
  const words: Readonly<Record<string, () => string>> = {
    release: () => releaseOn(day, span),
    next: () => releaseOn(day, span, 1),
    customer: () => random.pick(CUSTOMERS),
    competitor: () => random.pick(COMPETITORS),
    partner: () => random.pick(PARTNERS),
    n: () => random.pick(NUMBERS),
    month: () => monthName(day),
  };
  const whole = text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => words[name]?.() ?? slot);
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

function releaseOn(day: Day, { founded, today }: Span, further = 0): string {
  const share = daysBetween(founded, day) / Math.max(1, daysBetween(founded, today));
  const last = RELEASES.length - 1;
  const index = Math.min(last, Math.floor(share * (last - 1)) + further);
  return RELEASES[index] ?? RELEASES[last] ?? '';
}
