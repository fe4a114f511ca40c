import { Button } from '@mantine/core';
import { IconBell, IconBellFilled } from '@tabler/icons-react';
import { $api, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useFollowWrite } from './use-follow-write.ts';

interface Props {
  readonly kind: Schema<'FollowingView'>['kind'];
  readonly id: string;
  readonly size?: 'xs' | 'sm';
}

/** Whether the reader hears of the thing in the weekly digest: one click, and back with another. */
export function FollowButton(props: Props) {
  const isTravelling = useIsTravelling();
  return isTravelling ? null : <Toggle {...props} />;
}

function Toggle({ kind, id, size = 'xs' }: Props) {
  const t = useText();
  const turn = useFollowWrite();
  const { data, isError } = $api.useQuery('get', '/api/v1/follows/{kind}/{id}', {
    params: { path: { kind, id } },
  });
  if (isError) return null;
  const Icon = data?.isFollowing ? IconBellFilled : IconBell;
  return (
    <Button
      size={size}
      variant="default"
      disabled={!data}
      leftSection={<Icon size={14} aria-hidden />}
      title={t('follows.hint')}
      onClick={() => data && void turn(data)}
    >
      {t(data?.isFollowing ? 'follows.following' : 'follows.follow')}
    </Button>
  );
}
