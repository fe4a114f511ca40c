import { Module } from '@nestjs/common';
import { MailJobs } from './mail.jobs.ts';
import { MailTransport } from './mail-transport.ts';
import { Outbox } from './outbox.ts';

@Module({ providers: [MailJobs, MailTransport, Outbox], exports: [MailTransport, Outbox] })
export class MailModule {}
