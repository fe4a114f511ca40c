import { Unprocessable, type FieldError } from '#domain/errors';
import { isCurrency, isLocale, isTimeZone } from '#domain/organization';

interface Names {
  readonly timeZone?: string | null | undefined;
  readonly currency?: string | undefined;
  readonly locale?: string | null | undefined;
}

type Check = readonly [
  name: keyof Names,
  isKnown: (value: string) => boolean,
  what: string,
  remedy: string,
];

const CHECKS: readonly Check[] = [
  ['timeZone', isTimeZone, 'a time zone', 'a name such as Europe/Berlin'],
  ['currency', isCurrency, 'a currency', 'an ISO 4217 code such as EUR'],
  ['locale', isLocale, 'a locale', 'a tag such as en or de-CH'],
];

/** 422 that names each unknown zone, currency or locale; `parent` is where in the body they stand. */
export function refuseUnknown(names: Names, parent = ''): void {
  const errors = CHECKS.flatMap(([name, isKnown, what, remedy]): FieldError[] => {
    const value = names[name];
    if (value === undefined || value === null || isKnown(value)) return [];
    return [{ pointer: `${parent}/${name}`, message: `“${value}” is not ${what}: use ${remedy}` }];
  });
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors);
}
