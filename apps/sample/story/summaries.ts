/** What the CPO wrote about the month so many months ago: judgement, no figures of the scorecard. */
export const SUMMARIES: Readonly<Record<number, string>> = {
  23: 'This is the first report that comes out of the record. Sixteen areas have an owner, and fifteen of them have checked in. We know less about ourselves than we thought: four KPIs have no reliable source yet.\n\nWhat I ask of you is patience with grey fields. They are honest.',
  22: 'Delivery is steady, the roadmap is shorter and better for it. Finance and product report the same revenue for the first time.\n\nMy concern is activation: a third of the new accounts never share a measurement. Nora has the task to find out why.',
  21: 'A quiet month, and a good one. The board confirmed the direction; the objectives for the year hang together.\n\nInnovation has many experiments and few endings. Hannes and I have talked about it.',
  20: 'Hannes Vogt leaves us, and **innovation is open** until we find somebody. I would rather show a gap than a name that does not answer.\n\nEverything else is on track or close to it.',
  19: 'Datum has passed a thousand paying seats. The segment study begins to show in how we sell.\n\nInnovation is still open; two candidates are in the last round.',
  18: 'Portfolio gates work by the new rules, and sales follows the rule on dates. Both have cost us a discussion each, and were worth it.\n\nInnovation remains open. Felix Marchetti has signed and starts next month.',
  17: 'The best delivery figures since we measure. I nevertheless report a risk: the **sync engine** of Fieldbook is larger than we scoped, and seven commitments stand on it.',
  16: 'We rolled back the first migration to the new sync engine. No data was lost. The teams work well; the plan was wrong, and I approved it.\n\nExpect delivery, roadmap and collaboration to get worse before they get better.',
  15: 'Delivery is off track and will be for some months. Two objectives depend on it. I have told the board before the figures did.\n\nThe people are the part that worries me most; Amara shares that view.',
  14: '**Daniel Achterberg has left.** Yuki Tanabe answers for delivery from the middle of the month; the hand-over was orderly. Six roadmap commitments get new dates, all at once.\n\nCustomers notice: complaints about sync lead the list.',
  13: 'The lowest point, I believe. NPS, team mood and predictability all show the same cause. The first group of customers runs on the new engine without trouble.\n\nI ask for two contractors for ten weeks; see the decision below.',
  12: 'The year closes with three of five objectives reached. The engine now serves a third of the customers. Yuki has changed how cycle time is measured; older figures stay as they were recorded.\n\nBudget for the new year is approved.',
  11: 'Recovery is visible in lead time and fail rate. We rebased the plan once, openly. Guided set-up has won its test and goes live next month.',
  10: 'Two good things at once: the **sync engine serves everybody**, and **guided set-up** lifted activation by more than ten points. The first ends a bad half-year, the second opens a better one.',
  9: 'Delivery and roadmap are back on track, by figures and not by hope. NPS will need another quarter.\n\nDana Kowalczyk acts for market insight while Lucía is on leave.',
  8: 'We decided to **retire Chronicle** and told all 186 customers on one day. Conversion follows activation upwards.\n\nMarket is a concern: {competitor} has cut its entry price by a third.',
  7: 'Spending runs ahead of the plan, by hosting and by contractors whom we extended twice. I see no reason for alarm yet, and every reason to look weekly.\n\nNew regulation adds 26 requirements; Eleni has the list.',
  6: 'The overrun is real. **Nordmilch Labs** gives notice for nine sites. The audit left thirteen findings overdue.\n\nNone of this was visible in our own confidence; the figures said it first.',
  5: 'The budget is outside of tolerance. Ingrid and I have agreed on a recovery plan: contractors end, capacity is reserved, two hires move to next year. Retention carries the loss of Nordmilch.\n\nActivation, usage and delivery are better than planned.',
  4: 'The plan of last month works, and its effect on the figures will take until the next one. Findings are down to single digits. Quarter planning took a day.',
  3: 'One bad morning overshadows a good month: an expired certificate took the **Relay** gateways in EU-2 offline. We were open about it within the hour. The review is public, its actions are dated.\n\nBudget improves as promised.',
  2: 'Every certificate, domain and key has an owner now. Budget is back inside of its corridor. More than half of the Chronicle customers have moved.\n\n**Relay 3** slips by four weeks, for reasons that I approve of.',
  1: 'A strong month for product and market: win rate, activation and revenue are above plan. Two things need your eye. Relay 3 waits for its security review, and critical vulnerabilities take longer since we look at the gateways, too.',
};

/** The same month again, after it was sent back. */
export const SECOND_EDITION = {
  monthsAgo: 3,
  sentBack:
    'The outage of Relay is one sentence here. Say what it cost us and the two customers, who has been told, and what would have stopped it. I will not put this before the board without that.',
  reason:
    'Adds cost, customers and prevention of the Relay outage, and the corrected availability.',
  summary:
    'One bad morning overshadows a good month: an expired certificate took the **Relay** gateways in EU-2 offline for most of it.\n\n- **Cost**: 41,000 euros in credits and overtime; Kaskade Foods and Polderwater lost two shifts of entries each, which we re-keyed with them.\n- **Told**: all customers of the region before noon, the authority within a day, the board adviser by phone.\n- **Prevention**: the certificate stood in no inventory. A finding of two years ago had asked for one and was closed on paper. The inventory is complete since Friday, with an owner and an alarm for each entry.\n\nThe log review made availability a little worse than first reported. Budget improves as promised.',
} as const;
