import { axisFormat, axisLabel, changeText, descriptionOf } from '#domain/charts/six-twelve-words';
import { sixTwelveLayout } from '#domain/charts/six-twelve-layout';
import { sixTwelveSvg, type ChartColours } from '#domain/charts/six-twelve-svg';
import type { EditionChart, EditionKpi } from '#domain/edition';
import { figureText } from '#domain/figure-text';
import type { BoxSpan } from '#domain/six-twelve';
import { formatOf, type Renderable } from './edition-words.ts';
import type { ReportTable } from './report-table.ts';

/** One chart of the appendix, drawn, told, and as figures. */
export interface ChartFigure {
  readonly title: string;
  readonly svg: string;
  readonly description: string;
  readonly box: ReportTable;
}

interface Look {
  readonly colours: ChartColours;
  /** In pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

const SIZE = { width: 640, height: 190 } as const;

const SPANS: Readonly<Record<BoxSpan, string>> = {
  week: 'Last week',
  month: 'Month',
  quarter: 'Quarter to date',
  year: 'Year to date',
};

export const CHART_NOTE =
  'Six weeks and twelve months. Solid: actual. Dashed: the year before. Short bars: target.';
export const CHARTS_NOTE = `${CHART_NOTE} Critical KPIs first, then those off track and at risk, twelve at most.`;

export function chartFigures(report: Renderable, look: Look): readonly ChartFigure[] {
  const { charts = [], scorecard } = report.content;
  const kpis = new Map(scorecard.flatMap((area) => area.kpis).map((kpi) => [kpi.key, kpi]));
  return charts.flatMap((chart) => {
    const kpi = kpis.get(chart.kpiKey);
    return kpi ? [figureOf(chart, kpi, { report, ...look })] : [];
  });
}

function figureOf(
  chart: EditionChart,
  kpi: EditionKpi,
  { report, colours, size = SIZE }: Look & { readonly report: Renderable },
): ChartFigure {
  const format = formatOf(report);
  const layout = sixTwelveLayout({
    ...size,
    chart,
    format: axisFormat(format),
    figure: (value) => figureText(value, kpi, format),
    label: axisLabel(format),
  });
  const description = descriptionOf(chart, kpi, format);
  const words = { title: kpi.name, description };
  return {
    title: kpi.name,
    svg: sixTwelveSvg(layout, colours, words),
    description,
    box: boxTable(chart, kpi, report),
  };
}

function boxTable({ box }: EditionChart, kpi: EditionKpi, report: Renderable): ReportTable {
  const format = formatOf(report);
  return {
    title: '',
    note: '',
    heads: ['', 'Figure', 'To the one before', 'To the year before'],
    figures: [1, 2, 3],
    rows: box.map(({ span, value, changes }) => [
      SPANS[span],
      figureText(value, kpi, format),
      changeText(
        changes.find(({ than }) => than !== 'year'),
        kpi,
        format,
      ),
      changeText(
        changes.find(({ than }) => than === 'year'),
        kpi,
        format,
      ),
    ]),
  };
}
