import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './briefing.module.css';
import { LinkButton } from './link-button.tsx';
import { stepsOf, type Step } from './steps.ts';
import type { Area } from './strip.ts';

/** Before anything is recorded: what to do first, for those who may. */
export function FirstSteps({ areas }: { readonly areas: readonly Area[] }) {
  const session = useSession();
  const t = useText();
  if (leads(session)) return <Steps areas={areas} />;
  return areas.length === 0 ? <EmptyState text={t('briefing.notSetUp')} /> : null;
}

const ONE = { params: { query: { limit: 2 } } } as const;

function Steps({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText();
  const { can } = useSession();
  const people = $api.useQuery('get', '/api/v1/people', ONE);
  const invitations = $api.useQuery('get', '/api/v1/invitations', {}, { enabled: can.invite });
  const steps = stepsOf({
    areas,
    people: (people.data?.data.length ?? 1) + (invitations.data?.length ?? 0),
  });
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Card title={t('briefing.firstSteps')}>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Line key={step.key} step={step} isNext={step === next} />
        ))}
      </ol>
    </Card>
  );
}

function Line({
  step: { key, goes, isDone },
  isNext,
}: {
  readonly step: Step;
  readonly isNext: boolean;
}) {
  const t = useText();
  return (
    <li className={classes.step} data-done={isDone}>
      <StatusMark status={isDone ? 'done' : 'not_started'} size={18} />
      <div className={classes.what}>
        <strong>
          {t(`briefing.step.${key}`)}
          {isDone && <span className="visually-hidden"> {t('status.done')}</span>}
        </strong>
        <span className="mute">{t(`briefing.why.${key}`)}</span>
      </div>
      {!isDone && (
        <LinkButton {...goes} variant={isNext ? 'filled' : 'default'}>
          {' '}
          {t(`briefing.do.${key}`)}
        </LinkButton>
      )}
    </li>
  );
}
