import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import {
  MilestoneImports,
  type ImportedMilestone,
  type MilestoneToTakeBack,
} from '#features/roadmap/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { newId } from '#platform/ids';
import { Directory } from './directory.ts';
import { origin, planOf, renewed, revisionsOf, settled, writtenOf, type Draft } from './drafts.ts';
import { identify, vanishedOf, type Claim } from './identify.ts';
import {
  failure,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
  type Written,
} from './import-plan.ts';
import { KnownQuery, type KnownArea, type KnownPerson } from './known.query.ts';
import { KnownRegisters, type KnownItem, type KnownMilestone } from './known-registers.query.ts';
import type { Failure } from './read-records.ts';
import { RowReader } from './row-reader.ts';

interface MilestoneWish {
  readonly name: string;
  /** The item: each has milestones of its own. */
  readonly scope: string;
  readonly dueOn: Day;
  readonly metOn: Day | null | undefined;
  readonly ownerId: string | null | undefined;
  readonly note: string | undefined;
  readonly statedOn: Day;
}

interface MilestoneDraft extends Draft<ImportedMilestone> {
  readonly statedOn: Day;
}

interface Around {
  readonly areas: Directory<KnownArea>;
  readonly items: Directory<KnownItem>;
  readonly people: Directory<KnownPerson>;
  readonly today: Day;
}

@Injectable()
export class MilestonesImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly calendar: CalendarService,
    private readonly imports: MilestoneImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const milestones = await this.registers.milestones(actor);
    const { entries, failures, strangers } = read(source, await this.around(actor));
    const found = identify(entries, {
      source: source.source,
      known: milestones,
      keyOf: () => undefined,
      scopeOf: ({ itemId }) => itemId,
      undone: await this.known.undone(actor, 'milestone'),
    });
    const { drafts, failures: refused } = settled(
      found.claims.map((claim) => draftOf(claim, source.source)),
    );
    return planOf({
      drafts,
      failures: [...failures, ...found.failures, ...refused],
      matches: found.matches,
      repeated: found.repeated,
      vanished: vanishedOf(milestones, source.source, {
        claims: found.claims,
        keys: source.keys,
      }),
      strangers,
      write: (importId) => this.write(source, drafts, importId),
    });
  }

  async undo(actor: Actor, { id: importId, reason, changes }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as MilestoneToTakeBack,
    );
    await this.imports.takeBack(actor, imported, { importId, reason });
    return imported.length;
  }

  private async around(actor: Actor): Promise<Around> {
    const calendar = await this.calendar.of(actor.organizationId);
    return {
      areas: new Directory('area', await this.known.areas(actor)),
      items: new Directory('item', await this.registers.items(actor)),
      people: new Directory('person', await this.known.people(actor)),
      today: this.calendar.today(calendar),
    };
  }

  private async write(
    { actor, fileName }: ImportSource,
    drafts: readonly MilestoneDraft[],
    importId: string,
  ): Promise<readonly Written[]> {
    const fresh = drafts.filter(({ before }) => before === null);
    const changed = revisionsOf(drafts);
    await this.imports.createAll(
      actor,
      fresh.map(({ after }) => after),
    );
    await this.imports.revise(actor, changed, { reason: `Import of ${fileName}`, importId });
    return writtenOf('milestone', [...fresh, ...changed]);
  }
}

function read({ records }: ImportSource, around: Around) {
  const failures: Failure[] = [];
  const strangers: string[] = [];
  const entries = records.flatMap((record) => {
    const reader = new RowReader(record);
    const wish = wishOf(reader, around);
    failures.push(...reader.failures);
    strangers.push(...reader.strangers);
    return reader.failures.length === 0 ? [{ record, wish }] : [];
  });
  return { entries, failures, strangers };
}

function wishOf(reader: RowReader, { areas, items, people, today }: Around): MilestoneWish {
  const area = reader.thing('area', areas);
  const found = items.find(
    reader.text('item') ?? '',
    ({ areaId }) => area === undefined || area === null || area.id === areaId,
  );
  if ('problem' in found) reader.refuse('item', found.problem);
  const metOn = reader.day('metOn');
  if (metOn && metOn > today) reader.refuse('metOn', `${metOn} lies ahead: it is not met yet.`);
  return {
    name: reader.text('name') ?? '',
    scope: 'thing' in found ? found.thing.id : '',
    dueOn: reader.day('dueOn') ?? '',
    metOn,
    ownerId: reader.owner(people),
    note: reader.text('note'),
    statedOn: reader.statedOn(today),
  };
}

/** An older file does not move a day back that was moved since. */
function draftOf(
  { record, wish, known }: Claim<KnownMilestone, MilestoneWish>,
  source: string,
): MilestoneDraft | Failure {
  const { scope: itemId, statedOn, ...said } = wish;
  if (known === undefined) {
    const base = { ...BLANK, ...origin(record, source), id: newId(), itemId };
    const after = renewed<ImportedMilestone>(base, said, { record, source });
    return { record, before: null, after, statedOn };
  }
  const { baselineOn: _, movedOn: __, ...before } = known;
  const objection = said.dueOn === before.dueOn ? undefined : moveObjection(known, statedOn);
  if (objection !== undefined) return failure(record, 'dueOn', objection);
  const after = renewed<ImportedMilestone>(before, { ...said, itemId }, { record, source });
  return { record, before, after, statedOn };
}

function moveObjection({ metOn, movedOn }: KnownMilestone, statedOn: Day): string | undefined {
  if (metOn !== null) return 'What is met no longer moves.';
  if (movedOn === null || movedOn <= statedOn) return undefined;
  return `Its day moved on ${movedOn}, after the day of which this file speaks.`;
}

const BLANK = { name: '', dueOn: '', metOn: null, ownerId: null, note: '' } as const;
