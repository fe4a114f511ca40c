import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

interface ListOptions {
  readonly max: number;
  readonly optional?: boolean;
  readonly description?: string;
}

type Constructor = new () => object;

/** One of the words, such as `all`, or a list of objects; name their class in `@ApiExtraModels` of the controller. */
export const WordOrObjects = (
  words: readonly string[],
  type: Constructor,
  options: ListOptions,
): PropertyDecorator =>
  applyDecorators(
    ...wordOrList(words, { $ref: getSchemaPath(type) }, options),
    IsObject({ each: true, message: 'each of $property must be an object' }),
    ValidateNested({ each: true }),
    Type(() => type),
  );

/** One of the words, such as `all`, or a list of texts. */
export const WordOrTexts = (
  words: readonly string[],
  { length, ...options }: ListOptions & { readonly length: number },
): PropertyDecorator =>
  applyDecorators(
    ...wordOrList(words, { type: 'string', maxLength: length }, options),
    IsString({ each: true, message: 'each of $property must be a text' }),
    Length(1, length, {
      each: true,
      message: `each of $property must be 1 to ${length} characters long`,
    }),
  );

type Items = { readonly $ref: string } | { readonly type: string; readonly maxLength: number };

function wordOrList(
  words: readonly string[],
  items: Items,
  { max, optional = false, description }: ListOptions,
): PropertyDecorator[] {
  const isWord = (value: unknown) => typeof value === 'string' && words.includes(value);
  return [
    ValidateIf((_, value: unknown) => !(optional && value === undefined) && !isWord(value)),
    ApiProperty({
      oneOf: [
        { type: 'string', enum: [...words] },
        { type: 'array', maxItems: max, items },
      ],
      required: !optional,
      ...(description !== undefined && { description }),
    }),
    IsArray({ message: `$property must be ${words.join(' or ')}, or a list` }),
    ArrayMaxSize(max, { message: `$property must hold at most ${max}` }),
  ];
}
