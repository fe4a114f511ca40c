/** The parts of JSON Schema that our own contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Operation {
  /** Such as `patch /areas/{id}`. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By media type. */
  readonly bodies: Readonly<Record<string, Schema>>;
  /** By status, then by media type. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DocumentedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** What the running API says of itself. */
export class Contract {
  readonly operations: readonly Operation[];
  private readonly schemas: Readonly<Record<string, Schema>>;

  constructor({ paths, components }: Document) {
    this.schemas = components.schemas;
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, documented]) =>
        operationOf(method as Method, path, documented),
      ),
    );
  }

  static async read(api = process.env['TEST_API']): Promise<Contract> {
    const answer = await fetch(`${api}/api/openapi.json`);
    return new Contract((await answer.json()) as Document);
  }

  /** The schema itself: references followed, `allOf` merged. */
  resolve(schema: Schema): Schema {
    if (schema.$ref !== undefined) return this.resolve(this.named(schema.$ref));
    if (schema.allOf === undefined) return schema;
    const { allOf, ...own } = schema;
    return allOf.reduce<Schema>((whole, part) => merged(whole, this.resolve(part)), own);
  }

  private named(reference: string): Schema {
    const name = reference.split('/').at(-1) ?? '';
    const found = this.schemas[name];
    if (!found) throw new Error(`The contract refers to “${reference}”, which it does not hold.`);
    return found;
  }
}

const merged = (one: Schema, other: Schema): Schema => ({
  ...other,
  ...one,
  properties: { ...other.properties, ...one.properties },
  required: [...(other.required ?? []), ...(one.required ?? [])],
});

function operationOf(
  method: Method,
  path: string,
  { parameters = [], requestBody, responses }: DocumentedOperation,
): Operation {
  return {
    name: `${method} ${path.replace('/api/v1', '')}`,
    method,
    path,
    parameters,
    bodies: schemasOf(requestBody),
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [status, schemasOf(answer)]),
    ),
  };
}

const schemasOf = (part: Content | undefined): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    Object.entries(part?.content ?? {}).map(([type, { schema = {} }]) => [type, schema]),
  );
