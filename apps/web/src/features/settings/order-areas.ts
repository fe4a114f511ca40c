interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** Parents before their children, siblings in their order. */
export function inTree<Area extends Placed>(areas: readonly Area[]): readonly Area[] {
  const known = new Set(areas.map(({ id }) => id));
  const rows: Area[] = [];
  const add = (parentId: string | null): void => {
    for (const area of areas) {
      const parent = known.has(area.parentId ?? '') ? area.parentId : null;
      if (parent !== parentId) continue;
      rows.push(area);
      add(area.id);
    }
  };
  add(null);
  return rows;
}

/** The areas whose position changes when one moves a place up or down among its siblings, with the new one. */
export function moved<Area extends Placed>(
  areas: readonly Area[],
  id: string,
  step: -1 | 1,
): readonly { readonly area: Area; readonly position: number }[] {
  const area = areas.find((candidate) => candidate.id === id);
  const siblings = areas.filter(({ parentId }) => parentId === area?.parentId);
  const from = siblings.findIndex((sibling) => sibling.id === id);
  const neighbour = siblings[from + step];
  if (!area || !neighbour) return [];
  const order = siblings.with(from, neighbour).with(from + step, area);
  return order.flatMap((sibling, position) =>
    sibling.position === position ? [] : [{ area: sibling, position }],
  );
}
