import { ApiProperty } from '@nestjs/swagger';
import type { Audience } from '#domain/audience';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { Choices, Id, OneOf, Text } from '#platform/http/fields';
import type { AudienceEntity } from './audience.entity.ts';

const NAME_MAX = 60;
const PARTS = { min: 1, max: EDITION_PARTS.length } as const;

export class CreateAudience {
  @Text({ max: NAME_MAX, description: 'Whom it is for, such as “Board”' }) readonly name!: string;
  @Choices(EDITION_PARTS, { ...PARTS, description: 'The sections that are shown' })
  readonly parts!: readonly EditionPart[];
}

/** Absent: left alone. */
export class UpdateAudience {
  @Text({ max: NAME_MAX, optional: true }) readonly name?: string;
  @Choices(EDITION_PARTS, { ...PARTS, optional: true }) readonly parts?: readonly EditionPart[];
}

export const VERSION_FORMATS = ['html', 'pdf'] as const;
export type VersionFormat = (typeof VERSION_FORMATS)[number];

export class ReadVersion {
  @OneOf(VERSION_FORMATS, { optional: true, description: 'html when absent' })
  readonly format?: VersionFormat;
}

export class ReadAudienceVersion extends ReadVersion {
  @Id() readonly audienceId!: string;
}

/** What the contract says of a version that comes as a page or as a file. */
export const VERSION_CONTENT = {
  'text/html': { schema: { type: 'string' } },
  'application/pdf': { schema: { type: 'string', format: 'binary' } },
};

export class AudienceView implements Audience {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: EDITION_PARTS, isArray: true }) readonly parts!: readonly EditionPart[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;

  static of({ id, name, parts, version }: AudienceEntity): AudienceView {
    return { id, name, parts, version };
  }
}
