import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { $api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { problemText } from '../../app/write/toasts.tsx';
import classes from './history.module.css';

/** Recomputes the whole chain when asked, and says what came of it. */
export function useVerification() {
  return $api.useQuery(
    'get',
    '/api/v1/activity/verification',
    {},
    { enabled: false, staleTime: Infinity, retry: false },
  );
}

type Query = ReturnType<typeof useVerification>;

export function VerifyButton({ query }: { readonly query: Query }) {
  const t = useText();
  return (
    <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
      {t('history.verify')}
    </Button>
  );
}

export function Verification({ query }: { readonly query: Query }) {
  const t = useText();
  const { data, error } = query;
  return (
    <div role="status">
      {error ? <p className={classes.broken}>{problemText(t, error)}</p> : null}
      {data && <Verdict data={data} />}
    </div>
  );
}

function Verdict({ data }: { readonly data: Schema<'ChainVerification'> }) {
  const t = useText();
  const formats = useFormats();
  const { checked, head, firstBreak } = data;
  const isWhole = firstBreak === null;
  const Icon = isWhole ? IconShieldCheck : IconShieldX;
  return (
    <div className={isWhole ? classes.whole : classes.broken}>
      <Icon size={20} aria-hidden />
      <div>
        <strong>
          {isWhole
            ? t('history.whole', { count: checked })
            : t('history.broken', {
                seq: formats.number(firstBreak.seq),
                why: t(`history.break.${firstBreak.reason}`),
              })}
        </strong>
        <span className={classes.headHash}>
          {t('history.head', { seq: formats.number(head.seq) })} <code>{head.hash}</code>
        </span>
      </div>
    </div>
  );
}
