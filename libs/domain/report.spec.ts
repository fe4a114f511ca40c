import {
  isEditable,
  mayAcknowledge,
  needsReason,
  openActions,
  REPORT_ACTIONS,
  REPORT_STATES,
  reportTransition,
  sideOf,
  type ReportAction,
  type ReportState,
} from './report.ts';

const answers: ReportAction[] = ['acknowledge', 'request_changes', 'resubmit', 'withdraw'];

describe('a report', () => {
  it.each<[ReportState, ReportAction[]]>([
    ['draft', ['ask_review', 'submit', 'withdraw']],
    ['in_review', ['return_to_draft', 'submit', 'withdraw']],
    ['submitted', answers],
    ['resubmitted', answers],
    ['changes_requested', ['resubmit', 'withdraw']],
    ['acknowledged', ['acknowledge', 'request_changes', 'resubmit', 'close']],
    ['closed', []],
    ['withdrawn', []],
  ])('that is %s is open to %j', (state, actions) => {
    expect(openActions(state)).toEqual(actions);
  });

  it.each<[ReportState, ReportAction, ReportState | null]>([
    ['draft', 'ask_review', 'in_review'],
    ['in_review', 'return_to_draft', 'draft'],
    ['in_review', 'submit', 'submitted'],
    ['submitted', 'request_changes', 'changes_requested'],
    ['changes_requested', 'resubmit', 'resubmitted'],
    ['resubmitted', 'acknowledge', 'acknowledged'],
    ['acknowledged', 'acknowledge', 'acknowledged'],
    ['acknowledged', 'resubmit', 'resubmitted'],
    ['acknowledged', 'close', 'closed'],
    ['submitted', 'withdraw', 'withdrawn'],
    ['draft', 'acknowledge', null],
    ['changes_requested', 'acknowledge', null],
    ['acknowledged', 'withdraw', null],
    ['closed', 'resubmit', null],
  ])('from %s by %s becomes %s', (from, action, to) => {
    expect(reportTransition(from, action)).toBe(to);
  });

  it('is answered by the reviewer and written by the author', () => {
    expect(REPORT_ACTIONS.filter((action) => sideOf(action) === 'reviewer')).toEqual([
      'acknowledge',
      'request_changes',
    ]);
  });

  it('keeps a reason for what goes back or away', () => {
    expect(REPORT_ACTIONS.filter(needsReason)).toEqual(['request_changes', 'resubmit', 'withdraw']);
  });

  it('is editable until it is submitted, and again when changes are requested', () => {
    expect(REPORT_STATES.filter(isEditable)).toEqual(['draft', 'in_review', 'changes_requested']);
  });

  it('is never acknowledged by an author', () => {
    expect(mayAcknowledge('ceo', ['cpo', 'editor'])).toBe(true);
    expect(mayAcknowledge('editor', ['cpo', 'editor'])).toBe(false);
    expect(mayAcknowledge('ceo', [])).toBe(true);
  });
});
