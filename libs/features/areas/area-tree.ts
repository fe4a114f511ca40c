import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';

interface TreeNode {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly isArchived: boolean;
}

/** Which area stands below which. Whoever changes the tree locks it first, so that two moves cannot close a circle. */
@Injectable()
export class AreaTree {
  constructor(private readonly db: Database) {}

  async lock({ organizationId }: Actor): Promise<void> {
    await this.db.run({
      text: `SELECT pg_advisory_xact_lock(hashtextextended('areas:' || $1, 0))`,
      values: [organizationId],
    });
  }

  nodes({ organizationId }: Actor): Promise<readonly TreeNode[]> {
    return this.db.rows<TreeNode>({
      text: `SELECT id, key, name, parent_id AS "parentId", archived_at IS NOT NULL AS "isArchived"
        FROM areas WHERE organization_id = $1 ORDER BY position, name, id`,
      values: [organizationId],
    });
  }
}

/** 422 unless the parent is there and in use. */
export function liveParent(nodes: readonly TreeNode[], parentId: string): void {
  const parent = nodes.find(({ id }) => id === parentId);
  if (!parent) throw unfit('There is no such area to stand below');
  if (parent.isArchived) throw unfit(`“${parent.name}” is switched off: nothing stands below it`);
}

export function unfit(message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer: '/parentId', message }]);
}
