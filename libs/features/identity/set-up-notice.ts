import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Settings } from '#platform/settings';
import { SetUp } from './set-up.ts';

/** Prints the set-up code while it is needed, in the process that will take it. */
@Injectable()
export class SetUpNotice implements OnApplicationBootstrap {
  constructor(
    private readonly setUp: SetUp,
    private readonly settings: Settings,
    private readonly host: HttpAdapterHost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const adapter: unknown = this.host.httpAdapter;
    if (!adapter || !(await this.setUp.isNeeded())) return;
    process.stdout.write(
      `Set-up code: ${this.setUp.code}\nEnter it at ${this.settings.publicUrl.origin}/setup to make the first organization.\n`,
    );
  }
}
