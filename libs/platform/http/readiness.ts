import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Long enough for a balancer to see that this replica is going. */
const NOTICE = 1_500;

/** Ready while the database answers and nobody has asked the process to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isLeaving = false;
  /** A single process behind no balancer may leave at once. */
  notice = NOTICE;

  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    if (this.isLeaving) return false;
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    await pause(this.notice);
  }
}
