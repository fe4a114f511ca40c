import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './definition-tab.module.css';
import type { Definition, Kpi } from './kpi-data.ts';

interface Props {
  readonly kpi: Kpi;
  readonly definition: Definition;
}

/** What is counted, how it is worked out, and which way is better. */
export function DefinitionFacts({ kpi, definition }: Props) {
  const t = useText();
  const formats = useFormats();
  const { numeratorLabel, denominatorLabel, baseline, baselineOn } = definition;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['question', definition.question],
    ['formula', definition.formula],
    [
      'fraction',
      numeratorLabel !== null && denominatorLabel !== null && (
        <Fraction key="fraction" above={numeratorLabel} below={denominatorLabel} />
      ),
    ],
    [
      'unit',
      t('kpis.unitText', {
        unit: t(`kpis.unit.${definition.unit}`),
        decimals: definition.decimals,
      }),
    ],
    ['direction', t(`kpis.direction.${definition.direction}`)],
    ['kind', t(`kpis.kind.${definition.kind}`)],
    ['rollUp', t(`kpis.rollUp.${definition.rollUp}`)],
    ['cadence', t(`kpis.cadence.${definition.cadence}`)],
    ['indicator', t(`kpis.indicator.${definition.indicator}`)],
    [
      'baseline',
      baseline === null
        ? ''
        : [formats.figure(baseline, definition), baselineOn && formats.day(baselineOn)]
            .filter((text) => text)
            .join(' · '),
    ],
    ['source', kpi.source],
    ['segment', kpi.segment],
    ['note', definition.note],
    ['trackedFrom', formats.day(kpi.trackedFrom)],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, content]) => content !== '' && content !== null && content !== false)
        .map(([name, content]) => [
          <dt key={name}>{t(`kpis.field.${name}`)}</dt>,
          <dd key={`${name} text`}>{content}</dd>,
        ])}
    </dl>
  );
}

function Fraction({ above, below }: { readonly above: string; readonly below: string }) {
  return (
    <span className={classes.fraction}>
      <span>{above}</span>
      <span>{below}</span>
    </span>
  );
}
