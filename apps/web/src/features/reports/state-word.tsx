import type { ReportState } from '#domain/report';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './state-word.module.css';

/** Where a report stands, in words. Not a status: nothing about it is good or bad. */
export function StateWord({ state }: { readonly state: ReportState }) {
  const t = useText();
  return (
    <span className={classes.state} data-state={state}>
      {t(`reports.stateWord.${state}`)}
    </span>
  );
}
