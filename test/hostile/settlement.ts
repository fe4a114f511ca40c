import { randomUUID } from 'node:crypto';
import { chances, valueOf, type Field, type Making } from '../support/bodies.ts';
import type { Contract, Operation, Parameter, Schema } from '../support/contract.ts';
import { foundOrganization, PASSWORD, type TestOrganization } from '../support/organization.ts';
import type { Answer, Question, Wire } from './wire.ts';

const PEOPLE = /(person|accountable|owner|actor|handOverTo|reviewer|author|member|mentions?|by)$/i;
const TODAY = new Date().toISOString().slice(0, 10);

export interface Call {
  readonly operation: Operation;
  readonly address: string;
  readonly body?: unknown;
  /** Where a file is wanted; it goes as it is. */
  readonly file?: string;
}

/** What goes over the wire, with its type. */
export function contentOf({ body, file }: Call): Pick<Question, 'headers' | 'body'> {
  if (file !== undefined) return { headers: { 'content-type': 'text/csv' }, body: file };
  if (body === undefined) return {};
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** One organization with one of everything that the contract's own routes can make. */
export class Settlement {
  /** By the segment of the address that they stand behind, such as `areas`. */
  readonly ids = new Map<string, string[]>();
  readonly keys = new Map<string, string>();
  readonly chance = chances(7);
  private count = 0;

  private constructor(
    readonly contract: Contract,
    readonly wire: Wire,
    readonly organization: TestOrganization,
    /** Stands in every text that this organization writes. */
    readonly marker: string,
  ) {}

  static async found(contract: Contract, wire: Wire): Promise<Settlement> {
    const organization = await foundOrganization({ foundedAt: '2024-01-01T00:00:00Z' });
    const marker = `m${randomUUID().slice(0, 8)}`;
    const settlement = new Settlement(contract, wire, organization, marker);
    settlement.ids.set('organizations', [organization.id]);
    await settlement.fill();
    return settlement;
  }

  making(fullness: number): Making {
    return {
      contract: this.contract,
      chance: this.chance,
      fullness,
      sample: (field) => this.sample(field),
    };
  }

  /** A request that the contract allows. */
  call(operation: Operation, fullness: number): Call {
    const making = this.making(fullness);
    const schema = operation.bodies['application/json'];
    const body = schema && valueOf(making, { name: 'body', schema, operation });
    const query = new URLSearchParams();
    for (const parameter of operation.parameters.filter(isAsked))
      if (parameter.required || this.chance() < fullness)
        query.set(parameter.name, String(valueOf(making, { ...parameter, operation })));
    const path = this.pathOf(operation, (parameter) => this.idFor(operation, parameter));
    const address = query.size > 0 ? `${path}?${query.toString()}` : path;
    const isFile = schema === undefined && 'text/csv' in operation.bodies;
    const file = `key,name\n${this.marker}-${this.count},${this.marker} file\n`;
    return { operation, address, ...(body !== undefined && { body }), ...(isFile && { file }) };
  }

  pathOf(operation: Operation, valueFor: (parameter: Parameter) => string): string {
    return operation.parameters
      .filter(({ in: where }) => where === 'path')
      .reduce(
        (path, parameter) =>
          path.replace(`{${parameter.name}}`, encodeURIComponent(valueFor(parameter))),
        operation.path,
      );
  }

  idFor(operation: Operation, { name }: Parameter): string {
    if (name === 'key') return this.keys.get(segmentBefore(operation, name)) ?? 'nothing';
    if (name === 'period') return '2025-03';
    const kind = segmentBefore(operation, name);
    // What is made below another thing may have an address of its own: lines of a budget, and budget-lines.
    const short = kind.split('-').at(-1) ?? '';
    return this.ids.get(kind)?.[0] ?? this.ids.get(short)?.[0] ?? randomUUID();
  }

  /** Asks as an administrator who has read before; `as` takes another caller. */
  async send(
    call: Call,
    as: Readonly<Record<string, string>> = this.organization.admin.headers,
  ): Promise<Answer> {
    const { operation, address } = call;
    const { headers, ...content } = contentOf(call);
    const send = (tag?: string) =>
      this.wire.ask({
        method: operation.method.toUpperCase(),
        address,
        headers: { ...as, ...headers, ...(tag !== undefined && { 'if-match': tag }) },
        ...content,
      });
    const answer = await send();
    if (answer.status !== 428) return answer;
    const tag = await this.tagAt(address, as);
    return tag === undefined ? answer : send(tag);
  }

  /** The ETag of a thing, or of the thing that an address such as `/archival` belongs to. */
  async tagAt(address: string, as: Readonly<Record<string, string>>): Promise<string | undefined> {
    const path = address.split('?', 1)[0] ?? '';
    for (const at of [path, path.replace(/\/[^/]+$/, '')]) {
      const { headers } = await this.wire.ask({ method: 'GET', address: at, headers: as });
      if (headers.etag?.startsWith('"v') === true) return headers.etag;
    }
    return undefined;
  }

  /** Remembers what an answer shows of this organization. */
  learn(operation: Operation, { status, text }: Answer): void {
    if (status >= 300 || text === '') return;
    const kind = lastSegment(operation);
    for (const { id, key } of shownBy(text)) {
      if (id !== undefined) this.ids.set(kind, [...new Set([...(this.ids.get(kind) ?? []), id])]);
      if (key?.startsWith(this.marker) === true || (key !== undefined && !this.keys.has(kind)))
        this.keys.set(kind, key);
    }
  }

  /** Makes what can be made, until nothing new succeeds: an ownership needs an area, a value needs a KPI. */
  private async fill(): Promise<void> {
    const open = new Set(
      this.contract.operations.filter(
        ({ method, path }) => method === 'post' && !/\/(sessions|setup|organizations)$/.test(path),
      ),
    );
    for (let before = -1; before !== open.size;) {
      before = open.size;
      await this.readLists();
      for (const operation of open) {
        if (await this.make(operation)) open.delete(operation);
      }
    }
    await this.readLists();
  }

  /** With everything, with as little as may be, then by chance: some fields exclude each other. */
  private async make(operation: Operation): Promise<boolean> {
    for (const fullness of [1, 0, 0.3, 0.3, 0.5, 0.5, 0.5, 0.7]) {
      const answer = await this.send(this.call(operation, fullness));
      this.learn(operation, answer);
      if (answer.status < 300) return true;
    }
    return false;
  }

  private async readLists(): Promise<void> {
    for (const operation of this.contract.operations)
      if (operation.method === 'get' && !operation.path.includes('{'))
        this.learn(operation, await this.send(this.call(operation, 0)));
  }

  private sample(field: Field): unknown {
    const { name, schema, operation } = field;
    this.count += 1;
    if (schema.format === 'uuid') return this.idNamed(name, operation);
    if (name.endsWith('Ids')) return [this.idNamed(name.slice(0, -1), operation)];
    const known = this.known(name);
    if (known !== undefined) return known;
    const formatted = this.formatted(schema.format ?? '');
    if (formatted !== undefined) return formatted;
    return /^(.*K|k)ey$/.test(name) && isText(schema)
      ? `${this.marker}-${this.count}`
      : this.ownText(field);
  }

  private readonly known = (name: string): unknown =>
    this.ids.get(NAMED[name] ?? '')?.[0] ?? FIXED[name];

  private formatted(format: string): string | undefined {
    const day = String(10 + (this.count % 19));
    return {
      email: `${this.marker}-${this.count}@remit.test`,
      date: `2025-03-${day}`,
      'date-time': `2025-03-${day}T12:00:00Z`,
    }[format];
  }

  private ownText({ name, schema }: Field): string | undefined {
    const { format, pattern, maxLength = 0 } = schema;
    if (!isText(schema) || format !== undefined || pattern !== undefined || maxLength < 30)
      return undefined;
    return `${this.marker} ${name} ${this.count}`.slice(0, maxLength);
  }

  private idNamed(name: string, operation: Operation): string {
    const stem = name.replace(/Id$/, '');
    const kind = PEOPLE.test(stem) ? 'people' : this.kindNamed(stem, operation);
    return this.ids.get(kind)?.[0] ?? this.organization.member.personId;
  }

  private kindNamed(stem: string, operation: Operation): string {
    const plural = `${stem.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}s`;
    if (this.ids.has(plural)) return plural;
    return stem === 'parent' ? lastSegment(operation) : 'areas';
  }
}

const NAMED: Readonly<Record<string, string>> = { kpi: 'kpis', budget: 'budgets', line: 'lines' };

/** Words that only the product's rules know. */
const FIXED: Readonly<Record<string, unknown>> = {
  timeZone: 'Europe/Berlin',
  locale: 'en',
  cadence: 'monthly',
  fileName: 'file.csv',
  currency: 'EUR',
  period: '2025-03',
  year: '2025',
  effectiveFrom: '2025-01-01',
  from: TODAY,
  to: TODAY,
  action: 'area.create',
  subjectKind: 'area',
  kpis: 'all',
  url: 'https://example.org/evidence',
  header: 'true',
  current: PASSWORD,
  terminology: { area: 'Field' },
};

const isText = (schema: Schema): boolean => !schema.enum && [schema.type].flat().includes('string');

const isAsked = ({ in: where, name }: Parameter): boolean => where === 'query' && name !== 'cursor';

const segmentBefore = ({ path }: Operation, name: string): string =>
  path.split(`/{${name}}`, 1)[0]?.split('/').at(-1) ?? '';

const lastSegment = ({ path }: Operation): string =>
  path.split('/').findLast((segment) => !segment.startsWith('{')) ?? '';

interface Shown {
  readonly id?: string;
  readonly key?: string;
}

function shownBy(text: string): readonly Shown[] {
  try {
    const answer = JSON.parse(text) as Shown | readonly Shown[] | { readonly data: Shown[] };
    if (Array.isArray(answer)) return answer as readonly Shown[];
    return 'data' in answer ? answer.data : [answer as Shown];
  } catch {
    return [];
  }
}
