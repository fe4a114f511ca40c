import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import { MailTransport, type Attempt } from './mail-transport.ts';
import { NotToBeSent, type EnclosedFile, type Enclosure, type OutgoingMail } from './outgoing.ts';

interface Claimed extends Record<string, unknown> {
  readonly id: string;
  readonly attempts: number;
  readonly mail: OutgoingMail;
}

type Maker = (
  organizationId: string,
  reference: Enclosure['reference'],
) => Promise<readonly EnclosedFile[]>;

const MINUTE = 60_000;
/** A message whose sender died is free again after this. */
const LEASE = 5 * MINUTE;
const LONGEST_WAIT = 4 * 60 * MINUTE;
/** Over a day and a half, all waits together. */
const ATTEMPTS = 16;

/** What opens something is only kept until it is sent. */
const withoutSecrets = (column: string): string =>
  String.raw`regexp_replace(${column}, '(remit_([a-z]_)?)[A-Za-z0-9_-]{43}', '\1…', 'g')`;

/** Mail in the same transaction as what causes it; sent afterwards, at least once, under one Message-ID. */
@Injectable()
export class Outbox {
  private readonly logger = new Logger('Mail');
  private readonly makers = new Map<string, Maker>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
  ) {}

  /** Who makes the files of a source, when a message that needs them is sent. */
  encloses(source: string, make: Maker): void {
    this.makers.set(source, make);
  }

  async put(organizationId: string, mail: OutgoingMail): Promise<string> {
    const id = newId();
    const { kind, toName, toAddress, subject, text, html, headers = {}, attachments = [] } = mail;
    await this.db.run({
      text: `INSERT INTO outbox (organization_id, id, kind, to_name, to_address, subject, text, html, headers, attachments, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [
        organizationId,
        id,
        kind,
        toName,
        toAddress,
        subject,
        text,
        html,
        JSON.stringify(headers),
        JSON.stringify(attachments),
        this.transport.isOpen ? 'waiting' : 'kept',
      ],
    });
    return id;
  }

  /** Sends what is due, one after the other; stops when the server cannot be spoken to. */
  async deliver(organizationId: string): Promise<void> {
    if (!this.transport.isOpen) return;
    for (;;) {
      const claimed = await this.db.within(organizationId, () => this.claim(organizationId));
      if (!claimed) return;
      const attempt = await this.attempt(organizationId, claimed);
      await this.db.within(organizationId, () => this.note(organizationId, claimed, attempt));
      if (attempt.outcome === 'failed') return;
    }
  }

  private claim(organizationId: string): Promise<Claimed | undefined> {
    return this.db.row<Claimed>({
      text: `UPDATE outbox SET attempts = attempts + 1, next_at = $2 WHERE organization_id = $1 AND id = (
          SELECT id FROM outbox WHERE organization_id = $1 AND state = 'waiting' AND next_at <= $3
          ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts, json_build_object('kind', kind, 'toName', to_name, 'toAddress', to_address, 'subject', subject,
          'text', text, 'html', html, 'headers', headers, 'attachments', attachments) AS mail`,
      values: [organizationId, this.later(LEASE), this.clock.now()],
    });
  }

  private async attempt(organizationId: string, { id, mail }: Claimed): Promise<Attempt> {
    try {
      return await this.transport.send(id, mail, await this.files(organizationId, mail));
    } catch (error) {
      const outcome = error instanceof NotToBeSent ? 'refused' : 'failed';
      return { outcome, error: error instanceof Error ? error.message : String(error) };
    }
  }

  private async files(
    organizationId: string,
    { attachments = [] }: OutgoingMail,
  ): Promise<readonly EnclosedFile[]> {
    const made = await Promise.all(attachments.map((one) => this.enclosed(organizationId, one)));
    return made.flat();
  }

  private async enclosed(
    organizationId: string,
    { source, reference, isOptional = false }: Enclosure,
  ): Promise<readonly EnclosedFile[]> {
    try {
      const make = this.makers.get(source);
      if (!make) throw new Error(`Nobody makes files of “${source}”.`);
      return await make(organizationId, reference);
    } catch (error) {
      if (!isOptional) throw error;
      this.logger.warn(`A message goes without its “${source}”: ${String(error)}`);
      return [];
    }
  }

  private async note(
    organizationId: string,
    { id, attempts }: Claimed,
    attempt: Attempt,
  ): Promise<void> {
    const isOver = attempt.outcome === 'refused' || attempts >= ATTEMPTS;
    const state = attempt.outcome === 'sent' ? 'sent' : isOver ? 'dead' : 'waiting';
    await this.db.run({
      text: `UPDATE outbox SET state = $3, next_at = $4, last_error = $5, sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz END,
          text = CASE WHEN $3 = 'sent' THEN ${withoutSecrets('text')} ELSE text END,
          html = CASE WHEN $3 = 'sent' THEN ${withoutSecrets('html')} ELSE html END
        WHERE organization_id = $1 AND id = $2 AND state = 'waiting'`,
      values: [
        organizationId,
        id,
        state,
        this.later(Math.min(LONGEST_WAIT, MINUTE * 2 ** (attempts - 1))),
        attempt.outcome === 'sent' ? '' : attempt.error,
        this.clock.now(),
      ],
    });
  }

  private later(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() + milliseconds);
  }
}
