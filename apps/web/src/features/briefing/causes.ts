import type { ChangeKind } from '#domain/since';
import type { Schema } from '../../app/api.ts';

type CheckIn = Pick<
  Schema<'CheckInView'>,
  'cause' | 'highlights' | 'lowlights' | 'mismatchReason' | 'datedAt' | 'moveReason'
>;

/** What somebody said of a change since the last look; undefined where nobody did. */
export function causeOf(
  checkIn: CheckIn | null,
  kind: ChangeKind,
  since: string,
): string | undefined {
  if (!checkIn || new Date(checkIn.datedAt) < new Date(since)) return undefined;
  const { cause, highlights, lowlights, mismatchReason, moveReason } = checkIn;
  const texts =
    kind === 'mismatch'
      ? [mismatchReason, cause]
      : kind === 'better' || kind === 'rose'
        ? [highlights, moveReason]
        : [cause, moveReason, lowlights];
  return texts.map(firstSentence).find((text) => text !== '');
}

/** The first sentence of a text, without its marks. */
export function firstSentence(markdown: string): string {
  const line =
    markdown
      .split('\n')
      .map((text) => text.replaceAll(/[*_`#>]|^\s*(?:[-+]|\d+\.)\s+/g, '').trim())
      .find((text) => text !== '') ?? '';
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
