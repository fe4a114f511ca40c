import { Injectable } from '@nestjs/common';
import { Keys } from '#features/identity/index';
import { EditionFiles, type Renderable } from '#features/reports/index';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { NotToBeSent, type EnclosedFile } from '#platform/mail/outgoing';
import type { VersionFormat } from './audience.dto.ts';
import { ShareLink } from './share-link.entity.ts';

/** How a link was opened. */
export interface Opening {
  readonly format: VersionFormat;
  readonly network: string;
  readonly userAgent: string;
}

/** Of whose link a message tells, and whether it brings the PDF. */
export interface MailedLink {
  readonly linkId: string;
  readonly withPdf: boolean;
}

const USER_AGENT_MAX = 300;

/** An edition for whoever holds a link to it; every opening is on record. */
@Injectable()
export class SharedEdition {
  constructor(
    private readonly db: Database,
    private readonly keys: Keys,
    private readonly editions: EditionFiles,
  ) {}

  /** Throws the same `NotFound` for a link that is wrong, expired or revoked, or whose report was withdrawn. */
  open(secret: string, opening: Opening): Promise<Renderable> {
    return this.db.transaction(async () => {
      const key = await this.keys.read('share', secret);
      if (!key) throw nothing();
      const { organization_id: organizationId, id } = key;
      const link = await this.db.repository(ShareLink).findOneBy({ organizationId, id });
      if (!link) throw nothing();
      const edition = await this.editions.named(organizationId, link.editionId);
      if (edition.state === 'withdrawn') throw nothing();
      await this.note(link, opening);
      return this.editions.report(organizationId, edition, audienceOf(link));
    });
  }

  /** What a message that is sent now encloses; throws `NotToBeSent` where its link opens nothing any more. */
  async enclosed(
    organizationId: string,
    { linkId: id, withPdf }: MailedLink,
  ): Promise<readonly EnclosedFile[]> {
    const link = await this.db.repository(ShareLink).findOneBy({ organizationId, id });
    if (!link || !(await this.isOpen(id)))
      throw new NotToBeSent('Not sent: its link was ended, or whoever made it has left.');
    const edition = await this.editions.named(organizationId, link.editionId);
    if (edition.state === 'withdrawn') throw new NotToBeSent('Not sent: the report was withdrawn.');
    if (!withPdf) return [];
    return [await this.editions.pdf(organizationId, edition, audienceOf(link))];
  }

  private async isOpen(id: string): Promise<boolean> {
    const key = await this.db.row({
      text: `SELECT id FROM gate.keys_of('share', NULL) WHERE id = $1 AND expires_at > remit.now()`,
      values: [id],
    });
    return key !== undefined;
  }

  private async note(
    { organizationId, id }: ShareLink,
    { format, network, userAgent }: Opening,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO share_link_openings (organization_id, id, share_link_id, format, network, user_agent)
        VALUES ($1, $2, $3, $4, $5, $6)`,
      values: [organizationId, newId(), id, format, network, userAgent.slice(0, USER_AGENT_MAX)],
    });
  }
}

const nothing = () => new NotFound('The shared report');

const audienceOf = ({ audienceName: name, parts }: ShareLink) =>
  name === null || parts === null ? undefined : { name, parts };
