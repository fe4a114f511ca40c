import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { ObligationsModule } from '#features/obligations/index';
import { explainConstraint } from '#platform/database/constraints';
import { DefinitionsService } from './definitions.service.ts';
import { KpiCharts } from './kpi-charts.ts';
import { KpiImports } from './import-kpis.ts';
import { TargetImports } from './import-targets.ts';
import { MeasurementImports } from './import-measurements.ts';
import { KpiDefinitionVersion } from './kpi-definition.entity.ts';
import { Kpi } from './kpi.entity.ts';
import { KpiPages } from './kpi-pages.ts';
import { KpiRecordQuery } from './kpi-record.query.ts';
import { KpiReferences } from './kpi-references.ts';
import { KpisController } from './kpis.controller.ts';
import { KpisQuery } from './kpis.query.ts';
import { KpisService } from './kpis.service.ts';
import { MeasurementsController } from './measurements.controller.ts';
import { MeasurementsQuery } from './measurements.query.ts';
import { MeasurementsService } from './measurements.service.ts';
import { NewKpis } from './new-kpis.ts';
import { OWNED_KPIS } from './owned-kpis.ts';
import { PresentFigures } from './present-figures.ts';
import { Rebasing } from './rebasing.ts';
import { Recording } from './recording.ts';
import { SeriesController } from './series.controller.ts';
import { SixTwelveController } from './six-twelve.controller.ts';
import { TargetsController } from './targets.controller.ts';
import { TargetsQuery } from './targets.query.ts';
import { TargetsService } from './targets.service.ts';

explainConstraint('kpis_key', '/key', 'Another KPI has this key: choose another one.');
explainConstraint(
  'kpis_external_key',
  '/externalKey',
  'Another KPI has this external key of the same source.',
);

@Module({
  imports: [
    TypeOrmModule.forFeature([Kpi, KpiDefinitionVersion]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    IdentityModule,
    ObligationsModule,
  ],
  controllers: [
    KpisController,
    MeasurementsController,
    SeriesController,
    SixTwelveController,
    TargetsController,
  ],
  providers: [
    KpiCharts,
    DefinitionsService,
    KpiImports,
    KpiPages,
    KpiRecordQuery,
    KpiReferences,
    KpisQuery,
    KpisService,
    MeasurementImports,
    MeasurementsQuery,
    MeasurementsService,
    NewKpis,
    PresentFigures,
    Rebasing,
    Recording,
    TargetImports,
    TargetsQuery,
    TargetsService,
  ],
  exports: [
    DefinitionsService,
    KpiCharts,
    KpiImports,
    KpisService,
    MeasurementImports,
    MeasurementsService,
    NewKpis,
    PresentFigures,
    Rebasing,
    TargetImports,
    TargetsService,
  ],
})
export class KpisModule implements OnModuleInit {
  constructor(private readonly handOvers: HandOvers) {}

  onModuleInit(): void {
    this.handOvers.registerRows(OWNED_KPIS);
  }
}
