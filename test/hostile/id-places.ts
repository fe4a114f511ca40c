import type { Operation, Parameter } from '../support/contract.ts';
import { placesIn } from './nasty.ts';
import type { Call, Settlement } from './settlement.ts';

/** A place in a request where an id stands. */
export interface IdPlace {
  /** Such as `patch /areas/{id} at /parentId`. */
  readonly name: string;
  readonly isPath: boolean;
  readonly operation: Operation;
  readonly callWith: (id: string) => Call;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Every place of an operation where an id may stand, with sound values of one's own everywhere else. */
export function idPlacesOf(settlement: Settlement, operation: Operation): readonly IdPlace[] {
  const call = settlement.call(operation, 1);
  return [
    ...operation.parameters.filter(isId).map((parameter) => ({
      name: `${operation.name} at ${parameter.in} ${parameter.name}`,
      isPath: parameter.in === 'path',
      operation,
      callWith: (id: string) => ({
        ...call,
        address: addressWith(settlement, call, parameter, id),
      }),
    })),
    ...placesIn(call.body)
      .filter(({ value }) => typeof value === 'string' && ID.test(value))
      .map(({ path }) => ({
        name: `${operation.name} at /${path.join('/')}`,
        isPath: false,
        operation,
        callWith: (id: string) => ({ ...call, body: replaced(call.body, path, id) }),
      })),
  ];
}

const isId = ({ in: where, name, schema }: Parameter): boolean =>
  where === 'path'
    ? !['period', 'number'].includes(name)
    : schema.format === 'uuid' || /Ids?$/.test(name);

function addressWith(
  settlement: Settlement,
  { operation, address }: Call,
  { in: where, name }: Parameter,
  id: string,
): string {
  if (where === 'path')
    return settlement.pathOf(operation, (other) =>
      other.name === name ? id : settlement.idFor(operation, other),
    );
  return `${address.split('?', 1)[0]}?${name}=${encodeURIComponent(id)}`;
}

function replaced(value: unknown, [step, ...rest]: readonly string[], id: string): unknown {
  if (step === undefined) return id;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? replaced(item, rest, id) : item));
  const parts = value as Readonly<Record<string, unknown>>;
  return { ...parts, [step]: replaced(parts[step], rest, id) };
}
