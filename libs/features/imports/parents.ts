import { closesCircle } from '#domain/area';
import { Directory } from './directory.ts';
import type { Claim } from './identify.ts';
import { failure } from './import-plan.ts';
import type { Failure } from './read-records.ts';
import type { SourceRecord } from './source-record.ts';

interface Node {
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

interface Parented {
  readonly name: string;
  readonly key?: string | undefined;
  /** As the file refers to it; '' for none. */
  readonly parent?: string | undefined;
}

type ParentClaim = Claim<Node, Parented>;

/** Ids of parents, or the stand-ins of those that the file itself brings. Absent: the file does not speak of it. */
export interface Parents {
  readonly parents: ReadonlyMap<SourceRecord, string | null>;
  readonly failures: readonly Failure[];
}

/** What stands for the id of a thing that is not there yet. */
export const standIn = ({ index }: SourceRecord): string => `row ${index}`;

/** The parents that the records name, here already or in the file itself; nothing comes to stand below itself. */
export function parentsOf(claims: readonly ParentClaim[], known: readonly Node[]): Parents {
  const parents = new Map<SourceRecord, string | null>();
  const failures: Failure[] = [];
  const nodes = nodesOf(claims, known);
  const directory = new Directory('parent', [...nodes.values()]);
  for (const claim of claims) {
    const parentId = parentOf(claim, nodes, directory);
    if (parentId === undefined) continue;
    if (typeof parentId === 'object' && parentId !== null) {
      failures.push(failure(claim.record, 'parent', parentId.problem));
      continue;
    }
    const node = nodes.get(idOf(claim));
    if (node) nodes.set(node.id, { ...node, parentId });
    parents.set(claim.record, parentId);
  }
  return { parents, failures };
}

function parentOf(
  claim: ParentClaim,
  nodes: ReadonlyMap<string, Node>,
  directory: Directory<Node>,
): string | null | undefined | { readonly problem: string } {
  const { parent } = claim.wish;
  if (parent === undefined || parent === '') return parent === '' ? null : undefined;
  const found = directory.find(parent);
  if ('problem' in found) return found;
  const { id } = found.thing;
  const isCircle = closesCircle([...nodes.values()], idOf(claim), id);
  return isCircle ? { problem: 'It would come to stand below itself.' } : id;
}

const idOf = ({ record, known }: ParentClaim): string => known?.id ?? standIn(record);

/** In an order in which parents are made before what stands below them. */
export function parentsFirst<
  New extends { readonly record: SourceRecord; readonly parentId: string | null },
>(created: readonly New[]): readonly New[] {
  const byId = new Map(created.map((one) => [standIn(one.record), one]));
  const depthOf = ({ parentId }: New): number => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent === undefined ? 0 : depthOf(parent) + 1;
  };
  return created.toSorted((one, other) => depthOf(one) - depthOf(other));
}

function nodesOf(claims: readonly ParentClaim[], known: readonly Node[]): Map<string, Node> {
  const nodes = new Map(known.map((node) => [node.id, node]));
  for (const { record, wish, known: thing } of claims) {
    const { name, key } = wish;
    const { externalKey } = record;
    const node: Node = thing
      ? { ...thing, isArchived: false }
      : {
          id: standIn(record),
          name,
          parentId: null,
          externalKey,
          isArchived: false,
          ...(key && { key }),
        };
    nodes.set(node.id, node);
  }
  return nodes;
}
