import type { Schema } from '../../app/api.ts';
import type { Text } from '../../app/i18n/use-text.ts';

/** What the line of a report is called; a section by its heading. */
export const lineName = (t: Text, { section, key, name }: Schema<'CommentLine'>): string =>
  section === 'part' ? t(`reports.${key}`) : name;
