const KEPT = 12;

const nameOf = (organizationId: string): string => `remit.recent.${organizationId}`;

/** Ids of what was chosen in the palette on this machine, the latest first. */
export function recentIds(organizationId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(organizationId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(organizationId: string, id: string): void {
  const others = recentIds(organizationId).filter((other) => other !== id);
  localStorage.setItem(nameOf(organizationId), JSON.stringify([id, ...others].slice(0, KEPT)));
}
