import { randomUUID } from 'node:crypto';
import { chances, valueOf, type Field, type Making } from '../support/bodies.ts';
import type { Contract, Operation, Parameter, Schema } from '../support/contract.ts';
import { foundOrganization, PASSWORD, type TestOrganization } from '../support/organization.ts';
import type { Answer, Wire } from './wire.ts';

const PEOPLE = /(person|accountable|owner|actor|handOverTo|reviewer|author|member|mention|by)$/i;
const TODAY = new Date().toISOString().slice(0, 10);

export interface Call {
  readonly operation: Operation;
  readonly address: string;
  readonly body?: unknown;
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
    return { operation, address, ...(body !== undefined && { body }) };
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
    return this.ids.get(segmentBefore(operation, name))?.[0] ?? randomUUID();
  }

  /** Asks as an administrator who has read before; `as` takes another caller. */
  async send(
    { operation, address, body }: Call,
    as: Readonly<Record<string, string>> = this.organization.admin.headers,
  ): Promise<Answer> {
    const send = (tag?: string) =>
      this.wire.ask({
        method: operation.method.toUpperCase(),
        address,
        headers: {
          ...as,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(tag !== undefined && { 'if-match': tag }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
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
      if (key !== undefined && !this.keys.has(kind)) this.keys.set(kind, key);
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
        const answer = await this.send(this.call(operation, 1));
        this.learn(operation, answer);
        if (answer.status < 300) open.delete(operation);
      }
    }
    await this.readLists();
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
    const fixed = FIXED[name];
    if (fixed !== undefined) return fixed;
    if (schema.format === 'email') return `${this.marker}-${this.count}@remit.test`;
    if (schema.format === 'date')
      return `2025-03-${String(10 + (this.count % 19)).padStart(2, '0')}`;
    if (schema.format === 'date-time') return '2025-03-31T12:00:00Z';
    return /^(.*K|k)ey$/.test(name) && isText(schema)
      ? `${this.marker}-${this.count}`
      : this.ownText(field);
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
    return this.ids.get(kind)?.at(-1) ?? this.organization.member.personId;
  }

  private kindNamed(stem: string, operation: Operation): string {
    const plural = `${stem.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}s`;
    if (this.ids.has(plural)) return plural;
    return stem === 'parent' ? lastSegment(operation) : 'areas';
  }
}

/** Words that only the product's rules know. */
const FIXED: Readonly<Record<string, unknown>> = {
  timeZone: 'Europe/Berlin',
  locale: 'en',
  currency: 'EUR',
  period: '2025-03',
  effectiveFrom: '2025-01-01',
  from: TODAY,
  to: TODAY,
  action: 'area.create',
  subjectKind: 'area',
  kpis: 'all',
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
