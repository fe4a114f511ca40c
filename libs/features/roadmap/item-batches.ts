import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import {
  DomainError,
  Forbidden,
  PreconditionFailed,
  Unprocessable,
  type FieldError,
} from '#domain/errors';
import { refuseStale } from '#platform/http/stale';
import type { ItemPatch } from './item-patch.ts';
import { ItemRevision } from './item-revision.ts';
import { unfit } from './item-subject.ts';
import { ItemStages } from './item-stages.ts';
import { Items, type OpenItem } from './items.ts';

/** Which version of an item the caller read. */
export interface VersionedItem {
  /** Id or key. */
  readonly item: string;
  readonly version: number;
}

export interface ItemEdit extends VersionedItem {
  readonly changes: ItemPatch;
}

/** Many items at once, all or none; each problem points at its row. */
@Injectable()
export class ItemBatches {
  constructor(
    private readonly items: Items,
    private readonly revision: ItemRevision,
    private readonly stages: ItemStages,
    private readonly activity: ActivityLog,
  ) {}

  /** The keys of the items, in the order given. */
  async commit(actor: Actor, rows: readonly VersionedItem[]): Promise<readonly string[]> {
    const opened = await this.each(actor, rows, '', (open) =>
      this.stages.apply(actor, open, 'commit'),
    );
    return this.tell(actor, 'roadmap.commit', opened);
  }

  async edit(actor: Actor, rows: readonly ItemEdit[]): Promise<readonly string[]> {
    const opened = await this.each(actor, rows, '/changes', (open, { changes }) =>
      this.revision.apply(actor, open, changes),
    );
    return this.tell(actor, 'roadmap.edit', opened);
  }

  private async each<Row extends VersionedItem>(
    actor: Actor,
    rows: readonly Row[],
    inside: string,
    work: (open: OpenItem, row: Row) => Promise<unknown>,
  ): Promise<readonly OpenItem[]> {
    const found = await this.items.lockAll(
      actor,
      rows.map(({ item }) => item),
    );
    const problems: DomainErrorAt[] = [];
    const opened: OpenItem[] = [];
    for (const [index, row] of rows.entries()) {
      try {
        const open = openFor(row, found, opened);
        refuseStale(open.item.version, row.version);
        await work(open, row);
        opened.push(open);
      } catch (error) {
        problems.push(at(index, inside, error));
      }
    }
    refuse(problems);
    return opened;
  }

  private tell(actor: Actor, action: string, opened: readonly OpenItem[]): readonly string[] {
    const keys = opened.map(({ item }) => item.key);
    const subject = { kind: 'organization', id: actor.organizationId };
    this.activity.record(actor, action, subject, { note: { count: keys.length, items: keys } });
    return keys;
  }
}

function openFor(
  { item }: VersionedItem,
  found: ReadonlyMap<string, OpenItem>,
  seen: readonly OpenItem[],
): OpenItem {
  const open = found.get(item);
  if (open === undefined) throw unfit('/item', `There is no item “${item}”`);
  if (seen.includes(open)) throw unfit('/item', `“${item}” stands in an earlier row already`);
  return open;
}

interface DomainErrorAt {
  readonly error: DomainError;
  readonly errors: readonly FieldError[];
}

/** Where a problem belongs to the row itself, it does not lead into what was to be changed. */
const ROW_FIELDS: ReadonlySet<string> = new Set(['/item', '/version']);

function at(index: number, inside: string, error: unknown): DomainErrorAt {
  if (!(error instanceof DomainError) || error instanceof Forbidden) throw error;
  const own = error instanceof PreconditionFailed ? '/version' : '';
  const errors = error.errors ?? [{ pointer: own, message: error.message }];
  return {
    error,
    errors: errors.map(({ pointer, message }) => ({
      pointer: `/items/${index}${ROW_FIELDS.has(pointer) || pointer === '' ? '' : inside}${pointer}`,
      message,
    })),
  };
}

/** 412 when nothing but versions is wrong, else 422. */
function refuse(problems: readonly DomainErrorAt[]): void {
  if (problems.length === 0) return;
  const errors = problems.flatMap((problem) => problem.errors).slice(0, 100);
  const message = `Nothing was changed: ${problems.length} of the items cannot be changed like this.`;
  if (problems.every(({ error }) => error instanceof PreconditionFailed))
    throw new PreconditionFailed(message, errors);
  throw new Unprocessable(message, errors);
}
