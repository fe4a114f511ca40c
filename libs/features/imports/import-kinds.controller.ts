import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { OneOf } from '#platform/http/fields';
import { FIELDS, IMPORT_KINDS, type Field, type ImportKind } from './fields.ts';

const READ_AS = ['line', 'text', 'choice', 'number', 'money', 'flag', 'day', 'instant'] as const;

class ImportFieldView {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly isRequired!: boolean;
  @OneOf(READ_AS) readonly as!: (typeof READ_AS)[number];
  @ApiProperty({ type: [String], description: 'What a choice may be; empty for all others' })
  readonly choices!: readonly string[];
}

class ImportKindView {
  @OneOf(IMPORT_KINDS) readonly kind!: ImportKind;
  @ApiProperty({ type: [ImportFieldView], description: 'In the order in which they are shown' })
  readonly fields!: readonly ImportFieldView[];
}

/** What can be read out of files. */
@ApiTags('Imports')
@Controller('import-kinds')
export class ImportKindsController {
  /** The kinds of import and the fields of each; the same for everybody, without pages. */
  @Get()
  @ApiOkResponse({ type: [ImportKindView] })
  list(): ImportKindView[] {
    return IMPORT_KINDS.map((kind) => ({
      kind,
      fields: Object.entries(FIELDS[kind]).map(([name, field]) => viewOf(name, field)),
    }));
  }
}

const viewOf = (name: string, { type, isRequired }: Field): ImportFieldView => ({
  name,
  isRequired: isRequired === true,
  as: type.as,
  choices: type.as === 'choice' ? type.of : [],
});
