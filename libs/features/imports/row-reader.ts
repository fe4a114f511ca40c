import type { Day } from '#domain/day';
import { NATURAL_KEY } from '#domain/natural-key';
import { missingReason } from '#platform/tabular/parsed';
import type { Directory, Listed } from './directory.ts';
import { failure } from './import-plan.ts';
import type { KnownPerson } from './known.query.ts';
import type { Failure } from './read-records.ts';
import { choiceOf, numberOf, textOf, wordOf, type SourceRecord } from './source-record.ts';

/** By its id, or by the name that a new one is to have. */
export type Named =
  | { readonly id: string; readonly name?: undefined }
  | { readonly name: string; readonly id?: undefined };

/** What is known of it: undefined where the id is yet to be made. */
export const idIn = (named: Named | null | undefined): string | null | undefined =>
  named === null ? null : named?.id;

/** Reads a record field by field and remembers all that cannot be. Undefined: the file does not speak of it; null: it says that there is nothing. */
export class RowReader {
  readonly failures: Failure[] = [];
  /** Owners whom nobody here knows. */
  readonly strangers: string[] = [];

  constructor(readonly record: SourceRecord) {}

  refuse(field: string, message: string): undefined {
    this.failures.push(failure(this.record, field, message));
    return undefined;
  }

  /** Of a field that every row has. */
  required(field: string): string {
    return this.text(field) ?? '';
  }

  text(field: string): string | undefined {
    return textOf(this.record, field);
  }

  /** Without the words by which sources say that there is nothing. */
  name(field: string): string | null | undefined {
    const text = this.text(field);
    return text === undefined || missingReason(text) === null ? text : null;
  }

  day(field: string): Day | null | undefined {
    return this.record.readings.has(field) ? (wordOf(this.record, field) ?? null) : undefined;
  }

  figure(field: string): number | null | undefined {
    return this.record.readings.has(field) ? (numberOf(this.record, field) ?? null) : undefined;
  }

  choice<Choice extends string>(
    field: string,
    choices: readonly Choice[],
  ): Choice | null | undefined {
    return this.record.readings.has(field)
      ? (choiceOf(this.record, field, choices) ?? null)
      : undefined;
  }

  /** Undefined also where the file says that there is no day. */
  anyDay(field: string): Day | undefined {
    return wordOf(this.record, field);
  }

  /** Undefined also where the file says that there is none. */
  anyChoice<Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    return choiceOf(this.record, field, choices);
  }

  key(): string | undefined {
    const key = this.text('key') ?? '';
    if (key !== '' && !NATURAL_KEY.test(key))
      return this.refuse('key', 'Write the key in small letters, digits and hyphens.');
    return key === '' ? undefined : key;
  }

  /** What another thing is called; a name that is not known is a failure. */
  thing<Thing extends Listed>(
    field: string,
    directory: Directory<Thing>,
  ): Thing | null | undefined {
    const name = this.name(field);
    if (name === undefined || name === null) return name;
    const found = directory.find(name);
    return 'problem' in found ? this.refuse(field, found.problem) : found.thing;
  }

  idOf<Thing extends Listed>(
    field: string,
    directory: Directory<Thing>,
  ): string | null | undefined {
    const thing = this.thing(field, directory);
    return thing ? thing.id : thing;
  }

  /** The area without which a thing cannot be; '' where there is none. */
  areaId(areas: Directory<Listed>): string {
    const id = this.idOf('area', areas);
    if (id === null) this.refuse('area', 'Everything here belongs to an area: name one.');
    return id ?? '';
  }

  /** A thing that the import makes where nobody knows it yet. */
  thingOrName(field: string, directory: Directory<Listed>): Named | null | undefined {
    const name = this.name(field);
    if (name === undefined || name === null) return name;
    const found = directory.find(name);
    return 'thing' in found ? { id: found.thing.id } : { name };
  }

  /** Somebody unknown leaves the ownership as it is: open, for a new thing. */
  owner(people: Directory<KnownPerson>): string | null | undefined {
    const name = this.name('owner');
    if (name === undefined || name === null) return name;
    const found = people.find(name);
    if ('thing' in found) return found.thing.id;
    this.strangers.push(name);
    return undefined;
  }

  /** The day of which the row speaks. */
  statedOn(today: Day): Day {
    const day = this.day('statedOn') ?? today;
    if (day > today) this.refuse('statedOn', `${day} lies ahead: what is so today was said today.`);
    return day;
  }
}
