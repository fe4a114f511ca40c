import type { AreaStory } from '../area-story.ts';

export const lifecycle: AreaStory = {
  key: 'lifecycle',
  forgets: 0.05,
  kpis: [
    {
      id: 'vitality-index',
      path: [
        [24, 21],
        [12, 24],
        [0, 31],
      ],
      noise: 0.7,
      of: [
        [24, 4260],
        [0, 5715],
      ],
      aim: {
        path: [
          [24, 19],
          [0, 28],
        ],
        red: 0.12,
      },
      source: 'Finance ledger',
      isKey: true,
    },
    {
      id: 'gate-cycle',
      path: [
        [24, 16],
        [16, 14],
        [13, 22],
        [9, 12],
        [0, 9],
      ],
      noise: 1,
      aim: {
        path: [
          [24, 15.5],
          [12, 14],
          [0, 11],
        ],
        red: 0.35,
      },
      source: 'Gate register',
    },
    {
      id: 'eol-migration',
      path: [
        [8, 3],
        [6, 11],
        [4, 29],
        [2, 53],
        [0, 71],
      ],
      noise: 0.6,
      of: [
        [8, 186],
        [0, 186],
      ],
      aim: {
        path: [
          [9, 0],
          [-4, 100],
        ],
        shape: 'glide',
      },
      source: 'Migration list',
      isCritical: true,
      notApplicable: [{ from: 24, to: 9, reason: 'No product is being retired.' }],
    },
    {
      id: 'portfolio-concentration',
      path: [
        [24, 57],
        [12, 54],
        [0, 49],
      ],
      noise: 0.7,
      of: [
        [24, 4260],
        [0, 5715],
      ],
      aim: { band: [40, 55], outer: [35, 60] },
      source: 'Finance ledger',
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'All eleven products and services have a stage, an owner and a next review. Two had none of the three.',
    },
    {
      monthsAgo: 18,
      highlight:
        'First gate held by the new rules: *go with conditions* for the Datum alarm service, two conditions, both dated.',
    },
    {
      monthsAgo: 13,
      lowlight: 'Three gates wait for evidence from engineering, which has other worries.',
    },
    {
      monthsAgo: 9,
      highlight:
        'Business case for retiring **Chronicle** decided: go. Notice is fourteen months, two more than promised.',
    },
    {
      monthsAgo: 8,
      highlight:
        'Chronicle’s retirement was announced to all 186 customers on one day, by a person where there was one.',
    },
    {
      monthsAgo: 6,
      lowlight:
        'Eleven percent of the Chronicle customers have moved; the path asked for twice as many. Their own export formats hold them up.',
    },
    {
      monthsAgo: 4,
      highlight:
        'The converter for Chronicle archives is out. Moving an account takes hours now instead of days.',
    },
    {
      monthsAgo: 2,
      highlight:
        'More than half of the Chronicle customers are on Datum, and nine in ten of them stay.',
    },
    {
      monthsAgo: 1,
      lowlight:
        'The last quarter of the migration are the regulated accounts. They need validation papers, not tools.',
    },
  ],
  highlights: [
    'Two gates decided within ten days of the request.',
    'New products carry a growing share of revenue; the alarm service alone adds two points.',
    'Benchline 4 passed its general-availability gate with every must-meet criterion closed.',
    'The 90-day review of the trend view: both targets met, one of them narrowly.',
    'Post-launch reviews are held by those who wrote the business case. They remember what they promised.',
    'The portfolio review moved one service from *invest* to *keep*, without drama.',
    '{customer} moved off the old interface a quarter before its end.',
    'Dependence on Fieldbook fell again; three products now carry more than ten percent each.',
    'Gate papers are two pages. Those who need more have not decided yet what they want.',
    'The kill decision for the voice notes was right: nobody has asked for them since.',
    'Support has the end dates of everything in its own tool.',
    'Two conditions of the last gate were closed before their date.',
    'Maintenance cost per product is visible for the first time; two numbers surprised us.',
    'The replacement for the old report designer found its first {n} volunteers.',
  ],
  lowlights: [
    'One gate met without its evidence and had to be repeated.',
    'The owner of the label printer service left; nobody has raised a hand yet.',
    'Two products in decline still have feature requests with dates.',
    'Gatekeepers are hard to bring together; two gates waited for a free hour.',
    'The 90-day review of the SAP connector is late: usage data was not instrumented.',
    '{customer} asks for a longer maintenance period than we promised anyone.',
    'A hardware part for Benchline 2 goes out of supply before our own date.',
    'The stage “growth” is claimed for a product that shrinks.',
    'The retirement checklist misses the contracts; legal found out by chance.',
  ],
  troubles: [
    {
      cause:
        'Chronicle customers cannot take their archives along: export formats differ by version, and each account is handwork.',
      plan: 'A converter for the three formats that cover nine in ten accounts; a migration clinic every Thursday; the rest by hand.',
      help: 'One engineer from the Datum team for six weeks.',
      when: { from: 8, to: 4 },
    },
    {
      cause:
        'Gate decisions wait for evidence that engineering cannot give before the sync engine is through.',
      plan: 'Gates on products that do not touch the engine go first; for the others one common date is set and told.',
      help: 'none',
      when: { from: 16, to: 10 },
    },
    {
      cause: 'Too much of revenue hangs on one product, and the newer ones grow from a small base.',
      plan: 'Two business cases at the next portfolio review: alarms as a product of its own, and Relay for partners.',
      help: 'none',
    },
    {
      cause:
        'Regulated accounts may not move without validation papers, and those take us three weeks each.',
      plan: 'One validation package for all, reviewed once by an outside assessor; accounts add a page of their own.',
      help: 'Eleni’s team for the review of the package.',
      when: { from: 3, to: 0 },
      who: 'eleni',
    },
  ],
  judgements: [
    {
      from: 6,
      to: 6,
      declares: 'better',
      reason:
        'Migration is behind its path because the converter comes next month; the accounts behind it are signed. I count on the second half of the path, and everything else is in order.',
    },
  ],
};
