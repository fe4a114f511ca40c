import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { api, dataOf, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';

interface Props {
  readonly item: WholeItem;
  readonly model: Schema<'ScoringModelView'>;
  readonly ranked: Schema<'RankedItemView'>;
  readonly onDone: () => void;
}

/** A place by hand, with a reason; none gives the item back to its score. */
export function RankForm({ item, model, ranked, onDone }: Props) {
  const t = useText();
  const write = useWrite();
  const { values, change, send, problem, refusal, isBusy } = useFields({
    rank: String(ranked.override ?? ranked.rank),
    reason: '',
  });
  const reason = values.reason.trim();
  const isRank = /^([1-9]\d{0,3})?$/.test(values.rank.trim());
  const rank = values.rank.trim() === '' ? null : Number(values.rank);
  const put = (body: Schema<'OverrideRank'>) =>
    dataOf(
      api.PUT('/api/v1/scoring-models/{model}/ranks/{item}', {
        params: { path: { model: model.key, item: item.key } },
        body,
      }),
    );
  const save = async (): Promise<void> => {
    const isDone = await send(() =>
      write({
        said: t('roadmap.said.rank', { name: item.name }),
        onProblem: raise,
        run: () => put({ rank, reason }),
        undo: () => put({ rank: ranked.override, reason: t('roadmap.undoReason') }),
      }),
    );
    if (isDone) onDone();
  };
  const { isTried, submit } = useTried(isRank && reason !== '', save);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('roadmap.rank')}
        description={t('roadmap.rankHint')}
        inputMode="numeric"
        value={values.rank}
        error={refusal('/rank') ?? (isTried && !isRank && t('roadmap.fault.rank'))}
        onChange={(event) => change({ rank: event.currentTarget.value })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a click asked for this form
        autoFocus
      />
      <TextInput
        label={t(rank === null ? 'roadmap.whyRankBack' : 'roadmap.whyRank')}
        value={values.reason}
        maxLength={ITEM_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('roadmap.fault.why'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        required
      />
      <FormProblem problem={problem} fields={['/rank', '/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
