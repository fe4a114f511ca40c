import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './check-in-form.module.css';
import { isLink, type Evidence } from './draft.ts';
import type { FormState } from './use-check-in-form.ts';

/** Links to what proves the words. */
export function EvidenceField({ form }: { readonly form: FormState }) {
  const t = useText();
  const { evidence } = form.draft;
  const error = form.errorOf('evidence');
  const put = (index: number, change: Partial<Evidence>): void =>
    form.set({
      evidence: evidence.map((link, at) => (at === index ? { ...link, ...change } : link)),
    });
  return (
    <fieldset className={classes.choice}>
      <legend>{t('checkins.evidence')}</legend>
      {evidence.map((link, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a link has no name of its own until it is typed
        <Group key={index} gap="xs" align="flex-start" wrap="nowrap" mb={6}>
          <TextInput
            aria-label={t('checkins.evidenceTitle')}
            placeholder={t('checkins.evidenceTitle')}
            value={link.title}
            onChange={(event) => put(index, { title: event.currentTarget.value })}
            flex={1}
          />
          <TextInput
            aria-label={t('checkins.evidenceUrl')}
            placeholder="https://"
            type="url"
            value={link.url}
            error={error && !isLink(link) ? error : undefined}
            onChange={(event) => put(index, { url: event.currentTarget.value })}
            flex={2}
          />
          <CloseButton
            aria-label={t('checkins.removeLink')}
            onClick={() => form.set({ evidence: evidence.filter((_, at) => at !== index) })}
          />
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={evidence.length >= 20}
        onClick={() => form.set({ evidence: [...evidence, { title: '', url: '' }] })}
      >
        {t('checkins.addLink')}
      </Button>
    </fieldset>
  );
}
