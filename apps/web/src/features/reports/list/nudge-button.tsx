import { api, dataOf, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { tellDone } from '../../../app/write/toasts.tsx';
import { useWrite } from '../../../app/write/use-write.ts';
import classes from './readiness.module.css';

interface Props {
  readonly area: Pick<Schema<'AreaReadiness'>, 'id' | 'name'>;
  readonly period: string;
}

/** Reminds those who still owe an area's part of the period; nobody is reminded twice in a day. */
export function NudgeButton({ area, period }: Props) {
  const t = useText();
  const write = useWrite();
  const nudge = async (): Promise<void> => {
    const nudged = await write({
      run: () =>
        dataOf(api.POST('/api/v1/obligations/nudges', { body: { areaId: area.id, period } })),
    });
    if (!nudged) return;
    const names = nudged.people.map(({ name }) => name).join(', ');
    tellDone(t, names ? t('reports.nudged', { names }) : t('reports.nudgedBefore'));
  };
  return (
    <button
      type="button"
      className={classes.nudge}
      aria-label={t('reports.nudgeArea', { name: area.name })}
      onClick={() => void nudge()}
    >
      {t('reports.nudge')}
    </button>
  );
}
