import type { Icon } from '@tabler/icons-react';
import type { Text } from '../../app/i18n/use-text.ts';
import { ASSURANCE_ICONS, VARIATION_ICONS } from '../kpis/process-icons.ts';
import classes from './kpi-table.module.css';
import type { Behaviour } from './use-behaviours.ts';

interface Props {
  readonly t: Text;
  /** Null where nothing can be said; undefined as long as nobody knows. */
  readonly behaviour: Behaviour | null | undefined;
}

/** Whether the KPI changes, and whether it will meet its target. */
export function ProcessCell({ t, behaviour }: Props) {
  if (!behaviour)
    return (
      <td className="mute" title={behaviour === null ? t('scorecard.noVerdict') : undefined}>
        {behaviour === null && '–'}
      </td>
    );
  const { variation, assurance } = behaviour;
  return (
    <td>
      <span className={classes.process}>
        {variation && (
          <Verdict
            name={t(`kpis.variation.${variation}`)}
            verdict={variation}
            Sign={VARIATION_ICONS[variation]}
          />
        )}
        {assurance && (
          <Verdict
            name={t(`kpis.assurance.${assurance}`)}
            verdict={assurance}
            Sign={ASSURANCE_ICONS[assurance]}
          />
        )}
      </span>
    </td>
  );
}

interface VerdictProps {
  readonly name: string;
  readonly verdict: string;
  readonly Sign: Icon;
}

function Verdict({ name, verdict, Sign }: VerdictProps) {
  return (
    <span role="img" aria-label={name} title={name} data-verdict={verdict}>
      <Sign size={17} stroke={1.75} aria-hidden />
    </span>
  );
}
