import { renderToStaticMarkup } from 'react-dom/server';
import { PAPER } from './palette.ts';
import { SeriesChart } from './series-chart.tsx';
import { VarianceChart } from './variance-chart.tsx';
import { XmrChart } from './xmr-chart.tsx';

const size = { width: 640, height: 260 };
const said = { title: 'Activation rate by month, in %', description: 'It rose.', palette: PAPER };
const months = Array.from({ length: 12 }, (_, index) => ({
  key: `m${index}`,
  label: `M${index}`,
  value: 40 + index,
}));

function expectPaper(markup: string): void {
  expect(markup).toContain('<title id=');
  expect(markup).toContain('Activation rate by month, in %</title>');
  expect(markup).toContain('It rose.</desc>');
  expect(markup).toContain('width="640" height="260"');
  expect(markup).not.toMatch(/var\(|class=|NaN|undefined/);
}

describe('Drawn without a browser', () => {
  test('an XmR chart shows its limits, its target dotted and the rule of a signal in words', () => {
    const markup = renderToStaticMarkup(
      <XmrChart
        {...said}
        points={months}
        limits={{ centre: 42, lower: 39, upper: 45 }}
        signals={[{ period: 'm11', rule: 'trend', side: 'high' }]}
        target={50}
        rebasedAt={null}
        size={size}
        words={{
          upper: 'Upper limit',
          centre: 'Average',
          lower: 'Lower limit',
          target: 'Target',
          rebased: 'New limits',
          signal: () => '6 in a row rising',
        }}
        format={(value) => `${value} %`}
      />,
    );
    expectPaper(markup);
    expect(markup).toContain('>6 in a row rising</text>');
    expect(markup).toContain('>Upper limit 45 %</text>');
    expect(markup).toMatch(/stroke-dasharray="1.5 4"/);
    expect(markup.match(/<circle/g)).toHaveLength(13);
  });

  test('a chart over time shows actual, target and the cone of what is expected', () => {
    const markup = renderToStaticMarkup(
      <SeriesChart
        {...said}
        zoneTone="atRisk"
        points={[...months, { key: 'n', label: 'N', value: null }].map(({ key, label, value }) => ({
          key,
          label,
          value,
          reference: null,
          plan: null,
          target: 50,
          zone: { low: 45, high: 50 },
          expected: value === null ? { likely: 52, low: 50, high: 54 } : null,
        }))}
        size={size}
        words={{
          actual: 'Actual',
          reference: 'Last year',
          plan: 'Plan',
          target: 'Target',
          forecast: 'Forecast',
        }}
        format={(value) => `${value} %`}
      />,
    );
    expectPaper(markup);
    expect(markup).toContain('>Forecast 52 %</text>');
    expect(markup).toContain('>Target 50 %</text>');
    expect(markup).not.toContain('Last year');
    expect(markup).toContain('fill="url(#');
  });

  test('bars show actual solid, previous light, and their variance by good and bad', () => {
    const markup = renderToStaticMarkup(
      <VarianceChart
        {...said}
        items={[
          {
            key: 'a',
            label: 'A',
            actual: 8,
            previous: 10,
            plan: null,
            forecast: null,
            isOpen: false,
            variance: { value: -2, text: '−2', verdict: 'better' },
          },
        ]}
        size={size}
        format={String}
      />,
    );
    expectPaper(markup);
    expect(markup).toMatch(/<rect[^>]*fill="#1b1f27"/);
    expect(markup).toMatch(/<rect[^>]*fill="#dfe3e8"/);
    expect(markup).toMatch(/<rect[^>]*fill="#0b7a75"/);
    expect(markup).toContain('>−2</text>');
  });
});
