import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Changes, Counts, Matches, Vanished } from './findings.tsx';
import classes from './imports.module.css';
import {
  mappingOf,
  withMeaning,
  type ImportField,
  type ImportView,
  type Mapping,
  type Preview,
} from './mapping.ts';
import { Causes } from './causes.tsx';

interface Props {
  readonly view: ImportView;
  readonly preview: Preview;
  readonly fields: readonly ImportField[];
  /** A change of the mapping is on its way: what is shown is not what would be written. */
  readonly isChecking: boolean;
  readonly onMap: (mapping: Mapping) => Promise<unknown>;
  readonly onCommit: (skipFailed: boolean) => Promise<unknown>;
}

/** What would happen, before anything does. */
export function PreviewCard({ view, preview, fields, isChecking, onMap, onCommit }: Props) {
  const t = useText();
  const [skipFailed, setSkipFailed] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const { create, update, fail } = preview.counts;
  const writes = create + update;
  const isBlocked = fail > 0 && !skipFailed;
  const isReady = !isChecking && !isBlocked && writes > 0 && view.can.commit;
  const commit = async () => {
    if (!isReady || isWriting) return;
    setWriting(true);
    await onCommit(skipFailed);
    setWriting(false);
  };
  useKeys([{ stroke: 'mod+Enter', label: 'imports.commitKey', run: () => void commit() }]);
  return (
    <Card title={t('imports.preview')}>
      <Counts preview={preview} />
      <Unmapped view={view} preview={preview} fields={fields} onMap={onMap} />
      <Causes view={view} preview={preview} />
      <Changes preview={preview} />
      <Matches preview={preview} />
      <Vanished preview={preview} />
      <Group className={classes.commit}>
        {fail > 0 && (
          <Checkbox
            label={t('imports.skipFailed', { count: fail })}
            checked={skipFailed}
            onChange={(event) => setSkipFailed(event.currentTarget.checked)}
          />
        )}
        <Button onClick={() => void commit()} disabled={!isReady} loading={isWriting}>
          {t('imports.commit', { count: writes })}
        </Button>
        {writes === 0 && fail === 0 && <span className="mute">{t('imports.nothingToDo')}</span>}
      </Group>
    </Card>
  );
}

/** Words of the source that nobody has explained yet: they are asked for, never guessed. */
function Unmapped({ view, preview, fields, onMap }: Omit<Props, 'onCommit' | 'isChecking'>) {
  const t = useText();
  const mapping = mappingOf(view);
  if (preview.unmapped.length === 0) return null;
  return (
    <section className={classes.finding}>
      <h3>{t('imports.words')}</h3>
      <p className="mute">{t('imports.wordsText')}</p>
      <ul className={classes.words}>
        {preview.unmapped.map((word) => {
          const choices = fields.find(({ name }) => name === word.field)?.choices ?? [];
          const label = t(`imports.fields.${word.field}`);
          return (
            <li key={`${word.field} ${word.term}`}>
              <span>
                {label}: <q>{word.term}</q>{' '}
                <span className="mute">{t('imports.times', { count: word.count })}</span>
              </span>
              <select
                className={classes.select}
                aria-label={t('imports.meaningOf', { term: word.term })}
                value=""
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (value !== '')
                    void onMap(withMeaning(mapping, word, value === '-' ? null : value));
                }}
              >
                <option value="">{t('imports.chooseMeaning')}</option>
                <option value="-">{t('imports.saysNothing')}</option>
                {choices.map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
