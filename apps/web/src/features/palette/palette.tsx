import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import type { Stage } from './entry.ts';
import classes from './palette.module.css';
import { SearchStage } from './search-stage.tsx';
import { ValueStage } from './value-stage.tsx';

/** Without the bar of the page below, all of that page would be laid out anew. */
const WITH_BAR = { removeScrollBar: false };

/** Finds everything and does most things from the keyboard. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [stage, setStage] = useState<Stage>();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      removeScrollProps={WITH_BAR}
      classNames={{ content: classes.palette }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('palette.name')}>
        {stage ? (
          <ValueStage stage={stage} onBack={() => setStage(undefined)} onClose={onClose} />
        ) : (
          <SearchStage text={text} onText={setText} onStage={setStage} onClose={onClose} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
