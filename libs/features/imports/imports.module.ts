import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { CheckInsModule } from '#features/check-ins/index';
import { IdentityModule } from '#features/identity/index';
import { KpisModule } from '#features/kpis/index';
import { AreasImporter } from './areas-importer.ts';
import { CheckInsImporter } from './check-ins-importer.ts';
import { DryRun } from './dry-run.ts';
import { Import } from './import.entity.ts';
import { ImportChanges } from './import-changes.ts';
import { ImportFiles } from './import-files.ts';
import { ImportKindsController } from './import-kinds.controller.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsQuery } from './imports.query.ts';
import { ImportsService } from './imports.service.ts';
import { KnownQuery } from './known.query.ts';
import { KpisImporter } from './kpis-importer.ts';
import { MeasurementsImporter } from './measurements-importer.ts';
import { PeopleImporter } from './people-importer.ts';
import { Rejects } from './rejects.service.ts';
import { TargetsImporter } from './targets-importer.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    CheckInsModule,
    IdentityModule,
    KpisModule,
  ],
  controllers: [ImportKindsController, ImportsController],
  providers: [
    AreasImporter,
    CheckInsImporter,
    DryRun,
    ImportChanges,
    ImportFiles,
    ImportsQuery,
    ImportsService,
    KnownQuery,
    KpisImporter,
    MeasurementsImporter,
    PeopleImporter,
    Rejects,
    TargetsImporter,
  ],
})
export class ImportsModule {}
