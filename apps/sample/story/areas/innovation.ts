import type { AreaStory } from '../area-story.ts';

export const innovation: AreaStory = {
  key: 'innovation',
  forgets: 0.04,
  kpis: [
    {
      id: 'experiment-velocity',
      path: [
        [24, 6.4],
        [20, 5],
        [18, 2],
        [16, 4.4],
        [12, 8],
        [0, 12.6],
      ],
      noise: 0.6,
      aim: {
        path: [
          [24, 5],
          [12, 7],
          [0, 10],
        ],
        red: 0.25,
      },
      source: 'Experiment log',
      isKey: true,
    },
    {
      id: 'experiment-win-rate',
      path: [
        [24, 38],
        [12, 31],
        [0, 34],
      ],
      noise: 2,
      of: [
        [24, 16],
        [0, 36],
      ],
      aim: { band: [25, 45], outer: [15, 55] },
      source: 'Experiment log',
    },
    {
      id: 'learning-time',
      path: [
        [24, 24],
        [18, 32],
        [12, 20.5],
        [0, 13.8],
      ],
      noise: 1,
      aim: {
        path: [
          [24, 26],
          [12, 22.5],
          [0, 16.5],
        ],
        red: 0.25,
      },
      source: 'Experiment log',
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight: 'Idea box opened: 74 entries in two weeks, 19 of them about the coffee.',
    },
    {
      monthsAgo: 17,
      highlight:
        'I have taken over an area that was open for three months. First step: closing 31 experiments that nobody was running.',
    },
    {
      monthsAgo: 15,
      highlight: 'Every experiment states what would prove it wrong before it starts.',
    },
    {
      monthsAgo: 11,
      highlight:
        'Guided set-up won in all three segments. It was idea number 12 of 40, and the least spectacular.',
    },
    {
      monthsAgo: 7,
      highlight:
        'The prototype for reading analogue gauges by camera works on 80 % of the instruments at {customer}.',
    },
    {
      monthsAgo: 5,
      lowlight:
        'Voice notes were ended after two pilots: people in noisy halls do not talk to tablets.',
    },
    {
      monthsAgo: 1,
      highlight: 'Gauge reading goes to the business-case gate with two paying pilots.',
    },
  ],
  highlights: [
    'Ten experiments closed, three with a result that we act upon.',
    'The fastest test took four days from question to answer.',
    'Ideas are answered within a week, also when the answer is no.',
    'Engineers spend every second Friday on experiments, with a log that is read.',
    'Two failed experiments saved us a quarter of work on the export designer.',
    'The hypothesis format is used by growth and customer experience, too.',
    'A hardware probe built over a weekend convinced {customer} more than a year of slides.',
    'The innovation mix is back inside of its corridor.',
    'Sample sizes are calculated before the test. We have stopped declaring winners on a Tuesday.',
    'Three ideas came from support, one of them is in the product by now.',
    'The university’s model for drift detection beats ours. We use it.',
    'Prototype budget: a third spent, half of the learning done.',
    'Demo day had 140 guests and one idea that nobody had thought of.',
    'The list of stopped experiments is public, and it is the most read page.',
  ],
  lowlights: [
    'Two tests ran without enough traffic to ever answer anything.',
    'Results are written late, when everybody remembers them as better.',
    'The incubator project lost its sponsor.',
    'Too many experiments on the sign-up page, too few on work that people do daily.',
    'Legal needs to look at the camera pilot, and has not.',
    'We ran an experiment that would not have changed anything whatever came of it.',
    'Ideas from the field arrive without a problem attached.',
    'The prototype shelf is full of things without an owner.',
    'One test touched customers of the regulated segment. It was stopped within the hour.',
  ],
  troubles: [
    {
      cause:
        'After three months without anybody responsible most experiments had no hypothesis and no end.',
      plan: 'Close what nobody runs, start five small tests with growth, one hour a week open to everybody.',
      help: 'Time of one analyst, two days a week.',
      when: { from: 17, to: 14 },
    },
    {
      cause: 'Tests wait for engineers, who are needed elsewhere this quarter.',
      plan: 'Experiments without code first: prototypes on paper, calls, switches that exist already.',
      help: 'none',
    },
    {
      cause: 'Learning takes too long because results are discussed instead of read.',
      plan: 'A result is due two days after the last data, on one page; the decision on the third.',
      help: 'none',
    },
  ],
};
