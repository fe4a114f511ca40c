import { ApiProperty } from '@nestjs/swagger';
import { dayFormats } from '#platform/tabular/dates';
import { SCALES, type Filter, type Mapping, type Unpivot } from './mapping.ts';

const COLUMN = { oneOf: [{ type: 'string' }, { type: 'integer', minimum: 1 }] };
const COLUMN_USE = {
  type: 'object',
  required: ['column'],
  properties: {
    column: { oneOf: [...COLUMN.oneOf, { type: 'array', items: COLUMN }] },
    decimal: { type: 'string', enum: ['.', ',', 'auto'] },
    dayFormat: { type: 'string', enum: [...dayFormats] },
    cut: { type: 'boolean', description: 'Shortens what is too long, instead of refusing it' },
  },
};
const CONSTANT = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };
const FILTER = {
  type: 'object',
  required: ['column'],
  properties: {
    column: COLUMN,
    equals: { type: 'string' },
    in: { type: 'array', items: { type: 'string' } },
    notIn: { type: 'array', items: { type: 'string' } },
    notEmpty: { type: 'boolean' },
  },
};
const TEXTS = { type: 'array', items: { type: 'string' } };
const SUBTOTALS = {
  type: 'object',
  required: ['column'],
  properties: { column: COLUMN, in: TEXTS, startsWith: TEXTS, endsWith: TEXTS },
};
const MONEY = {
  scale: {
    type: 'integer' as const,
    enum: [...SCALES],
    description: '1000: the file is in thousands',
  },
  round: {
    type: 'boolean' as const,
    description: 'Rounds what has more decimals than its currency, instead of refusing it',
  },
};
/** How the columns and values of a file are read. Every part may be left out. */
export class ImportMappingView implements Mapping {
  @ApiProperty({
    type: 'object',
    additionalProperties: COLUMN_USE,
    selfRequired: false,
    description:
      'By field: the column by its name, or by its position from 1; several are read one after the other',
  })
  readonly columns!: Mapping['columns'];
  @ApiProperty({
    type: 'object',
    additionalProperties: CONSTANT,
    selfRequired: false,
    description: 'By field: what every row says',
  })
  readonly constants!: Mapping['constants'];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    selfRequired: false,
    description: 'By field: what the words of the source mean; null: nothing',
  })
  readonly dictionaries!: Mapping['dictionaries'];
  @ApiProperty({ type: String, enum: ['.', ',', 'auto'], required: false })
  readonly decimal!: Mapping['decimal'];
  @ApiProperty({ type: String, enum: [...dayFormats], required: false })
  readonly dayFormat!: Mapping['dayFormat'];
  @ApiProperty({
    type: 'array',
    items: COLUMN,
    required: false,
    description: 'The columns that together name a row for ever',
  })
  readonly externalKey!: Mapping['externalKey'];
  @ApiProperty({
    type: 'array',
    items: FILTER,
    required: false,
    description: 'Rows that fail one of these are left out, such as sub-totals',
  })
  readonly filter!: readonly Filter[];
  @ApiProperty({
    type: Object,
    required: false,
    description:
      '{ columns, header, cell }: each of the columns becomes a row, its header goes to one field, or to several with a dictionary each, and its cell to another',
  })
  readonly unpivot?: Unpivot;
  @ApiProperty({
    type: 'object',
    properties: MONEY,
    additionalProperties: false,
    selfRequired: false,
    description: 'How figures of money are written',
  })
  readonly money?: NonNullable<Mapping['money']>;
  @ApiProperty({
    type: 'array',
    items: SUBTOTALS,
    required: false,
    description: 'Rows that sum up others: left out, and told in the preview',
  })
  readonly subtotals?: NonNullable<Mapping['subtotals']>;
  @ApiProperty({
    type: String,
    enum: ['add'],
    required: false,
    description: 'add: rows about one amount are added up; refused when absent',
  })
  readonly repeats?: 'add';
}
