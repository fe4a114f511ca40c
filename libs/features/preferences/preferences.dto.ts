import { ApiProperty } from '@nestjs/swagger';
import { Flag, Instant, OneOf } from '#platform/http/fields';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** Absent: left alone. */
export class UpdatePreferences {
  @OneOf(SCHEMES, { optional: true }) readonly scheme?: Scheme;
  @OneOf(DENSITIES, { optional: true }) readonly density?: Density;
  @Flag({ optional: true, description: 'Whether single keys, such as c, are commands' })
  readonly singleKeys?: boolean;
  @Instant({
    optional: true,
    nullable: true,
    description: 'When you last looked at the briefing; a time that has not come counts as now',
  })
  readonly briefedAt?: Date | null;
}

/** How one person likes to see one organization. */
export class PreferencesView {
  @OneOf(SCHEMES) readonly scheme!: Scheme;
  @OneOf(DENSITIES) readonly density!: Density;
  @Flag() readonly singleKeys!: boolean;
  @Instant({ nullable: true }) readonly briefedAt!: Date | null;
  @ApiProperty({ type: 'integer', description: '0 as long as nothing was chosen' })
  readonly version!: number;
}
