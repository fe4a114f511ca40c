import { areaTemplate, measure, median, share } from './template.ts';

export const compliance = areaTemplate({
  key: 'compliance',
  name: 'Compliance and risk',
  purpose:
    'Makes sure that the product meets the laws, standards and promises that apply to it before it is released. Knows the risks, who answers for each and what is done about it.',
  cadence: 'monthly',
  keeps: 'Requirements, checks that gate a launch, risks',
  kpis: [
    {
      id: 'compliance-gate',
      name: 'Releases with compliance review',
      formula: 'Releases with all required reviews signed before release ÷ releases',
      parts: ['Releases reviewed', 'Releases'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'requirement-coverage',
      name: 'Requirements met',
      formula: 'Applicable requirements with a passing, in-date check ÷ applicable requirements',
      parts: ['Requirements passing', 'Applicable requirements'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'overdue-findings',
      name: 'Overdue findings',
      formula: 'Open audit or review findings past their due date',
      ...measure('count', 'stock', 'last'),
      direction: 'lower',
      cadence: 'monthly',
      indicator: 'leading',
    },
    {
      id: 'vulnerability-remediation',
      name: 'Critical vulnerability remediation time',
      formula: 'Median days from critical vulnerability known to fixed',
      ...median('days', 'lower', 'monthly', 'lagging'),
    },
    {
      id: 'privacy-requests-on-time',
      name: 'Privacy requests answered in time',
      formula: 'Data subject requests answered inside the legal limit ÷ requests due',
      parts: ['Requests in time', 'Requests due'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'accessibility-conformance',
      name: 'Accessibility conformance',
      formula: 'Success criteria passed ÷ applicable success criteria at the chosen level',
      parts: ['Criteria passed', 'Criteria applicable'],
      ...share('higher', 'quarterly', 'lagging'),
    },
  ],
});
