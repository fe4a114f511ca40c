/** A setting that keeps the process from starting; the message names the variable and says what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything the process is told from outside; also the token by which it is injected. */
export abstract class Settings {
  /** Connection of the application role, which owns nothing. */
  abstract readonly databaseUrl: string;
  /** Connection of the schema's owner; without it the process does not migrate. */
  abstract readonly databaseOwnerUrl: string | undefined;
  abstract readonly databasePool: number;
  abstract readonly secret: string;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Where people reach the product; links in invitations begin with it. */
  abstract readonly publicUrl: URL;
  abstract readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Jobs run in the API's own process (`inside`), or in a worker (`outside`). */
  abstract readonly worker: 'inside' | 'outside';
  /** How many proxies stand before the API, each of which adds one forwarded address. */
  abstract readonly trustedProxies: number;
  abstract readonly requestsPerMinute: number;
  abstract readonly webFolder: string;
  /** Who carries mail away; undefined: messages are kept, to be read in the product. */
  abstract readonly smtpUrl: URL | undefined;
  /** The sender of every message, such as `Remit <remit@company.example>`. */
  abstract readonly mailFrom: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws `SettingsError` on the first variable that is wrong. */
export function readSettings(variables: Variables): Settings {
  const host = variables['HOST'] ?? '127.0.0.1';
  const port = whole(variables, 'PORT', 3000, { min: 0, max: 65_535 });
  return {
    databaseUrl:
      postgresUrl(variables, 'DATABASE_URL') ?? missing('DATABASE_URL', 'a postgres:// address'),
    databaseOwnerUrl: postgresUrl(variables, 'DATABASE_OWNER_URL'),
    databasePool: whole(variables, 'DATABASE_POOL', 10, { min: 2, max: 500 }),
    secret: secret(variables),
    host,
    port,
    publicUrl: publicUrl(variables, `http://${host}:${port}`),
    logLevel: oneOf(variables, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    worker: oneOf(variables, 'REMIT_WORKER', ['inside', 'outside'] as const, 'outside'),
    trustedProxies: whole(variables, 'TRUSTED_PROXIES', 0, { min: 0, max: 10 }),
    requestsPerMinute: whole(variables, 'REQUESTS_PER_MINUTE', 1_200, { min: 1, max: 10_000_000 }),
    webFolder: variables['WEB_FOLDER'] ?? 'dist/web',
    ...mail(variables),
  };
}

function missing(name: string, what: string): never {
  throw new SettingsError(`${name} is not set: give it ${what} (see .env.example).`);
}

function secret(variables: Variables): string {
  const value =
    variables['REMIT_SECRET'] ?? missing('REMIT_SECRET', 'at least 32 random characters');
  if (value.length < 32)
    throw new SettingsError(
      'REMIT_SECRET is shorter than 32 characters: give it a longer random text.',
    );
  return value;
}

function postgresUrl(variables: Variables, name: string): string | undefined {
  const value = variables[name];
  if (value === undefined || value === '') return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value))
    throw new SettingsError(
      `${name} is not an address of the form postgres://user@host:port/database.`,
    );
  return value;
}

function publicUrl(variables: Variables, fallback: string): URL {
  const value = variables['PUBLIC_URL'] ?? fallback;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new SettingsError('PUBLIC_URL is not an http:// or https:// address.');
  return new URL(value);
}

function mail(variables: Variables): Pick<Settings, 'smtpUrl' | 'mailFrom'> {
  const address = variables['SMTP_URL'] ?? '';
  const mailFrom = variables['MAIL_FROM'] ?? '';
  if (address === '') return { smtpUrl: undefined, mailFrom };
  if (!URL.canParse(address) || !/^smtps?:$/.test(new URL(address).protocol))
    throw new SettingsError(
      'SMTP_URL is not an address of the form smtp://user:password@host:587.',
    );
  if (!/\S+@\S+/.test(mailFrom))
    throw new SettingsError('MAIL_FROM is not set: give it the address that Remit writes from.');
  return { smtpUrl: new URL(address), mailFrom };
}

function whole(
  variables: Variables,
  name: string,
  fallback: number,
  { min, max }: { min: number; max: number },
): number {
  const text = variables[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new SettingsError(
      `${name} is “${text}”: it must be a whole number from ${min} to ${max}.`,
    );
  return value;
}

function oneOf<Value extends string>(
  variables: Variables,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value {
  const text = variables[name];
  if (text === undefined || text === '') return fallback;
  const found = values.find((value) => value === text);
  if (!found)
    throw new SettingsError(`${name} is “${text}”: it must be one of ${values.join(', ')}.`);
  return found;
}
