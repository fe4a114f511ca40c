import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { AREA_LIMITS } from '#domain/area';
import { CADENCES } from '#domain/cadence';
import { ROLL_UP_METHODS } from '#domain/roll-up';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useAreas, type Area } from './areas.ts';
import classes from './area-page.module.css';
import { patchOf, type AreaValues } from './patch.ts';
import { useAreaWrites } from './use-area-writes.ts';

interface Props {
  readonly area: Area;
  readonly onDone: () => void;
}

/** What the area is for and how often it checks in; its name and place are the lead's to arrange. */
export function EditArea({ area, onDone }: Props) {
  const t = useText();
  const { update } = useAreaWrites();
  const { name, purpose, cadence, rollUp, parentId } = area;
  const before: AreaValues = { name, purpose, cadence, rollUp, parentId };
  const { values, change, send, problem, refusal, isBusy } = useFields(before);
  const others = useAreas().data?.filter(({ id }) => id !== area.id) ?? [];
  const submit = async (): Promise<void> => {
    const patch = patchOf(before, values);
    const isDone = patch === undefined || (await send(() => update(area, patch, raise)));
    if (isDone) onDone();
  };
  return (
    <Card title={t('areas.edit')}>
      <SubmitForm
        className={classes.form}
        onSubmit={() => {
          void submit();
          return true;
        }}
      >
        {area.can.arrange && (
          <TextInput
            label={t('areas.name')}
            value={values.name}
            maxLength={AREA_LIMITS.name}
            error={refusal('/name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
            required
            data-autofocus
          />
        )}
        <Textarea
          label={t('areas.purpose')}
          value={values.purpose}
          maxLength={AREA_LIMITS.purpose}
          error={refusal('/purpose')}
          onChange={(event) => change({ purpose: event.currentTarget.value })}
          autosize
          minRows={2}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('areas.cadence')}
            value={values.cadence}
            data={CADENCES.map((value) => ({ value, label: t(`areas.cadences.${value}`) }))}
            onChange={(event) =>
              change({ cadence: event.currentTarget.value as AreaValues['cadence'] })
            }
          />
          {area.can.arrange && (
            <>
              <NativeSelect
                label={t('areas.rollUp')}
                value={values.rollUp}
                data={ROLL_UP_METHODS.map((value) => ({
                  value,
                  label: t(`areas.rollUps.${value}`),
                }))}
                onChange={(event) =>
                  change({ rollUp: event.currentTarget.value as AreaValues['rollUp'] })
                }
              />
              <NativeSelect
                label={t('areas.parent')}
                value={values.parentId ?? ''}
                error={refusal('/parentId')}
                data={[
                  { value: '', label: t('areas.noParent') },
                  ...others.map(({ id, name: label }) => ({ value: id, label })),
                ]}
                onChange={(event) => change({ parentId: event.currentTarget.value || null })}
              />
            </>
          )}
        </div>
        <FormProblem problem={problem} fields={['/name', '/purpose', '/parentId']} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy}>
            {t('areas.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('areas.cancel')}
          </Button>
        </Group>
      </SubmitForm>
    </Card>
  );
}
