import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { Flag, Id, Instant, Text } from '#platform/http/fields';
import type { SavedView } from './saved-view.entity.ts';
import { mayKeepView, mayShareViews } from './saved-views.policy.ts';

const PAGE = { max: 40, pattern: /^[a-z][a-z0-9-]*$/ } as const;
const NAME_MAX = 100;
const QUERY_MAX = 2_000;

export class ListSavedViews {
  @Text({ ...PAGE, description: 'The page that the views are of, such as scorecard' })
  readonly page!: string;
}

export class CreateSavedView {
  @Text({ ...PAGE }) readonly page!: string;
  @Text({ max: NAME_MAX }) readonly name!: string;
  @Text({ min: 0, max: QUERY_MAX, description: 'The search part of the address' })
  readonly query!: string;
  @Flag({ optional: true, description: 'Shown to everybody; false when absent' })
  readonly isShared?: boolean;
}

/** Absent: left alone. */
export class UpdateSavedView {
  @Text({ max: NAME_MAX, optional: true }) readonly name?: string;
  @Text({ min: 0, max: QUERY_MAX, optional: true }) readonly query?: string;
  @Flag({ optional: true }) readonly isShared?: boolean;
}

class SavedViewAuthor {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

class SavedViewAbilities {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly remove!: boolean;
  @ApiProperty() readonly share!: boolean;
}

export class SavedViewView {
  @Id() readonly id!: string;
  @ApiProperty() readonly page!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly query!: string;
  @Flag() readonly isShared!: boolean;
  @ApiProperty({ type: SavedViewAuthor }) readonly author!: SavedViewAuthor;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: SavedViewAbilities }) readonly can!: SavedViewAbilities;

  static of(row: SavedView, authorName: string, actor: Actor): SavedViewView {
    const keeps = mayKeepView(actor, row);
    return {
      id: row.id,
      page: row.page,
      name: row.name,
      query: row.query,
      isShared: row.isShared,
      author: { personId: row.authorId, name: authorName },
      updatedAt: row.updatedAt,
      version: row.version,
      can: { update: keeps, remove: keeps, share: keeps && mayShareViews(actor) },
    };
  }
}
