import { periodAt, type CalendarRules } from '#domain/calendar';
import type { ItemWindow } from '#domain/roadmap-item';
import type { Formats } from '../../app/i18n/use-formats.ts';
import type { Text } from '../../app/i18n/use-text.ts';
import { saidOfItem, type Item, type Names } from './roadmap.ts';

/** What texts about items are made with. */
export interface Speech {
  readonly t: Text;
  readonly formats: Formats;
  readonly rules: CalendarRules;
}

/** `14 Sep 2026`, `September 2026` or `Q3 2026`, as precisely as it is known. */
export function dayText(
  { formats, rules }: Speech,
  day: string,
  precision: ItemWindow['precision'],
): string {
  return precision === 'day' ? formats.day(day) : formats.period(periodAt(rules, precision, day));
}

/** `14 Sep 2026 – 18 Dec 2026`; empty without any date. */
export function windowText(speech: Speech, { startsOn, targetOn, precision }: ItemWindow): string {
  const { t, formats } = speech;
  const isOneYear = startsOn?.slice(0, 4) === targetOn?.slice(0, 4) && startsOn !== targetOn;
  const isShort = precision === 'day' && isOneYear;
  const from =
    startsOn === null
      ? ''
      : isShort
        ? formats.shortDay(startsOn)
        : dayText(speech, startsOn, precision);
  const to = targetOn === null ? '' : dayText(speech, targetOn, precision);
  if (from === '' && to === '') return '';
  if (to === '') return t('roadmap.from', { day: from });
  if (from === '') return t('roadmap.until', { day: to });
  return from === to ? from : `${from} – ${to}`;
}

/** `14 days later than the baseline`; empty without both. */
export function slipText({ t }: Pick<Speech, 't'>, slipDays: number | null): string {
  if (slipDays === null) return '';
  if (slipDays === 0) return t('roadmap.asCommitted');
  return t(slipDays > 0 ? 'roadmap.later' : 'roadmap.earlier', { days: Math.abs(slipDays) });
}

/** `+14 d`, for narrow places. */
export function shortSlip({ t, formats }: Omit<Speech, 'rules'>, slipDays: number | null): string {
  if (slipDays === null) return '';
  const sign = slipDays > 0 ? '+' : slipDays < 0 ? '−' : '±';
  return t('roadmap.days', { days: `${sign}${formats.number(Math.abs(slipDays))}` });
}

/** All that a bar or card shows, in words. */
export function itemText(speech: Speech, item: Item, names: Names): string {
  const { t } = speech;
  const { ownerId, baseline, slipDays, heldUp, name, stage, status, confidence } = item;
  const blocker = heldUp && names.items.get(heldUp.byId)?.name;
  const said = saidOfItem(item);
  const short = slipDays === 0 ? '' : shortSlip(speech, slipDays);
  const parts = [
    // What is written on a bar has to be the beginning of its name.
    short ? `${name} ${short}` : name,
    t(`roadmap.stage.${stage}`),
    t(`status.${status}`),
    said && t('status.said', { status: t(`status.${said}`) }),
    windowText(speech, item) || t('roadmap.noDates'),
    baseline &&
      `${t('roadmap.baselineOn', { day: dayText(speech, baseline.targetOn, baseline.precision) })} (${slipText(speech, slipDays)})`,
    blocker && t('roadmap.waitsFor', { name: blocker }),
    ownerId ? names.people.get(ownerId) : t('roadmap.ownerOpen'),
    confidence !== null && t('roadmap.confidenceOf', { confidence }),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}
