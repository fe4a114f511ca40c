import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { FollowsModule } from '#features/follows/index';
import { ObligationsModule } from '#features/obligations/index';
import { ReportsModule } from '#features/reports/index';
import { MailModule } from '#platform/mail/mail.module';
import { ConversationQuery } from './conversation.query.ts';
import { Digests } from './digests.ts';
import { LateReportsQuery } from './late-reports.query.ts';
import { LateReports } from './late-reports.ts';
import { LetterParts } from './letter-parts.ts';
import { MailPreferencesController } from './mail-preferences.controller.ts';
import { MailPreferences } from './mail-preferences.ts';
import { Notices } from './notices.ts';
import { NoticesJobs } from './notices.jobs.ts';
import { NoticesWork } from './notices-work.ts';
import { NoticesReactions } from './notices.reactions.ts';
import { OutboxController } from './outbox.controller.ts';
import { OutboxQuery } from './outbox.query.ts';
import { PromisesQuery } from './promises.query.ts';
import { PromisesReactions } from './promises.reactions.ts';
import { Reminders } from './reminders.ts';
import { UnsubscribeLink } from './unsubscribe-link.ts';
import { UnsubscriptionsController } from './unsubscriptions.controller.ts';
import { WriteLetters } from './write-letters.ts';

@Module({
  imports: [ActivityModule, FollowsModule, MailModule, ObligationsModule, ReportsModule],
  controllers: [MailPreferencesController, OutboxController, UnsubscriptionsController],
  providers: [
    ConversationQuery,
    Digests,
    LateReports,
    LateReportsQuery,
    LetterParts,
    MailPreferences,
    Notices,
    NoticesJobs,
    NoticesReactions,
    NoticesWork,
    OutboxQuery,
    PromisesQuery,
    PromisesReactions,
    Reminders,
    UnsubscribeLink,
    WriteLetters,
  ],
})
export class NoticesModule {}
