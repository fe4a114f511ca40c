import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObjectiveImports, type ImportedObjective } from '#features/strategy/index';
import type { Actor } from '#domain/actor';
import { naturalKeyOf } from '#domain/natural-key';
import { newId } from '#platform/ids';
import { nameKey } from '#platform/tabular/names';
import { Directory } from './directory.ts';
import { planOf, revisionsOf, settled, writtenOf } from './drafts.ts';
import { identify, vanishedOf } from './identify.ts';
import type { Importer, ImportPlan, ImportSource, ImportToUndo, Written } from './import-plan.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters, type KnownObjective, type KnownThing } from './known-registers.query.ts';
import { objectiveDraft, type ObjectiveDraft } from './objective-draft.ts';
import { objectiveWish, type ObjectiveSurroundings } from './objective-wish.ts';
import type { Failure } from './read-records.ts';
import { periodReader } from './read-period.ts';
import { RowReader } from './row-reader.ts';

@Injectable()
export class ObjectivesImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly calendar: CalendarService,
    private readonly imports: ObjectiveImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const objectives = await this.registers.objectives(actor);
    const goals = await this.registers.goals(actor);
    const { entries, failures, strangers } = read(source, await this.around(actor, goals));
    const found = identify(entries, {
      source: source.source,
      known: objectives,
      keyOf: ({ key }) => key,
      scopeOf: ({ areaId, startsOn }) => `${areaId} ${startsOn}`,
      undone: await this.known.undone(actor, 'objective'),
    });
    const { drafts, failures: refused } = settled(
      found.claims.map((claim) => objectiveDraft(claim, source.source)),
    );
    const newOnes = newGoals(drafts, goals);
    return planOf({
      drafts,
      more: newOnes.map(({ row, name }) => ({ row, name, old: null, new: { goal: name } })),
      failures: [...failures, ...found.failures, ...refused],
      matches: found.matches,
      repeated: found.repeated,
      vanished: vanishedOf(objectives, source.source, {
        claims: found.claims,
        keys: source.keys,
      }),
      strangers,
      write: () => this.write(source, { drafts, goals: newOnes, objectives }),
    });
  }

  async undo(actor: Actor, { reason, changes }: ImportToUndo): Promise<number> {
    const made = (kind: string) =>
      changes
        .filter(({ subjectKind, before }) => subjectKind === kind && before === null)
        .map(({ subjectId }) => subjectId);
    const states = changes.flatMap(({ before }) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      before === null ? [] : [before as ImportedObjective],
    );
    const ids = { goals: made('goal'), objectives: made('objective') };
    await this.imports.takeBack(actor, ids, states, reason);
    return changes.length;
  }

  private async around(actor: Actor, goals: readonly KnownThing[]): Promise<ObjectiveSurroundings> {
    const calendar = await this.calendar.of(actor.organizationId);
    return {
      areas: new Directory('area', await this.known.areas(actor)),
      people: new Directory('person', await this.known.people(actor)),
      goals: new Directory('goal', goals),
      readPeriod: periodReader(calendar.rules),
      today: this.calendar.today(calendar),
    };
  }

  private async write(
    { actor, source, fileName }: ImportSource,
    { drafts, goals, objectives }: Writing,
  ): Promise<readonly Written[]> {
    const ids = new Map(goals.map(({ id, name }) => [nameKey(name), id]));
    const placed = drafts.map((draft) => {
      const goalId = ids.get(nameKey(draft.newGoal ?? ''));
      return goalId === undefined ? draft : { ...draft, after: { ...draft.after, goalId } };
    });
    const fresh = placed.filter(({ before }) => before === null);
    const changed = revisionsOf(placed);
    const taken = new Set(objectives.map(({ key }) => key));
    const created = fresh.map(({ after, key = naturalKeyOf(after.name, taken, 'objective') }) => {
      taken.add(key);
      return { ...after, key };
    });
    await this.imports.write(actor, { source, goals, created, changed }, `Import of ${fileName}`);
    return [
      ...goals.map(({ id }) => ({ subjectKind: 'goal', subjectId: id, before: null })),
      ...writtenOf('objective', [...fresh, ...changed]),
    ];
  }
}

type NewGoal = ReturnType<typeof newGoals>[number];

interface Writing {
  readonly drafts: readonly ObjectiveDraft[];
  readonly goals: readonly NewGoal[];
  readonly objectives: readonly KnownObjective[];
}

function read({ records }: ImportSource, around: ObjectiveSurroundings) {
  const failures: Failure[] = [];
  const strangers: string[] = [];
  const entries = records.flatMap((record) => {
    const reader = new RowReader(record);
    const wish = objectiveWish(reader, around);
    failures.push(...reader.failures);
    strangers.push(...reader.strangers);
    return reader.failures.length === 0 ? [{ record, wish }] : [];
  });
  return { entries, failures, strangers };
}

/** Each goal once that objectives name and nobody knows. */
function newGoals(drafts: readonly ObjectiveDraft[], known: readonly KnownThing[]) {
  const taken = new Set(known.map(({ key }) => key));
  const named = new Map(
    drafts.flatMap(({ newGoal: name, record: { row } }) =>
      name === undefined ? [] : [[nameKey(name), { name, row }] as const],
    ),
  );
  return [...named.values()].map(({ name, row }) => {
    const key = naturalKeyOf(name, taken, 'goal');
    taken.add(key);
    return { id: newId(), key, name, row };
  });
}
