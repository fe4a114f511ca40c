import type { Answer } from './wire.ts';

/** Every type of problem that the product answers with. */
const TYPES: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'timeout',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  428: 'precondition-required',
  429: 'too-many-requests',
  431: 'headers-too-large',
};

/** The inside of the product: stacks, files, SQL, and the words of the tools below. */
const INSIDE =
  /\.[jt]s:\d|node_modules|\/libs\/|\bat [\w.<>]+ \(|INSERT INTO|UPDATE \w+ SET|SELECT \w|violates|relation "|column "|at or near|invalid input syntax|out of range for type|QueryFailed|TypeError|RangeError|Cannot read|is not a function|of undefined|\[object |pg_|DataSource|FST_/;

interface Sent {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly status?: unknown;
  readonly detail?: unknown;
  readonly instance?: unknown;
}

/** What is wrong with a refusal; undefined when it is as it should be, or when the answer is none. */
export function flawOf({ status, headers, text }: Answer): string | undefined {
  if (status < 400) return undefined;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${status} as ${headers['content-type']}`;
  const { type, title, detail, instance, ...rest } = JSON.parse(text) as Sent;
  if (rest.status !== status || type !== `urn:remit:problem:${TYPES[status]}`)
    return `${status} with the type ${String(type)}`;
  if (![title, detail, instance].every((part) => typeof part === 'string' && part !== ''))
    return `${status} without title, detail or instance: ${text.slice(0, 200)}`;
  const inside = INSIDE.exec(text)?.[0];
  return inside === undefined ? undefined : `${status} shows “${inside}”: ${text.slice(0, 300)}`;
}
