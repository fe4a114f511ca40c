import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, OneOf } from '#platform/http/fields';

export const FOLLOWED_KINDS = ['area', 'item', 'kpi', 'report'] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

/** Whether I follow a thing. */
export class FollowingView {
  @OneOf(FOLLOWED_KINDS) readonly kind!: FollowedKind;
  @Id() readonly id!: string;
  @ApiProperty() readonly isFollowing!: boolean;
  @Instant({ nullable: true }) readonly since!: Date | null;
}

/** A thing that I follow, as it is called now. */
export class FollowView {
  @OneOf(FOLLOWED_KINDS) readonly kind!: FollowedKind;
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @Instant() readonly since!: Date;
}
