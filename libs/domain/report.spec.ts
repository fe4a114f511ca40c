import {
  REPORT_ACTIONS,
  REPORT_STATES,
  reportTransition,
  type ReportAction,
  type ReportState,
} from './report.ts';

const allowed: [ReportState, ReportAction, ReportState][] = [
  ['draft', 'review', 'in_review'],
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['in_review', 'submit', 'submitted'],
  ['in_review', 'withdraw', 'withdrawn'],
  ['submitted', 'submit', 'resubmitted'],
  ['submitted', 'acknowledge', 'acknowledged'],
  ['submitted', 'requestChanges', 'changes_requested'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['resubmitted', 'submit', 'resubmitted'],
  ['resubmitted', 'acknowledge', 'acknowledged'],
  ['resubmitted', 'requestChanges', 'changes_requested'],
  ['resubmitted', 'withdraw', 'withdrawn'],
  ['acknowledged', 'submit', 'resubmitted'],
  ['acknowledged', 'close', 'closed'],
  ['changes_requested', 'submit', 'resubmitted'],
  ['changes_requested', 'withdraw', 'withdrawn'],
];

describe('reportTransition', () => {
  it.each(allowed)('leads from %s by %s to %s', (from, action, to) => {
    expect(reportTransition(from, action)).toBe(to);
  });

  const refused = REPORT_STATES.flatMap((from) =>
    REPORT_ACTIONS.filter((action) => !allowed.some(([f, a]) => f === from && a === action)).map(
      (action): [ReportState, ReportAction] => [from, action],
    ),
  );

  it.each(refused)('refuses %s by %s and says what can be done', (from, action) => {
    expect(() => reportTransition(from, action)).toThrow(/It can become|Nothing more/);
  });
});
