import { Injectable } from '@nestjs/common';
import { EditionFiles } from '#features/reports/index';
import type { NoticeKind } from '#domain/notice';
import { Database } from '#platform/database/database';
import type { Letter } from './letter.ts';
import type { Language } from './mail-words.ts';
import { Notices, type NoticeContent, type Reader } from './notices.ts';
import { reportParts } from './report-parts.ts';
import { UnsubscribeLink } from './unsubscribe-link.ts';

/** What letters are made of. */
@Injectable()
export class LetterParts {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
    private readonly editions: EditionFiles,
    private readonly link: UnsubscribeLink,
  ) {}

  readers(organizationId: string, kind: NoticeKind, personId: string): Promise<Reader[]> {
    return this.notices.readers(organizationId, kind, [personId]);
  }

  stopUrl(organizationId: string, personId: string, kind: NoticeKind): string {
    return this.link.of({ organizationId, personId, kind });
  }

  async organizationName(organizationId: string): Promise<string> {
    const row = await this.db.row<{ name: string }>({
      text: 'SELECT name FROM organizations WHERE organization_id = $1',
      values: [organizationId],
    });
    return row?.name ?? '';
  }

  async ofEdition(
    organizationId: string,
    { edition }: NoticeContent,
    language: Language,
  ): Promise<Letter['parts']> {
    if (edition === undefined) return [];
    const content = await this.editions.content(organizationId, edition.reportId, edition.number);
    return reportParts(content, { language, edition });
  }
}
