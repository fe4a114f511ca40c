import { Injectable } from '@nestjs/common';
import type { NamedEdition } from '#features/reports/index';
import type { NoticeKind } from '#domain/notice';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { Outbox } from '#platform/mail/outbox';
import type { Enclosure } from '#platform/mail/outgoing';
import { Settings } from '#platform/settings';
import { htmlOf, textOf, type Letter } from './letter.ts';
import { languageOf, say, subjectFor, type Language } from './mail-words.ts';
import { LetterParts } from './letter-parts.ts';
import type { NoticeContent, Reader } from './notices.ts';

interface Due extends Record<string, unknown> {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly personId: string;
  readonly content: NoticeContent;
}

const STALE = 3 * 86_400_000;

/** Makes one message of all that is due for one person in one kind; each report comes alone. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly letters: LetterParts,
  ) {}

  /** In the transaction that is under way: a message is there when its notices are told, and only then. */
  async run(organizationId: string): Promise<void> {
    const due = await this.take(organizationId);
    for (const group of Map.groupBy(due, groupOf).values()) await this.write(organizationId, group);
  }

  /** What nobody could tell for days is no news: an imported past is not written about. */
  private take(organizationId: string): Promise<Due[]> {
    const now = this.clock.now();
    return this.db.rows<Due>({
      text: `WITH due AS (
          SELECT organization_id, id FROM notices WHERE organization_id = $1 AND told_at IS NULL AND due_at <= $2
          ORDER BY due_at, id LIMIT 500 FOR UPDATE SKIP LOCKED
        ), told AS (
          UPDATE notices n SET told_at = $2 FROM due WHERE n.organization_id = due.organization_id AND n.id = due.id
          RETURNING n.id, n.kind, n.person_id, n.content, n.due_at
        )
        SELECT id, kind, person_id AS "personId", content FROM told WHERE due_at > $3 ORDER BY id`,
      values: [organizationId, now, new Date(now.getTime() - STALE)],
    });
  }

  private async write(organizationId: string, group: readonly Due[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    const { kind, personId, content } = first;
    const [reader] = await this.letters.readers(organizationId, kind, personId);
    if (!reader) return;
    const { letter, stopUrl } = await this.letterOf(organizationId, reader, group);
    const { edition } = content;
    await this.outbox.put(organizationId, {
      kind,
      toName: reader.name,
      toAddress: reader.email,
      subject: letter.title,
      text: textOf(letter),
      html: htmlOf(letter),
      headers: {
        'List-Unsubscribe': `<${stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      attachments: edition === undefined ? [] : enclosuresOf(edition),
    });
  }

  private async letterOf(
    organizationId: string,
    reader: Reader,
    group: readonly Due[],
  ): Promise<{ letter: Letter; stopUrl: string }> {
    const language = languageOf(reader.locale);
    const kind = group[0]?.kind ?? 'digest';
    const stopUrl = this.letters.stopUrl(organizationId, reader.id, kind);
    const organization = await this.letters.organizationName(organizationId);
    const contents = group.map(({ content }) => content);
    const [first] = contents;
    const isReport = kind === 'report' && first?.edition !== undefined;
    const letter: Letter = {
      language,
      title:
        kind === 'report' && first
          ? titleOf(first, language)
          : subjectFor(language, kind, group.length),
      kicker: organization,
      lines: isReport ? [] : contents.map((content) => this.line(content, language)),
      parts: isReport ? await this.letters.ofEdition(organizationId, first, language) : [],
      button: isReport ? { text: say(language, 'readAndAnswer'), url: this.url(first.path) } : null,
      why: say(language, 'why', { organization }),
      stop: { text: say(language, 'stop'), url: stopUrl },
    };
    return { letter, stopUrl };
  }

  private line(content: NoticeContent, language: Language): Letter['lines'][number] {
    return {
      sentence: titleOf(content, language),
      words: content.words,
      url: this.url(content.path),
    };
  }

  private url(path: string): string {
    return `${this.settings.publicUrl.origin}${path}`;
  }
}

const enclosuresOf = (reference: NamedEdition): readonly Enclosure[] => [
  { source: 'edition', reference: { ...reference } },
  { source: 'edition-charts', reference: { ...reference }, isOptional: true },
];

const titleOf = ({ sentence, values }: NoticeContent, language: Language): string =>
  say(language, sentence, values);

const groupOf = ({ id, kind, personId }: Due): string =>
  kind === 'report' ? id : `${kind} ${personId}`;
