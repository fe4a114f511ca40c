import type { Role } from '#domain/actor';
import type { Criterion, CriterionKind, EvidenceRequirement, GateKind } from '#domain/gate';
import { naturalKeyOf } from '#domain/natural-key';
import type { Gate } from '../lifecycle.ts';

/** A line of what is asked, as it is typed; `key` is empty until it is kept. */
export interface DraftLine {
  readonly id: number;
  readonly key: string;
  readonly text: string;
  readonly kind: CriterionKind;
  readonly weight: number | string;
}

export interface GateDraft {
  readonly name: string;
  readonly kind: GateKind;
  readonly from: string;
  readonly to: string;
  readonly question: string;
  readonly criteria: readonly DraftLine[];
  readonly evidence: readonly DraftLine[];
  readonly people: readonly Gate['gatekeepers'][number][];
  readonly roles: readonly Role[];
  readonly quorum: number | string;
}

const NEW: GateDraft = {
  name: '',
  kind: 'stage',
  from: '',
  to: '',
  question: '',
  criteria: [],
  evidence: [],
  people: [],
  roles: ['cpo'],
  quorum: 1,
};

export function draftOf(gate: Gate | undefined): GateDraft {
  if (gate === undefined) return NEW;
  const { name, kind, from, to, question, gatekeepers, gatekeeperRoles, quorum } = gate;
  return {
    name,
    kind,
    question,
    quorum,
    from: from?.key ?? '',
    to: to?.key ?? '',
    criteria: gate.criteria.map((line, id) => ({ ...line, id })),
    evidence: gate.requiredEvidence.map((line, id) => ({ ...line, ...PLAIN, id })),
    people: gatekeepers,
    roles: gatekeeperRoles,
  };
}

const PLAIN = { kind: 'must', weight: 1 } as const;

export const withLine = (lines: readonly DraftLine[]): readonly DraftLine[] => {
  const id = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  return [...lines, { ...PLAIN, id, key: '', text: '' }];
};

export type GateFault = 'name' | 'question' | 'stages' | 'lines' | 'gatekeepers' | 'quorum';

/** What is missing; a line without words is left out rather than refused, unless it was kept before. */
export function faultsOf(draft: GateDraft): readonly GateFault[] {
  const lines = [...draft.criteria, ...draft.evidence];
  const checks: readonly (readonly [GateFault, boolean])[] = [
    ['name', draft.name.trim() === ''],
    ['question', draft.question.trim() === ''],
    ['stages', draft.kind === 'stage' && (draft.from === '' || draft.to === '')],
    ['lines', lines.some(({ weight }) => !(Number(weight) > 0))],
    ['gatekeepers', draft.people.length + draft.roles.length === 0],
    ['quorum', !Number.isInteger(draft.quorum)],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([fault]) => fault);
}

/** What a gate asks and who decides; new lines get keys of their words, kept ones keep theirs. */
export function bodyOf(draft: GateDraft) {
  return {
    name: draft.name.trim(),
    question: draft.question.trim(),
    criteria: keyed(draft.criteria).map(({ key, text, kind, weight }): Criterion => ({
      key,
      text,
      kind,
      weight: kind === 'must' ? 1 : Number(weight),
    })),
    requiredEvidence: keyed(draft.evidence).map(({ key, text }): EvidenceRequirement => ({
      key,
      text,
    })),
    gatekeeperIds: draft.people.map(({ personId }) => personId),
    gatekeeperRoles: [...draft.roles],
    quorum: Number(draft.quorum),
  };
}

function keyed(lines: readonly DraftLine[]): readonly DraftLine[] {
  const worded = lines.filter(({ text }) => text.trim() !== '');
  const taken = new Set(worded.map(({ key }) => key));
  const kept: DraftLine[] = [];
  for (const line of worded) {
    const text = line.text.trim();
    const key = line.key || naturalKeyOf(text, taken, 'asked');
    taken.add(key);
    kept.push({ ...line, key, text });
  }
  return kept;
}
