/** The words of a report as the server has them. */
export interface Worded {
  readonly summary: string;
  readonly version: number;
}

/** What is typed here, what it began from, and what somebody else wrote meanwhile. */
export interface NarrativeState {
  readonly mine: string;
  readonly base: Worded;
  readonly isSaving: boolean;
  /** Somebody else's words, while nobody has said whose stay. */
  readonly theirs?: Worded;
  readonly problem?: unknown;
}

export type NarrativeEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly sent: string; readonly version: number }
  | { readonly kind: 'refused'; readonly problem: unknown }
  | { readonly kind: 'arrived'; readonly server: Worded }
  | { readonly kind: 'keepMine' }
  | { readonly kind: 'takeTheirs' };

export const narrativeOf = (server: Worded): NarrativeState => ({
  mine: server.summary,
  base: server,
  isSaving: false,
});

export const isDirty = ({ mine, base }: NarrativeState): boolean => mine !== base.summary;

/** Worth sending now: changed, not on its way, and nobody is asked whose words stay. */
export const isWaiting = (state: NarrativeState): boolean =>
  isDirty(state) && !state.isSaving && !state.theirs && state.problem === undefined;

export function nextNarrative(state: NarrativeState, event: NarrativeEvent): NarrativeState {
  switch (event.kind) {
    case 'typed':
      return { ...state, mine: event.text, problem: undefined };
    case 'sending':
      return { ...state, isSaving: true };
    case 'saved':
      return { ...state, isSaving: false, base: { summary: event.sent, version: event.version } };
    case 'refused':
      return { ...state, isSaving: false, problem: event.problem };
    case 'arrived':
      return arrived(state, event.server);
    case 'keepMine':
      return state.theirs ? { ...state, base: state.theirs, theirs: undefined } : state;
    case 'takeTheirs':
      return state.theirs ? narrativeOf(state.theirs) : state;
    default:
      return state;
  }
}

/** Words of others are taken in silently as long as nothing typed here would be lost. */
function arrived(state: NarrativeState, server: Worded): NarrativeState {
  if (server.version <= state.base.version) return state;
  const still = { ...state, isSaving: false };
  if (!isDirty(state) || server.summary === state.mine)
    return { ...still, mine: server.summary, base: server, theirs: undefined };
  if (server.summary === state.base.summary) return { ...still, base: server };
  return { ...still, theirs: server };
}
