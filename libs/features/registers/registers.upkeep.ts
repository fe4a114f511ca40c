import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { remitItself } from '#domain/actor';
import { REGISTER_KPIS } from '#domain/register-kpis/register-kpis';
import { Computation } from './computation.ts';

/** Days pass, periods end and deadlines run out without anybody's doing. */
@Injectable()
export class RegistersUpkeep {
  constructor(
    private readonly activity: ActivityLog,
    private readonly computation: Computation,
  ) {}

  /** The whole course of every figure, in the organization that the unit of work has entered. */
  async run(organizationId: string): Promise<void> {
    const templates = REGISTER_KPIS.map(({ key }) => key);
    const cause = 'Computed anew as days went by';
    const figures = await this.computation.run(organizationId, { templates, span: null, cause });
    if (figures === 0) return;
    const subject = { kind: 'organization', id: organizationId };
    this.activity.record(remitItself(organizationId), 'register_kpi.compute', subject, {
      note: { figures },
    });
  }
}
