import { ApiProperty } from '@nestjs/swagger';
import { PASSWORD_MAX } from '#domain/organization';
import { Instant, Secret } from '#platform/http/fields';

const TOKEN_MAX = 100;

export class PasswordResetCreated {
  @ApiProperty({ description: 'To be handed to the person; shown this once, good once' })
  readonly link!: string;
  @Instant() readonly expiresAt!: Date;
}

export class ResetPassword {
  @Secret({ max: TOKEN_MAX }) readonly token!: string;
  @Secret({ max: PASSWORD_MAX }) readonly password!: string;
}
