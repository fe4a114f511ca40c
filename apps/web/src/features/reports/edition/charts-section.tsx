import { useIntl } from 'react-intl';
import { axisFormat, axisLabel, descriptionOf } from '#domain/charts/six-twelve-words';
import type { EditionChart, EditionContent, EditionKpi } from '#domain/edition';
import { useText } from '../../../app/i18n/use-text.ts';
import { SixTwelveBox } from '../../../charts/six-twelve-box.tsx';
import { SixTwelveChart } from '../../../charts/six-twelve-chart.tsx';
import { useWidth } from '../../../charts/use-width.ts';
import classes from './charts-section.module.css';
import { Section } from './section.tsx';
import { useEditionFormats } from './use-edition-formats.ts';

const HEIGHT = 200;

/** The appendix: six weeks and twelve months of the KPIs that matter most, as they were sealed. */
export function ChartsSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const { charts = [], scorecard } = content;
  if (charts.length === 0) return null;
  const kpis = new Map(scorecard.flatMap((area) => area.kpis).map((kpi) => [kpi.key, kpi]));
  return (
    <Section id="charts" title={t('reports.charts')}>
      <p className="mute">{t('charts.sixTwelveKey')}</p>
      {charts.map((chart) => {
        const kpi = kpis.get(chart.kpiKey);
        return kpi && <Figure key={chart.kpiKey} chart={chart} kpi={kpi} content={content} />;
      })}
    </Section>
  );
}

interface Props {
  readonly chart: EditionChart;
  readonly kpi: EditionKpi;
  readonly content: EditionContent;
}

function Figure({ chart, kpi, content }: Props) {
  const { locale } = useIntl();
  const formats = useEditionFormats(content);
  const [width, measure] = useWidth();
  const { currency } = content.organization;
  return (
    <figure className={classes.figure}>
      <figcaption>{kpi.name}</figcaption>
      <div ref={measure} className={classes.sheet}>
        {width > 0 && (
          <SixTwelveChart
            title={kpi.name}
            description={descriptionOf(chart, kpi, { locale, currency })}
            chart={chart}
            width={width}
            height={HEIGHT}
            format={axisFormat({ locale })}
            label={axisLabel({ locale })}
          />
        )}
      </div>
      <SixTwelveBox
        label={kpi.name}
        box={chart.box}
        figure={(value) => formats.figure(value, kpi)}
        difference={(value) => formats.difference(value, 0, kpi)}
      />
    </figure>
  );
}
