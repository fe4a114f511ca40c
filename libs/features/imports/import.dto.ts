import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { abilities } from '#domain/policy';
import { Flag, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { IMPORT_KINDS, type ImportKind } from './fields.ts';
import {
  IMPORT_STATES,
  MAPPING_ORIGINS,
  type Import,
  type ImportState,
  type MappingOrigin,
} from './import.entity.ts';
import { importPolicy } from './imports.policy.ts';
import type { ListedImport } from './imports.query.ts';
import { ImportMappingView } from './mapping.dto.ts';
import { ImportCountsView, ImportPreviewView } from './preview.dto.ts';

const SOURCE_MAX = 200;

/** How the file in the body is to be read. */
export class UploadQuery {
  @OneOf(IMPORT_KINDS) readonly kind!: ImportKind;
  @Text({ max: 255, description: 'Its ending tells the format where the content type does not' })
  readonly fileName!: string;
  @Text({
    max: SOURCE_MAX,
    optional: true,
    description:
      'Where files of this kind come from, such as "crm": their rows are known again by it; fileName when absent',
  })
  readonly source?: string;
  @Text({ max: 200, optional: true, description: 'Path of the list in a JSON or YAML file' })
  readonly listKey?: string;
  @Text({
    max: 6,
    pattern: /^(?:true|false|[1-9]\d{0,5})$/,
    optional: true,
    description: 'false: there is no header; a number: the row it is in',
  })
  readonly header?: string;
  @OneOf([',', ';', 'tab', '|'], { optional: true, description: 'Found out when absent' })
  readonly delimiter?: ',' | ';' | 'tab' | '|';
}

export class CommitImport {
  @Flag({ optional: true, description: 'true: leave out the rows that cannot be imported' })
  readonly skipFailed?: boolean;
}

export class ListImports extends PageQuery {
  @OneOf(IMPORT_KINDS, { optional: true }) readonly kind?: ImportKind;
  @Text({ max: SOURCE_MAX, optional: true }) readonly source?: string;
  @OneOf(IMPORT_STATES, { optional: true }) readonly state?: ImportState;
}

class ImportColumnView {
  @ApiProperty({ type: 'integer', description: 'From 1' }) readonly position!: number;
  @ApiProperty({ description: 'Unique in the file' }) readonly name!: string;
  @ApiProperty({ description: 'As written' }) readonly header!: string;
  @ApiProperty({ type: [String] }) readonly samples!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'Rows with something in it' })
  readonly filled!: number;
}

class ImportWarningView {
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly row!: number | null;
  @ApiProperty() readonly message!: string;
}

class ImportAbilities implements Record<keyof typeof importPolicy, boolean> {
  @ApiProperty() readonly map!: boolean;
  @ApiProperty() readonly commit!: boolean;
  @ApiProperty() readonly undo!: boolean;
}

export class ImportView {
  @Id() readonly id!: string;
  @OneOf(IMPORT_KINDS) readonly kind!: ImportKind;
  @ApiProperty() readonly source!: string;
  @ApiProperty() readonly fileName!: string;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ type: 'integer', description: 'Bytes' }) readonly size!: number;
  @OneOf(IMPORT_STATES) readonly state!: ImportState;
  @OneOf(['delimited', 'json', 'yaml', 'xlsx']) readonly format!: string;
  @ApiProperty() readonly encoding!: string;
  @ApiProperty({ type: String, nullable: true }) readonly delimiter!: string | null;
  @ApiProperty({ type: 'integer' }) readonly rows!: number;
  @ApiProperty({ type: [ImportColumnView] }) readonly columns!: readonly ImportColumnView[];
  @ApiProperty({ type: [ImportWarningView] }) readonly warnings!: readonly ImportWarningView[];
  @ApiProperty({ type: ImportMappingView, nullable: true })
  readonly mapping!: ImportMappingView | null;
  @OneOf(MAPPING_ORIGINS, { nullable: true, description: 'guessed: to be looked at by somebody' })
  readonly mappingOrigin!: MappingOrigin | null;
  @ApiProperty({
    type: ImportPreviewView,
    nullable: true,
    description: 'null: the mapping is not complete',
  })
  readonly preview!: ImportPreviewView | null;
  @Id() readonly authorId!: string;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true }) readonly committedAt!: Date | null;
  @Instant({ nullable: true }) readonly undoneAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: ImportAbilities }) readonly can!: ImportAbilities;

  static of(row: Import, actor: Actor): ImportView {
    const { format, encoding, delimiter, rows, columns, warnings } = row.reading;
    return {
      id: row.id,
      kind: row.kind,
      source: row.source,
      fileName: row.fileName,
      sha256: row.sha256,
      size: row.size,
      state: row.state,
      format,
      encoding,
      delimiter,
      rows,
      columns,
      warnings,
      mapping: row.mapping,
      mappingOrigin: row.mappingOrigin,
      preview: row.preview,
      authorId: row.authorId,
      createdAt: row.createdAt,
      committedAt: row.committedAt,
      undoneAt: row.undoneAt,
      version: row.version,
      can: abilities(importPolicy, actor, row),
    };
  }
}

class ImportItem {
  @Id() readonly id!: string;
  @OneOf(IMPORT_KINDS) readonly kind!: ImportKind;
  @ApiProperty() readonly source!: string;
  @ApiProperty() readonly fileName!: string;
  @OneOf(IMPORT_STATES) readonly state!: ImportState;
  @ApiProperty({ type: 'integer' }) readonly rows!: number;
  @ApiProperty({ type: ImportCountsView, nullable: true })
  readonly counts!: ImportCountsView | null;
  @Id() readonly authorId!: string;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true }) readonly committedAt!: Date | null;
  @Instant({ nullable: true }) readonly undoneAt!: Date | null;

  static of(row: ListedImport): ImportItem {
    return {
      id: row.id,
      kind: row.kind,
      source: row.source,
      fileName: row.fileName,
      state: row.state,
      rows: row.rows,
      counts: row.counts,
      authorId: row.authorId,
      createdAt: row.createdAt,
      committedAt: row.committedAt,
      undoneAt: row.undoneAt,
    };
  }
}

export class ImportPage {
  @ApiProperty({ type: [ImportItem] }) readonly data!: readonly ImportItem[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;

  static of(rows: readonly ListedImport[], next: string | null): ImportPage {
    return { data: rows.map((row) => ImportItem.of(row)), next };
  }
}
