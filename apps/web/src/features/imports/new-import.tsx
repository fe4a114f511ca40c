import {
  Button,
  FileInput,
  Group,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { Card } from '../../ui/card.tsx';
import classes from './imports.module.css';
import { KINDS, ofFile, ofPaste, TAKEN, type ImportKind } from './upload.ts';
import { useUpload } from './use-upload.ts';

/** A file or what was copied from a spreadsheet. */
export function NewImport() {
  const t = useText();
  const send = useUpload();
  const [kind, setKind] = useState<ImportKind>('measurements');
  const [way, setWay] = useState('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const isReady = way === 'file' ? file !== null : text.trim() !== '';

  const submit = async () => {
    setSending(true);
    setProblem(undefined);
    await send(
      async () => ({
        kind,
        source: source.trim(),
        ...(way === 'file' && file ? await ofFile(file) : ofPaste(text)),
      }),
      (error) => setProblem(problemText(t, error)),
    );
    setSending(false);
  };

  return (
    <Card title={t('imports.new')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Group align="end">
          <Select
            label={t('imports.whatIsIn')}
            value={kind}
            onChange={(value) => setKind(KINDS.find((name) => name === value) ?? 'measurements')}
            data={KINDS.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
            allowDeselect={false}
          />
          <SegmentedControl
            aria-label={t('imports.way')}
            value={way}
            onChange={setWay}
            data={['file', 'paste'].map((value) => ({ value, label: t(`imports.way.${value}`) }))}
          />
        </Group>
        {way === 'file' ? (
          <FileInput
            label={t('imports.file')}
            placeholder={t('imports.chooseFile')}
            description={t('imports.fileText')}
            leftSection={<IconUpload size={16} aria-hidden />}
            accept={TAKEN}
            value={file}
            onChange={setFile}
            error={problem}
          />
        ) : (
          <Textarea
            label={t('imports.cells')}
            description={t('imports.cellsText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            rows={8}
            spellCheck={false}
            classNames={{ input: classes.cells }}
            error={problem}
          />
        )}
        <TextInput
          label={t('imports.source')}
          description={t('imports.sourceText')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          maxLength={200}
        />
        <Group>
          <Button type="submit" disabled={!isReady} loading={isSending}>
            {t('imports.upload')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}
