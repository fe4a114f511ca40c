import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from './obligations.service.ts';

/** What changes who owes what by when in one area. */
const OF_AN_AREA = ['area.create', 'area.update', 'area.archive', 'area.restore', 'area.hand_over'];

/** What may change it in many areas at once. */
const OF_MANY = [
  'catalogue.adopt',
  'import.commit',
  'import.undo',
  'person.deactivate',
  'report_template.create',
  'report_template.update',
  'report_template.archive',
];

/** Plans anew at once when what is owed has changed, not only when the job comes round. */
@Injectable()
export class ObligationsReactions implements OnModuleInit {
  constructor(
    private readonly activity: ActivityLog,
    private readonly obligations: ObligationsService,
  ) {}

  onModuleInit(): void {
    this.activity.react(OF_AN_AREA, ({ organizationId }, { subject }) =>
      this.obligations.replan(organizationId, { areaId: subject.id }),
    );
    this.activity.react(OF_MANY, ({ organizationId }) => this.obligations.plan(organizationId));
  }
}
