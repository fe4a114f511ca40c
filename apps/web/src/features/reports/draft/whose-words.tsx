import { Button, Group } from '@mantine/core';
import { $api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { WordDifference } from '../difference/word-difference-view.tsx';
import classes from './draft.module.css';
import type { Narrative } from './use-narrative.ts';

interface Props {
  readonly reportId: string;
  readonly narrative: Narrative;
}

/** Shown when somebody else worded the draft meanwhile: nothing is kept until one of both is chosen. */
export function WhoseWords({ reportId, narrative }: Props) {
  const t = useText();
  const formats = useFormats();
  const { state, keepMine, takeTheirs } = narrative;
  const { data } = $api.useQuery('get', '/api/v1/activity', {
    params: { query: { subjectId: reportId, action: 'report.word', limit: 1 } },
  });
  if (!state.theirs) return null;
  const last = data?.data[0];
  return (
    <div className={classes.conflict} role="alert">
      <p>
        <strong>
          {last
            ? t('reports.changedBy', {
                name: last.actorName ?? 'Remit',
                when: formats.ago(last.at),
              })
            : t('reports.changedMeanwhile')}
        </strong>
      </p>
      <p className={classes.theirs}>
        <WordDifference before={state.mine} after={state.theirs.summary} />
      </p>
      <Group gap="xs">
        <Button size="compact-sm" onClick={keepMine}>
          {t('write.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={takeTheirs}>
          {t('write.takeTheirs')}
        </Button>
      </Group>
    </div>
  );
}
