import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Outbox } from '#platform/mail/outbox';
import { SharedEdition } from './shared-edition.ts';

/** Makes the files of messages that carry an edition outside, when they are sent. */
@Injectable()
export class SharingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly shared: SharedEdition,
  ) {}

  onModuleInit(): void {
    this.outbox.encloses('shared', (organizationId, { linkId, withPdf }) =>
      this.db.within(organizationId, () =>
        this.shared.enclosed(organizationId, { linkId: String(linkId), withPdf: withPdf !== 0 }),
      ),
    );
  }
}
