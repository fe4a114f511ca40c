import { Appearance } from './appearance.tsx';
import { MailChoice } from './mail-choice.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';

export function ProfileSection() {
  const t = useText();
  return (
    <>
      <Card title={t('settings.you')}>
        <ProfileForm />
      </Card>
      <Card title={t('settings.appearance')}>
        <Appearance />
      </Card>
      <Card title={t('mail.title')}>
        <MailChoice />
      </Card>
      <Card title={t('settings.password')}>
        <PasswordForm />
      </Card>
    </>
  );
}
