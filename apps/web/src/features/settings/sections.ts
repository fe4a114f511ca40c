import { leads, type Session } from '../../app/session.ts';

type Group = 'you' | 'organization';

interface Section {
  readonly key: string;
  readonly group: Group;
  readonly isFor: (session: Session) => boolean;
}

const everybody = (): boolean => true;
const administers = ({ role }: Session): boolean => role === 'admin';
const runs = ({ can }: Session): boolean => can.updateOrganization;

export const GROUPS: readonly Group[] = ['you', 'organization'];

const SECTIONS = [
  { key: 'profile', group: 'you', isFor: everybody },
  { key: 'sessions', group: 'you', isFor: everybody },
  { key: 'tokens', group: 'you', isFor: everybody },
  { key: 'people', group: 'organization', isFor: leads },
  { key: 'areas', group: 'organization', isFor: leads },
  { key: 'organization', group: 'organization', isFor: runs },
  { key: 'lifecycle', group: 'organization', isFor: leads },
  { key: 'calendar', group: 'organization', isFor: leads },
  { key: 'reports', group: 'organization', isFor: leads },
  { key: 'terminology', group: 'organization', isFor: runs },
  { key: 'imports', group: 'organization', isFor: leads },
  { key: 'outbox', group: 'organization', isFor: administers },
] as const satisfies readonly Section[];

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** What somebody may set, in the order of the list at the left. */
export const sectionsFor = (session: Session): readonly (Section & { key: SectionKey })[] =>
  SECTIONS.filter(({ isFor }) => isFor(session));
