import type { EditionContent } from '#domain/edition';
import type { EditionPoint } from '#domain/edition-loop';
import { useText } from '../../../app/i18n/use-text.ts';
import { Section } from '../edition/section.tsx';
import { Sheet } from '../edition/sheet.tsx';

/** What this edition does about each change that was asked for. */
export function ChangesAskedSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const { changesAsked } = content;
  if (!changesAsked) return null;
  const row = ({ key, text, by, outcome, answer }: EditionPoint) => ({
    key,
    name: text,
    cells: [by.name, outcome === null ? '–' : t(`loop.point.${outcome}`), answer ?? '–'],
  });
  const heads = ['loop.changeAsked', 'loop.by', 'loop.stateHead', 'loop.answerHead'];
  return (
    <Section id="changes-asked" title={t('reports.changes-asked')} aside={changesAsked.length}>
      <Sheet heads={heads.map((head) => t(head))} rows={changesAsked.map(row)} />
    </Section>
  );
}
