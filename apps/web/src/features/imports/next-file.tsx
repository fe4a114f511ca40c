import { useRef, type ClipboardEvent } from 'react';
import type { Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';
import { ofFile, ofPaste, TAKEN } from './upload.ts';
import { useUpload } from './use-upload.ts';

type Item = Schema<'ImportItem'>;

/** Chosen, or pasted while the button has the focus, the next file of a source is read as the one before. */
export function NextFile({ item: { kind, source } }: { readonly item: Item }) {
  const t = useText();
  const send = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) =>
    file && void send(async () => ({ kind, source, ...(await ofFile(file)) }));
  const paste = ({ clipboardData }: ClipboardEvent) => {
    const [file] = clipboardData.files;
    const text = clipboardData.getData('text/plain');
    if (file) take(file);
    else if (text.trim() !== '')
      void send(() => Promise.resolve({ kind, source, ...ofPaste(text) }));
  };
  return (
    <>
      <button
        type="button"
        className={`${classes.nextFile} no-print`}
        title={t('imports.nextText')}
        onClick={() => input.current?.click()}
        onPaste={paste}
      >
        {t('imports.next')}
        <span className="visually-hidden"> {t('imports.nextOf', { source })}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={TAKEN}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file may be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
