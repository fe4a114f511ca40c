import { Injectable } from '@nestjs/common';
import type { ActionSource } from '#domain/action';
import type { Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { SourceInput } from './action.dto.ts';

export interface KeptSource {
  readonly sourceKind: ActionSource | null;
  readonly sourceId: string | null;
  readonly sourceText: string;
}

/** What everybody may know of: drafts come from nobody. */
const KNOWN: Readonly<Record<Exclude<ActionSource, 'stakeholder'>, string>> = {
  report: 'SELECT FROM reports x WHERE x.organization_id = $1 AND x.id = $2',
  ask: 'SELECT FROM asks x WHERE x.organization_id = $1 AND x.id = $2 AND x.asked_on IS NOT NULL',
  decision: 'SELECT FROM decisions x WHERE x.organization_id = $1 AND x.id = $2',
  check_in: `SELECT FROM check_ins x LEFT JOIN kpis k ON k.organization_id = $1 AND k.id = x.kpi_id
    WHERE x.organization_id = $1 AND x.id = $2 AND x.state = 'published' AND x.withdrawn_at IS NULL AND k.is_confidential IS NOT TRUE`,
};

/** Where actions come from. */
@Injectable()
export class ActionSources {
  constructor(private readonly db: Database) {}

  /** 422 for a source that is not there, or not named. */
  async of({ organizationId }: Actor, source: SourceInput | undefined): Promise<KeptSource> {
    if (!source) return { sourceKind: null, sourceId: null, sourceText: '' };
    const { kind, id, text = '' } = source;
    if (kind === 'stakeholder') {
      if (text === '') throw unnamed('/source/text', 'Say to whom it was promised');
      return { sourceKind: kind, sourceId: null, sourceText: text };
    }
    if (id === undefined) throw unnamed('/source/id', 'Name what it comes from by its id');
    const found = await this.db.rows({ text: KNOWN[kind], values: [organizationId, id] });
    if (found.length === 0)
      throw unnamed('/source/id', `There is no such ${kind.replace('_', '-')}`);
    return { sourceKind: kind, sourceId: id, sourceText: text };
  }
}

function unnamed(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
