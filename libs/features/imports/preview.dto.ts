import { ApiProperty } from '@nestjs/swagger';
import type { Preview } from './preview.ts';

export class ImportCountsView {
  @ApiProperty({ type: 'integer' }) readonly create!: number;
  @ApiProperty({ type: 'integer' }) readonly update!: number;
  @ApiProperty({ type: 'integer' }) readonly same!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that cannot be imported' })
  readonly fail!: number;
}

class ImportCauseView {
  @ApiProperty({ type: String, nullable: true }) readonly column!: string | null;
  @ApiProperty({ description: 'Of the first row' }) readonly message!: string;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: 'integer' }) readonly firstRow!: number;
}

class ImportRowErrorView {
  @ApiProperty({ type: 'integer', description: 'As the spreadsheet counts' }) readonly row!: number;
  @ApiProperty({ type: String, nullable: true }) readonly column!: string | null;
  @ApiProperty() readonly message!: string;
}

class ImportUnmappedView {
  @ApiProperty() readonly field!: string;
  @ApiProperty() readonly term!: string;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
}

class ImportChangeView {
  @ApiProperty({ type: 'integer' }) readonly row!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'null: it is new' })
  readonly old!: object | null;
  @ApiProperty({ type: Object }) readonly new!: object;
}

class ImportMatchView {
  @ApiProperty({ type: 'integer' }) readonly row!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly matched!: string;
}

class ImportVanishedView {
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: [String], description: 'At most 200' }) readonly names!: readonly string[];
}

class ImportSubtotalsView {
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: [String], description: 'At most 200' }) readonly names!: readonly string[];
}

/** What an import would do, or has done. */
export class ImportPreviewView implements Preview {
  @ApiProperty({ type: ImportCountsView }) readonly counts!: ImportCountsView;
  @ApiProperty({ type: 'integer', description: 'Rows that say nothing, such as a blank value' })
  readonly skipped!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that the filter leaves out' })
  readonly excluded!: number;
  @ApiProperty({ type: ImportSubtotalsView, description: 'Rows that the mapping calls sub-totals' })
  readonly subtotals!: ImportSubtotalsView;
  @ApiProperty({ type: 'integer', description: 'Rows added up with others, as the mapping says' })
  readonly added!: number;
  @ApiProperty({ type: [ImportCauseView], description: 'Most frequent first' })
  readonly causes!: readonly ImportCauseView[];
  @ApiProperty({ type: [ImportRowErrorView], description: 'The first 200' })
  readonly errors!: readonly ImportRowErrorView[];
  @ApiProperty({ type: [ImportUnmappedView], description: 'Words that no dictionary explains' })
  readonly unmapped!: readonly ImportUnmappedView[];
  @ApiProperty({ type: [ImportChangeView], description: 'Some of them, updates first' })
  readonly changes!: Preview['changes'];
  @ApiProperty({ type: [ImportMatchView], description: 'Rows known again by their names alone' })
  readonly matches!: readonly ImportMatchView[];
  @ApiProperty({
    type: ImportVanishedView,
    description: 'What earlier files of the source brought and this one does not',
  })
  readonly vanished!: ImportVanishedView;
}
