import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { languageOf, type Language } from '#features/notices/index';
import { EditionFiles, type NamedEdition } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { dayOf } from '#domain/day';
import { Database } from '#platform/database/database';
import { Outbox } from '#platform/mail/outbox';
import { editionLetter, type SentEdition } from './edition-letter.ts';
import type { MailEdition } from './share-link.dto.ts';
import { ShareLinksService } from './share-links.service.ts';

interface Addressee {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

interface Sender extends Record<string, unknown> {
  readonly name: string;
  readonly email: string | null;
  readonly organization: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Sends an edition, or a version of it, to anybody: each reader gets a link of their own, and the PDF if that is wanted. */
@Injectable()
export class MailEditions {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly links: ShareLinksService,
    private readonly editions: EditionFiles,
    private readonly activity: ActivityLog,
  ) {}

  /** The ids of the links. 409 for a report that was withdrawn. */
  async send(
    actor: Actor,
    edition: NamedEdition,
    { to, days, audienceId, words = '', withPdf = false }: MailEdition,
  ): Promise<readonly string[]> {
    const { organizationId } = actor;
    const shown = await this.links.shown(actor, edition, audienceId);
    const { report } = await this.editions.content(
      organizationId,
      edition.reportId,
      edition.number,
    );
    const sender = await this.sender(actor);
    const sent = { title: report.title, audience: shown.audienceName, words, sender };
    const ids: string[] = [];
    const addresses = [...new Set(to)];
    for (const reader of await this.addressees(actor, addresses, sender)) {
      const key = await this.links.issue(actor, reader.address, days);
      const until = dayOf(key.expiresAt, sender.timeZone);
      const mailId = await this.post(organizationId, reader, {
        sent,
        link: { id: key.id, url: key.link, until },
        withPdf,
      });
      await this.links.hand(actor, key, {
        name: reader.address,
        shown,
        mailedTo: reader.address,
        mailId,
      });
      ids.push(key.id);
    }
    const after = {
      to: addresses,
      audience: shown.audienceName,
      days,
      edition: edition.number,
      withPdf,
    };
    const subject = { kind: 'report', id: edition.reportId };
    this.activity.record(actor, 'edition.mail', subject, { after });
    return ids;
  }

  private post(
    organizationId: string,
    { address, name, language }: Addressee,
    given: {
      readonly sent: SentEdition;
      readonly link: { readonly id: string; readonly url: string; readonly until: string };
      readonly withPdf: boolean;
    },
  ): Promise<string> {
    const { sent, link, withPdf } = given;
    const { subject, text, html } = editionLetter(sent, link, language);
    const { email } = sent.sender;
    return this.outbox.put(organizationId, {
      kind: 'shared',
      toName: name,
      toAddress: address,
      subject,
      text,
      html,
      headers: email === null ? {} : { 'Reply-To': email },
      // Named without PDF too: whether the link still opens is asked when the message is sent.
      attachments: [{ source: 'shared', reference: { linkId: link.id, withPdf: Number(withPdf) } }],
    });
  }

  private async sender({ organizationId, personId }: Actor): Promise<Sender> {
    const row = await this.db.row<Sender>({
      text: `SELECT p.name, p.email, o.name AS organization, o.locale, o.time_zone AS "timeZone" FROM people p
        JOIN organizations o ON o.organization_id = $1 WHERE p.organization_id = $1 AND p.id = $2`,
      values: [organizationId, personId],
    });
    if (!row) throw new Error('Nobody sends.');
    return row;
  }

  /** Those who are here by name and in their language, everybody else by address and in that of the organization. */
  private async addressees(
    { organizationId }: Actor,
    to: readonly string[],
    { locale }: Sender,
  ): Promise<readonly Addressee[]> {
    const rows = await this.db.rows<{ email: string; name: string; locale: string | null }>({
      text: `SELECT email, name, locale FROM people WHERE organization_id = $1 AND state = 'active' AND email = ANY ($2::text[])`,
      values: [organizationId, to],
    });
    const known = new Map(rows.map((row) => [row.email, row]));
    return to.map((address) => ({
      address,
      name: known.get(address)?.name ?? address,
      language: languageOf(known.get(address)?.locale ?? locale),
    }));
  }
}
