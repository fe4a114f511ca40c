import type { Criterion, EvidenceRequirement, GateKind } from './gate.ts';

export interface GateTemplate {
  readonly key: string;
  readonly name: string;
  readonly kind: GateKind;
  readonly question: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly criteria: readonly Criterion[];
  readonly requiredEvidence: readonly EvidenceRequirement[];
  readonly gatekeeperRoles: readonly string[];
  readonly quorum: number;
}

const must = (key: string, text: string): Criterion => ({ key, kind: 'must', text, weight: 1 });
const should = (key: string, text: string, weight = 1): Criterion => ({
  key,
  kind: 'should',
  text,
  weight,
});

/** One for every move of the default stages that needs a gate, and the portfolio review. */
export const DEFAULT_GATES: readonly GateTemplate[] = [
  {
    key: 'commit-to-build',
    name: 'Commit to build',
    kind: 'stage',
    question: 'Is this worth building, and can we build it?',
    from: 'business-case',
    to: 'build',
    criteria: [
      must('problem', 'The problem is confirmed by customers'),
      must('owner', 'Somebody owns the outcome'),
      should('value', 'Expected value', 3),
      should('fit', 'Fit with the strategy', 2),
      should('feasibility', 'Feasibility', 2),
    ],
    requiredEvidence: [{ key: 'business-case', text: 'Business case' }],
    gatekeeperRoles: ['cpo', 'ceo'],
    quorum: 1,
  },
  {
    key: 'launch',
    name: 'Launch',
    kind: 'stage',
    question: 'Is this ready for every customer?',
    from: 'beta',
    to: 'general-availability',
    criteria: [
      must('quality', 'No open defect of the highest severity'),
      must('support', 'Support is trained and staffed'),
      must('targets', 'Targets for the first year are set'),
      should('beta', 'Results of the beta', 3),
      should('readiness', 'Readiness of sales and marketing', 2),
    ],
    requiredEvidence: [{ key: 'launch-plan', text: 'Launch plan' }],
    gatekeeperRoles: ['cpo', 'ceo'],
    quorum: 1,
  },
  {
    key: 'end-of-sale',
    name: 'End of sale',
    kind: 'stage',
    question: 'Do we stop selling this, and is every customer looked after?',
    from: 'decline',
    to: 'end-of-sale',
    criteria: [
      must('plan', 'The retirement plan is approved'),
      must('contracts', 'Contracts and notices were checked'),
      should('migration', 'Readiness of the replacement', 2),
    ],
    requiredEvidence: [{ key: 'retirement-plan', text: 'Retirement plan' }],
    gatekeeperRoles: ['cpo', 'ceo'],
    quorum: 1,
  },
  {
    key: 'portfolio-review',
    name: 'Portfolio review',
    kind: 'portfolio',
    question: 'Do we invest in this, keep it, harvest it or retire it?',
    from: null,
    to: null,
    criteria: [
      should('performance', 'Performance against its targets', 3),
      should('market', 'Attractiveness of the market', 2),
      should('fit', 'Fit with the strategy', 2),
    ],
    requiredEvidence: [],
    gatekeeperRoles: ['cpo', 'ceo'],
    quorum: 1,
  },
];
