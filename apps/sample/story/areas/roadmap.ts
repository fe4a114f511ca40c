import type { AreaStory } from '../area-story.ts';
import { ROADMAP_KPIS } from '../kpis/roadmap.ts';

export const roadmap: AreaStory = {
  key: 'roadmap',
  cadence: 'monthly',
  forgets: 0.04,
  kpis: ROADMAP_KPIS,
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'The roadmap has three horizons and an owner per item. 31 items were cut down to 22, with their requesters told why.',
    },
    {
      monthsAgo: 18,
      highlight:
        'Sales signed the rule that a date is given to a customer only after the team has given it to us.',
    },
    {
      monthsAgo: 16,
      lowlight:
        'Offline forms for Fieldbook move out of the quarter: they stand on the sync engine.',
    },
    {
      monthsAgo: 14,
      lowlight:
        'Six commitments of the plan will not be kept. The list with new dates went to the account teams on Wednesday.',
    },
    {
      monthsAgo: 11,
      highlight: 'We rebased the plan once, openly, and will not do it again this year.',
    },
    {
      monthsAgo: 9,
      highlight:
        'Eleven of twelve committed items arrived by their baseline date, the first time in more than a year.',
    },
    {
      monthsAgo: 8,
      highlight:
        'The retirement of Chronicle is announced, and with it two items leave the roadmap for good.',
    },
    {
      monthsAgo: 5,
      highlight:
        'Quarter planning took one day instead of three. The teams brought their own trade-offs.',
    },
    {
      monthsAgo: 2,
      lowlight:
        '**Relay 3** moves by four weeks. The certificate work was right to do first, and it was not free.',
    },
    {
      monthsAgo: 1,
      lowlight: 'Three items wait for the security review of Relay 3; their dates move with it.',
    },
  ],
  highlights: [
    '{release} is out and off the board; its 30-day review is in the calendar.',
    'All items of the quarter have a baseline date and an owner who agreed to it.',
    'We said no to {n} requests this month, each with a written reason. Two askers agreed with us.',
    '{next} has its brief: problem, audience, expected change in activation, and what we leave out.',
    'Two dependencies on the platform team were accepted with dates instead of good intentions.',
    'The *now* column is down to nine items. That is what we can carry.',
    '{customer} looked at {next} in a working session and asked for less, not more.',
    'Scoring was repeated with fresh effort figures. The top five stayed, two below them changed places.',
    'Every item above two weeks is cut into parts that can be shipped alone.',
    'Marketing and support have the dates of {next}; nobody will learn of it from the release notes.',
    'The calibration workflow moved from *later* to *next*, with evidence from fourteen interviews.',
    'We closed two items as “will not do” after a year in the queue.',
    'The review of {release} shows the outcome that the brief had promised, within the first month.',
    'No item changed its scope this month.',
    'A dependency on {partner} that had been open for months is resolved.',
    'Discovery on audit trails is done: three of five assumptions were wrong, and that saves a quarter.',
    'The account teams use the public roadmap. Requests for a private one have stopped.',
    'Engineers estimated {next} together with design; the estimate has a range for once.',
    'The mix of growth and commitments is back inside the corridor.',
    'Two teams swapped a slot between them without any of us in the room.',
    '{customer} moved their rollout to fit our date. They were told early enough.',
    'Three small wishes from the support list shipped along with {release}.',
    'The dependency board shows no red line, for the second month.',
    'We agreed what “done” means for {next}: adoption by forty accounts, not the release.',
    'Half of the ideas in *later* are gone. Nobody has missed them.',
    'Quarter review held: what we learned fits on one page, and it is in the decision log.',
    'The briefs are read: nine comments on {next} from people outside product.',
    'Sales enablement has a place in the plan of {next} from the start.',
    'The slip of {release} was three days, announced two weeks ahead.',
    'All milestones of the month are met; the next check is the pilot with {customer}.',
    'Portfolio and roadmap agree again on what Benchline needs before its next gate.',
    'We moved one engineer for three weeks instead of starting a new item. It was enough.',
  ],
  lowlights: [
    '{next} lost a week to an open question about pricing.',
    'A commitment to {customer} was made without us. We will keep it, and pay for it in the quarter.',
    'One item came back from design with twice the scope.',
    'Two dependencies have no answer since last month.',
    'The baseline of one item moved a second time.',
    'Capacity for the coming month is overbooked by about a team-week.',
    'Discovery for the audit trail starts late: nobody to interview during the trade fair.',
    'The estimate of {next} rests on one person’s knowledge of the old format.',
    'Legal needs ten days for the new data terms, and nobody had planned them.',
    'Three requests from the sales kick-off arrived as promises.',
    '{partner} has moved their interface date again.',
    'We found an overlap between {next} and a project of IT, late.',
    'Two product managers on leave at once: decisions waited.',
    'The brief of one item still names a solution instead of a problem.',
  ],
  troubles: [
    {
      cause:
        'Seven committed items stand on the sync engine. As long as it is late, each of them is late, and the plan had no slack between them.',
      plan: 'Decouple four items behind a compatibility layer; the other three get new dates at once, not one by one.',
      help: 'CEO and sales stand behind the new dates with the five largest accounts.',
      when: { from: 17, to: 11 },
    },
    {
      cause:
        'Relay 3 took in the certificate and queueing work after the outage; its security review now falls into a month without a reviewer.',
      plan: 'Release in two steps: the gateway first, the self-service portal six weeks later. Accounts in the pilot are told by name.',
      help: 'Two days of the security team before the end of the month.',
      when: { from: 3, to: 0 },
    },
    {
      cause:
        'Dependencies on the platform team were planned as if that team had nothing else to do.',
      plan: 'One queue for the platform team, ordered together every Monday; what is not in it has no date.',
      help: 'none',
    },
    {
      cause: 'Scope crept in after commitment, in small steps that each looked reasonable.',
      plan: 'Changes after commitment go through the trade-off list: something enters, something leaves.',
      help: 'none',
    },
    {
      cause:
        'Too much of the quarter is booked for customer commitments that sales made before planning.',
      plan: 'Two commitments move to the next quarter with the customers’ consent; the rule for new ones is repeated with sales.',
      help: 'A word from the CEO to the sales leads.',
    },
  ],
  judgements: [
    {
      from: 12,
      to: 12,
      declares: 'better',
      reason:
        'Predictability counts items against the old baseline, most of which we rebased last month. Against the new dates we are where we said.',
    },
    {
      from: 1,
      to: 1,
      declares: 'better',
      reason:
        'The slip is one item, Relay 3, and its new date has been agreed with the pilot customers. The rest of the plan holds.',
    },
  ],
};
