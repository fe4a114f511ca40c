import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/use-text.ts';
import { Choice } from '../../../ui/choice.tsx';
import { useTyped } from '../../scorecard/use-typed.ts';
import type { Arrange, Arrangement } from '../arrangement.ts';
import { GROUPINGS, MONEY_VIEWS, useVersions, type Budget } from '../budget-data.ts';
import { MEASURES } from './measures.ts';
import classes from './toolbar.module.css';

interface Props {
  readonly budget: Budget;
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
}

/** What the cells show, and how lines are added up. */
export function Toolbar({ budget, arrangement, arrange }: Props) {
  const t = useText();
  const { measure, by, money, draft, text } = arrangement;
  const [typed, setTyped] = useTyped(text, (next) => arrange({ text: next }));
  const isDrafting = draft !== undefined;
  return (
    <div className={`${classes.toolbar} no-print`} role="group" aria-label={t('budget.show')}>
      <div className={classes.views} role="group" aria-label={t('budget.shown')}>
        {MEASURES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === measure}
            onClick={() => arrange({ measure: name, draft: undefined })}
          >
            {t(`budget.measure.${name}`)}
          </button>
        ))}
      </div>
      {(measure === 'plan' || measure === 'forecast') && (
        <Drafts budget={budget} arrangement={arrangement} arrange={arrange} />
      )}
      {!isDrafting && (
        <>
          <Choice
            label={t('budget.groupBy')}
            value={money === 'own' ? 'line' : by}
            options={GROUPINGS.map((value) => ({ value, label: t(`budget.group.${value}`) }))}
            onChange={(value) =>
              arrange({ by: value, ...(money === 'own' && { money: 'reported' as const }) })
            }
          />
          <Choice
            label={t('budget.money')}
            value={money}
            options={MONEY_VIEWS.map((value) => ({
              value,
              label: t(`budget.money.${value}`, { currency: budget.currency }),
            }))}
            onChange={(value) => arrange({ money: value })}
          />
        </>
      )}
      <TextInput
        className={classes.find}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('budget.find')}
        placeholder={t('budget.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  );
}

/** What is in force, or a draft to work on. */
function Drafts({ budget, arrangement: { measure, draft }, arrange }: Props) {
  const t = useText();
  const drafts = (useVersions(budget.key).data ?? []).filter(
    ({ kind, state }) => kind === measure && state === 'draft',
  );
  if (drafts.length === 0) return null;
  return (
    <Choice
      label={t('budget.version')}
      value={draft ?? ''}
      options={[
        { value: '', label: t('budget.inForce') },
        ...drafts.map(({ id, label }) => ({ value: id, label: t('budget.draftOf', { label }) })),
      ]}
      onChange={(id) => arrange({ draft: id || undefined })}
    />
  );
}
