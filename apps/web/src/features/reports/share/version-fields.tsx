import { Checkbox, TextInput } from '@mantine/core';
import type { EditionPart } from '#domain/edition-parts';
import { api, ifMatch } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import quiet from '../../../ui/quiet-button.module.css';
import { versionAddress, type Audience, type Shared } from './share-reads.ts';
import classes from './share.module.css';

interface NewVersionProps {
  readonly parts: readonly EditionPart[];
  readonly name: string;
  readonly chosen: readonly EditionPart[];
  readonly isTried: boolean;
  readonly refusal: string | undefined;
  readonly onChange: (change: { version?: string; chosen?: EditionPart[] }) => void;
}

/** A name, and the sections that the version shows. */
export function NewVersion({ parts, name, chosen, isTried, refusal, onChange }: NewVersionProps) {
  const t = useText();
  const missing = isTried && name.trim() === '' ? t('sharing.nameNeeded') : undefined;
  const isEmpty = isTried && chosen.length === 0;
  return (
    <>
      <TextInput
        label={t('sharing.versionName')}
        description={t('sharing.versionNameHint')}
        value={name}
        maxLength={60}
        required
        error={refusal ?? missing}
        onChange={({ currentTarget }) => onChange({ version: currentTarget.value })}
      />
      <Checkbox.Group
        label={t('sharing.sections')}
        value={[...chosen]}
        error={isEmpty && t('sharing.sectionsNeeded')}
        onChange={(next) => onChange({ chosen: parts.filter((part) => next.includes(part)) })}
      >
        <div className={classes.sections}>
          {parts.map((part) => (
            <Checkbox key={part} value={part} label={t(`reports.${part}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

interface VersionLinksProps {
  readonly shared: Shared;
  readonly audience: Audience | undefined;
  readonly onRemoved: () => void;
}

/** What the chosen version looks like, before it is handed to anybody. */
export function VersionLinks({ shared, audience, onRemoved }: VersionLinksProps) {
  const t = useText();
  const write = useWrite();
  if (!audience) return null;
  const { id, name, version } = audience;
  const remove = async (): Promise<void> => {
    const done = await write({
      run: () =>
        api.PUT('/api/v1/audiences/{id}/archival', {
          params: { path: { id } },
          headers: ifMatch(version),
        }),
      said: t('sharing.removed', { name }),
    });
    if (done) onRemoved();
  };
  return (
    <p className={classes.version}>
      <a href={versionAddress(shared, id, 'html')} target="_blank" rel="noreferrer">
        {t('sharing.look')}
      </a>
      <a href={versionAddress(shared, id, 'pdf')} target="_blank" rel="noreferrer">
        {t('sharing.pdf')}
      </a>
      <button type="button" className={quiet.button} onClick={() => void remove()}>
        {t('sharing.remove')}
      </button>
    </p>
  );
}
