import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersFor, contributesTo, type Standing } from '#domain/standing';

/** How the asker stands to the KPI's area, and what the KPI itself adds to that. */
export interface KpiStanding extends Standing {
  readonly ownerId: string | null;
  readonly archivedAt: Date | null;
  /** Worked out from the registers, and typed by nobody. */
  readonly isComputed: boolean;
}

const live = ({ archivedAt }: KpiStanding) => archivedAt === null;

const keeps = (actor: Actor, kpi: KpiStanding) => live(kpi) && answersFor(actor, kpi);

/** Its owner may record as a contributor of the area may, without being one. */
const asContributor = (actor: Actor, kpi: KpiStanding): Standing =>
  kpi.ownerId === actor.personId ? { ...kpi, roles: [...kpi.roles, 'contributor'] } : kpi;

/** Who may give values of it, as far as they are typed at all. */
export const gives = (actor: Actor, kpi: KpiStanding): boolean =>
  live(kpi) && contributesTo(actor, asContributor(actor, kpi));

/** Whoever answers for the area decides what is measured and what is aimed at; contributors and the KPI's owner record. */
export const kpiPolicy = {
  update: keeps,
  define: keeps,
  setTarget: keeps,
  record: (actor, kpi) => !kpi.isComputed && gives(actor, kpi),
  rebase: keeps,
  archive: keeps,
  restore: (actor, kpi) => !live(kpi) && answersFor(actor, kpi),
} satisfies Policy<KpiStanding, string>;

/** Of the area that the KPI is to belong to. */
export const kpisPolicy = {
  create: answersFor,
} satisfies Policy<Standing, string>;
