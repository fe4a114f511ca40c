import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { Keys } from '#features/identity/index';
import { EditionFiles, mayShareReports, type NamedEdition } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize, type Policy } from '#domain/policy';
import { Database } from '#platform/database/database';
import { AudiencesService } from './audiences.service.ts';
import type { CreateShareLink } from './share-link.dto.ts';
import { ShareLink } from './share-link.entity.ts';

const PAGE = 'api/v1/shared-editions';
const HOURS = 24;

const sharePolicy = { share: mayShareReports } satisfies Policy<unknown, string>;

export interface HandedOut {
  readonly id: string;
  readonly url: string;
}

interface Shown {
  readonly editionId: string;
  readonly audienceName: string | null;
  readonly parts: ShareLink['parts'];
}

interface Given {
  readonly name: string;
  readonly shown: Shown;
  readonly mailedTo?: string;
  readonly mailId?: string;
}

/** Hands out links by which people outside read one edition, and ends them. */
@Injectable()
export class ShareLinksService {
  constructor(
    private readonly db: Database,
    private readonly keys: Keys,
    private readonly editions: EditionFiles,
    private readonly audiences: AudiencesService,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 for a report that was withdrawn; the address is shown this once. */
  async create(
    actor: Actor,
    edition: NamedEdition,
    { name, days, audienceId }: CreateShareLink,
  ): Promise<HandedOut> {
    const shown = await this.shown(actor, edition, audienceId);
    const key = await this.issue(actor, name, days);
    await this.hand(actor, key, { name, shown });
    const { audienceName: audience } = shown;
    const after = { name, audience, expiresAt: key.expiresAt, edition: edition.number };
    this.record(actor, 'create', edition.reportId, { after });
    return { id: key.id, url: key.link };
  }

  /** What may be handed out of an edition, and to whom it is shown. */
  async shown(actor: Actor, edition: NamedEdition, audienceId?: string): Promise<Shown> {
    authorize(sharePolicy, actor, 'share');
    const { id: editionId, state } = await this.editions.find(actor.organizationId, edition);
    if (state === 'withdrawn')
      throw new Conflict('The report was withdrawn: it is not shown any more.');
    const audience = audienceId === undefined ? null : await this.audiences.get(actor, audienceId);
    return { editionId, audienceName: audience?.name ?? null, parts: audience?.parts ?? null };
  }

  issue({ personId }: Actor, name: string, days: number): ReturnType<Keys['issueShare']> {
    return this.keys.issueShare({ personId, name }, PAGE, days * HOURS);
  }

  async hand(
    { organizationId, personId }: Actor,
    { id, expiresAt }: { readonly id: string; readonly expiresAt: Date },
    { shown, ...given }: Given,
  ): Promise<void> {
    const createdBy = personId;
    await this.rows.insert({ organizationId, id, ...shown, ...given, expiresAt, createdBy });
  }

  /** Twice is once. */
  async revoke(actor: Actor, id: string): Promise<void> {
    authorize(sharePolicy, actor, 'share');
    const { organizationId, personId } = actor;
    const link = await this.rows.findOne({
      where: { organizationId, id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!link) throw new NotFound('The link');
    if (link.revokedAt !== null) return;
    await this.keys.revoke('share', id);
    await this.rows.update(
      { organizationId, id },
      { revokedAt: () => 'remit.now()', revokedBy: personId },
    );
    const { reportId } = await this.editions.named(organizationId, link.editionId);
    this.record(actor, 'revoke', reportId, { before: { name: link.name } });
  }

  private record(
    actor: Actor,
    deed: 'create' | 'revoke',
    reportId: string,
    change: { readonly before?: object; readonly after?: object },
  ): void {
    this.activity.record(actor, `share_link.${deed}`, { kind: 'report', id: reportId }, change);
  }

  private get rows() {
    return this.db.repository(ShareLink);
  }
}
