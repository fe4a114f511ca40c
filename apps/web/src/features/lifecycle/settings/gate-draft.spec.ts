import { bodyOf, draftOf, faultsOf, withLine, type GateDraft } from './gate-draft.ts';
import type { Gate } from '../lifecycle.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that a draft reads
const gate = {
  name: 'Launch',
  kind: 'stage',
  question: 'Ready?',
  from: { id: '1', key: 'beta', name: 'Beta' },
  to: { id: '2', key: 'live', name: 'Live' },
  criteria: [
    { key: 'support', kind: 'must', text: 'Support is trained', weight: 1 },
    { key: 'price', kind: 'should', text: 'The price is tested', weight: 2 },
  ],
  requiredEvidence: [{ key: 'plan', text: 'Launch plan' }],
  gatekeepers: [{ personId: 'ada', name: 'Ada' }],
  gatekeeperRoles: ['ceo'],
  quorum: 2,
} as unknown as Gate;

const changed = (change: Partial<GateDraft>): GateDraft => ({ ...draftOf(gate), ...change });

describe('the draft of a gate', () => {
  it('gives back what it was made of', () => {
    expect(bodyOf(draftOf(gate))).toEqual({
      name: 'Launch',
      question: 'Ready?',
      criteria: gate.criteria,
      requiredEvidence: gate.requiredEvidence,
      gatekeeperIds: ['ada'],
      gatekeeperRoles: ['ceo'],
      quorum: 2,
    });
    expect(faultsOf(draftOf(gate))).toEqual([]);
  });

  it('names what is missing of a new one', () => {
    expect(faultsOf(draftOf(undefined))).toEqual(['name', 'question', 'stages']);
  });

  it.each<[Partial<GateDraft>, string]>([
    [{ people: [], roles: [] }, 'gatekeepers'],
    [{ quorum: '' }, 'quorum'],
    [{ criteria: [{ id: 0, key: '', text: 'x', kind: 'should', weight: 0 }] }, 'lines'],
  ])('finds what is wrong in %j', (change, fault) => {
    expect(faultsOf(changed(change))).toEqual([fault]);
  });

  it('needs no stages for a review of the portfolio', () => {
    expect(faultsOf(changed({ kind: 'portfolio', from: '', to: '' }))).toEqual([]);
  });

  it('makes keys of the words of new lines, and never one twice', () => {
    const line = { key: '', kind: 'must', weight: 5 } as const;
    const criteria = [
      ...draftOf(gate).criteria,
      { ...line, id: 5, text: 'Support' },
      { ...line, id: 6, text: ' Sécurité prüfen ' },
      { ...line, id: 7, text: ' ' },
    ];
    expect(bodyOf(changed({ criteria })).criteria.slice(2)).toEqual([
      { key: 'support-2', kind: 'must', text: 'Support', weight: 1 },
      { key: 'securite-prufen', kind: 'must', text: 'Sécurité prüfen', weight: 1 },
    ]);
  });

  it('adds lines that are told apart', () => {
    const ids = withLine(withLine(draftOf(gate).criteria)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});
