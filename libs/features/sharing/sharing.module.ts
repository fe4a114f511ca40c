import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { IdentityModule } from '#features/identity/index';
import { ReportsModule } from '#features/reports/index';
import { MailModule } from '#platform/mail/mail.module';
import { AudienceEntity } from './audience.entity.ts';
import { AudiencesController } from './audiences.controller.ts';
import { AudiencesService } from './audiences.service.ts';
import { MailEditions } from './mail-edition.ts';
import { SharedEdition } from './shared-edition.ts';
import { SharedEditionsController } from './shared-editions.controller.ts';
import { ShareLink } from './share-link.entity.ts';
import { ShareLinksController } from './share-links.controller.ts';
import { ShareLinksQuery } from './share-links.query.ts';
import { ShareLinksService } from './share-links.service.ts';
import { SharingJobs } from './sharing.jobs.ts';
import { VersionsController } from './versions.controller.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([AudienceEntity, ShareLink]),
    ActivityModule,
    IdentityModule,
    MailModule,
    ReportsModule,
  ],
  controllers: [
    AudiencesController,
    ShareLinksController,
    SharedEditionsController,
    VersionsController,
  ],
  providers: [
    AudiencesService,
    MailEditions,
    SharedEdition,
    ShareLinksQuery,
    ShareLinksService,
    SharingJobs,
  ],
})
export class SharingModule {}
