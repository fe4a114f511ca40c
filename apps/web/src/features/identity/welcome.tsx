import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import classes from './identity-shell.module.css';
import { IdentityShell } from './identity-shell.tsx';
import { useEnter } from './use-enter.ts';

/** What comes first in a new organization: its areas, then its people. */
export function Welcome() {
  const t = useText();
  const enter = useEnter();
  return (
    <IdentityShell title={t('identity.welcome')} line={t('identity.welcomeText')} isWide>
      <ol className={classes.steps}>
        <AdoptAll />
        <li className={classes.step}>
          <div>
            <h2>{t('identity.invitePeople')}</h2>
            <p>{t('identity.invitePeopleText')}</p>
          </div>
          <Button variant="default" onClick={() => void enter('/settings/people')}>
            {t('identity.invite')}
          </Button>
        </li>
        <li className={classes.step}>
          <div>
            <h2>{t('identity.bringData')}</h2>
            <p>{t('identity.bringDataText')}</p>
          </div>
          <Button variant="default" onClick={() => void enter('/imports')}>
            {t('identity.import')}
          </Button>
        </li>
      </ol>
      <Button onClick={() => void enter('/')}>{t('identity.toBriefing')}</Button>
    </IdentityShell>
  );
}

function AdoptAll() {
  const t = useText();
  const enter = useEnter();
  const { send, problem, isBusy } = useFields({});
  const [adopted, setAdopted] = useState<{ areaCount: number; kpiCount: number }>();
  const adopt = () =>
    send(async () => {
      const { areas } = await dataOf(
        api.POST('/api/v1/areas/adoption', { body: { areas: 'all' } }),
      );
      const kpiCount = areas.reduce((sum, area) => sum + area.kpis.adopted, 0);
      setAdopted({ areaCount: areas.length, kpiCount });
    });
  return (
    <li className={classes.step}>
      <div>
        <h2>{t('identity.adoptAreas')}</h2>
        <p role="status">
          {adopted ? t('identity.adopted', adopted) : t('identity.adoptAreasText')}
        </p>
        <FormProblem problem={problem} />
      </div>
      {adopted ? (
        <Button variant="default" onClick={() => void enter('/settings/areas')}>
          {t('identity.nameOwners')}
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={() => void enter('/settings/areas')}>
            {t('identity.choose')}
          </Button>
          <Button loading={isBusy} onClick={() => void adopt()}>
            {t('identity.adoptAll')}
          </Button>
        </>
      )}
    </li>
  );
}
