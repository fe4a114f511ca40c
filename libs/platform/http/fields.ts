import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isDay } from '#domain/day';
import { isKpiValue } from '#domain/number';
import { isEmail, normalEmail } from '#domain/organization';

export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

type Schema = Record<string, unknown> & { readonly type: unknown };

/** One decorator per DTO field: it validates, it transforms, and it documents. */
function field(
  { optional = false, nullable = false, description }: FieldOptions,
  schema: Schema,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const given = (_: object, value: unknown) =>
    !(optional && value === undefined) && !(nullable && value === null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schemas below are literals of this file
  const documented = {
    ...schema,
    required: !optional,
    nullable,
    ...(description && { description }),
  } as ApiPropertyOptions;
  return applyDecorators(ValidateIf(given), ApiProperty(documented), ...rules);
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@ValidatorConstraint({ name: 'day' })
class DayRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isDay(value);
  }

  defaultMessage(): string {
    return '$property must be a day of the form 2026-10-31';
  }
}

@ValidatorConstraint({ name: 'instant' })
class InstantRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) return false;
    return isDay(value.toISOString().slice(0, 10));
  }

  defaultMessage(): string {
    return '$property must be a time of the form 2026-10-31T17:00:00Z';
  }
}

@ValidatorConstraint({ name: 'kpiValue' })
class KpiValueRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'number' && isKpiValue(value);
  }

  defaultMessage(): string {
    return '$property must be a number of at most 15 significant digits';
  }
}

@ValidatorConstraint({ name: 'email' })
class EmailRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isEmail(value);
  }

  defaultMessage(): string {
    return '$property must be an e-mail address';
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339 with a zone; anything else stays as it came and is refused by the rule. */
const toInstant = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value,
);

export const Id = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'uuid' },
    IsUUID('all', { message: '$property must be an id (a UUID)' }),
  );

export const Text = ({
  min = 1,
  max,
  pattern,
  ...options
}: FieldOptions & { min?: number; max: number; pattern?: RegExp }) =>
  field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    trimmed,
    IsString({ message: '$property must be a text' }),
    Length(min, max, {
      message: `$property must be ${min > 0 ? `${min} to` : 'at most'} ${max} characters long`,
    }),
    ...(pattern ? [Matches(pattern, { message: `$property must match ${pattern.source}` })] : []),
  );

const lowered = (value: unknown) => (typeof value === 'string' ? normalEmail(value) : value);

/** Stored and compared in lower case. */
export const Email = ({ max, ...options }: FieldOptions & { max: number }) =>
  field(
    options,
    { type: String, format: 'email', maxLength: max },
    Transform(({ value }: { value: unknown }) => lowered(value)),
    Validate(EmailRule),
  );

/** A password or token: never trimmed, never echoed in documentation. */
export const Secret = ({
  min = 1,
  max,
  ...options
}: FieldOptions & { min?: number; max: number }) =>
  field(
    options,
    { type: String, format: 'password', minLength: min, maxLength: max, writeOnly: true },
    IsString({ message: '$property must be a text' }),
    Length(min, max, { message: `$property must be ${min} to ${max} characters long` }),
  );

export const OneOf = (values: readonly string[], options: FieldOptions = {}) =>
  field(
    options,
    { type: String, enum: [...values] },
    IsIn(values, { message: `$property must be one of ${values.join(', ')}` }),
  );

export const Flag = (options: FieldOptions = {}) =>
  field(
    options,
    { type: Boolean },
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean({ message: '$property must be true or false' }),
  );

/** A whole number; texts of digits are taken, because a query string knows no numbers. */
export const Whole = ({ min, max, ...options }: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ),
    IsInt({ message: '$property must be a whole number' }),
    Min(min, { message: `$property must be at least ${min}` }),
    Max(max, { message: `$property must be at most ${max}` }),
  );

/** A figure of a KPI: a JSON number of at most 15 significant digits. */
export const Figure = (options: FieldOptions & { min?: number; max?: number } = {}) => {
  const { min, max, ...rest } = options;
  return field(
    rest,
    {
      type: Number,
      ...(min !== undefined && { minimum: min }),
      ...(max !== undefined && { maximum: max }),
    },
    Validate(KpiValueRule),
    ...(min === undefined ? [] : [Min(min, { message: `$property must be at least ${min}` })]),
    ...(max === undefined ? [] : [Max(max, { message: `$property must be at most ${max}` })]),
  );
};

export const DayField = (options: FieldOptions = {}) =>
  field(options, { type: String, format: 'date' }, Validate(DayRule));

export const Instant = (options: FieldOptions = {}) =>
  field(options, { type: String, format: 'date-time' }, toInstant, Validate(InstantRule));

type ListOptions = FieldOptions & { min?: number; max: number };

const listRules = ({ min = 0, max }: { min?: number; max: number }) => [
  IsArray({ message: '$property must be a list' }),
  ArrayMinSize(min, { message: `$property must hold at least ${min}` }),
  ArrayMaxSize(max, { message: `$property must hold at most ${max}` }),
];

const sizes = (min: number | undefined, max: number) => ({
  ...(min !== undefined && { minItems: min }),
  maxItems: max,
});

/** In a query string a list may be one value, or several of the same name. */
const aloneToList = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? [value] : value,
);

export const Ids = ({ min, max, ...options }: ListOptions) =>
  field(
    options,
    { type: String, format: 'uuid', isArray: true, ...sizes(min, max) },
    aloneToList,
    ...listRules({ ...(min !== undefined && { min }), max }),
    IsUUID('all', { each: true, message: 'each of $property must be an id (a UUID)' }),
  );

/** Stored and compared in lower case. */
export const Emails = ({ min, max, ...options }: ListOptions) =>
  field(
    options,
    { type: String, format: 'email', isArray: true, ...sizes(min, max) },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map(lowered) : value,
    ),
    ...listRules({ ...(min !== undefined && { min }), max }),
    Validate(EmailRule, { each: true }),
  );

export const Choices = (values: readonly string[], { min, max, ...options }: ListOptions) =>
  field(
    options,
    { type: String, enum: [...values], isArray: true, ...sizes(min, max) },
    aloneToList,
    ...listRules({ ...(min !== undefined && { min }), max }),
    IsIn(values, { each: true, message: `each of $property must be one of ${values.join(', ')}` }),
  );

type Constructor = new () => object;

/** Nest's contract tells a function that gives a type from a type by this name alone. */
const lazily = (given: () => Constructor) => {
  const type = () => given();
  return type;
};

export const Nested = (type: () => Constructor, options: FieldOptions = {}) =>
  field(
    options,
    { type: lazily(type) },
    IsObject({ message: '$property must be an object' }),
    ValidateNested(),
    Type(type),
  );

export const NestedList = (type: () => Constructor, { min, max, ...options }: ListOptions) =>
  field(
    options,
    { type: lazily(type), isArray: true, ...sizes(min, max) },
    ...listRules({ ...(min !== undefined && { min }), max }),
    IsObject({ each: true, message: 'each of $property must be an object' }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** An object with free keys, such as renamed words or a mapping of values. */
export const Dictionary = (options: FieldOptions & { of?: 'string' | 'number' } = {}) => {
  const { of = 'string', ...rest } = options;
  return field(
    rest,
    { type: 'object', additionalProperties: { type: of } },
    IsObject({ message: '$property must be an object' }),
  );
};
