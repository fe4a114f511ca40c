import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import type { Version } from '../budget-data.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useVersionWrites } from './use-version-writes.ts';
import classes from './versions.module.css';

/** Plans that wait for a yes or a no. */
export function Queue({ versions }: { readonly versions: readonly Version[] }) {
  const t = useText();
  if (versions.length === 0) return null;
  return (
    <Card title={t('budget.queue')}>
      <ul className={classes.queue}>
        {versions.map((version) => (
          <Waiting key={version.id} version={version} />
        ))}
      </ul>
    </Card>
  );
}

function Waiting({ version }: { readonly version: Version }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const { approve, decline } = useVersionWrites();
  const [isDeclining, setDeclining] = useState(false);
  const { can, label, reason, submittedBy, submittedAt } = version;
  return (
    <li>
      <div className={classes.asked}>
        <strong>{t('budget.approvePlan', { label })}</strong>
        {reason && <p>{reason}</p>}
        <p className="mute">
          {submittedBy && submittedAt
            ? t('budget.submittedBy', {
                name: submittedBy.name,
                when: formats.instant(submittedAt),
              })
            : null}
        </p>
      </div>
      {isTravelling || !can.approve ? (
        <span className="mute">{t('budget.bySomebodyElse')}</span>
      ) : (
        <span className={classes.steps}>
          <Button size="compact-md" onClick={() => void approve(version)}>
            {t('budget.approve')}
          </Button>{' '}
          <Button size="compact-md" variant="default" onClick={() => setDeclining(true)}>
            {t('budget.decline')}
          </Button>
        </span>
      )}
      {isDeclining && (
        <ReasonForm
          title={t('budget.declinePlan', { label })}
          label={t('budget.declineReason')}
          action={t('budget.decline')}
          send={(why) => decline(version, why)}
          onClose={() => setDeclining(false)}
        />
      )}
    </li>
  );
}
