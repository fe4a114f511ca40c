import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTime } from '../in-time.ts';

/** Long enough for a balancer to see that this replica is going. */
const NOTICE = 1_500;

/** Milliseconds; a database that takes longer is of no use to a request either. */
const PATIENCE = 3_000;

/** Ready while the database answers and nobody has asked the process to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  isLeaving = false;
  /** A single process behind no balancer may leave at once. */
  notice = NOTICE;

  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    if (this.isLeaving) return false;
    return inTime(this.dataSource.query('SELECT 1'), PATIENCE).then(
      () => true,
      () => false,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    await pause(this.notice);
  }
}
