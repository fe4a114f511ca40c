import { Injectable } from '@nestjs/common';
import {
  GoalsService,
  LinksService,
  StatementCourse,
  StatementsService,
} from '#features/strategy/index';
import type { LinkEnd } from '#domain/link';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine =
  | 'write_statement'
  | 'approve_statement'
  | 'publish_statement'
  | 'read_statement'
  | 'set_goal'
  | 'close_goal'
  | 'link';

@Injectable()
export class StrategyDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly statements: StatementsService,
    private readonly statementCourse: StatementCourse,
    private readonly goals: GoalsService,
    private readonly links: LinksService,
  ) {}

  readonly performers: Performers<Mine> = {
    write_statement: (deed) => this.write(deed),
    approve_statement: (deed) => this.approve(deed),
    publish_statement: (deed) => this.publish(deed),
    read_statement: (deed) => this.read(deed),
    set_goal: (deed) => this.setGoal(deed),
    close_goal: (deed) => this.closeGoal(deed),
    link: (deed) => this.link(deed),
  };

  private async write({ by, statement, text }: DeedOf<'write_statement'>): Promise<void> {
    const { id } = await this.statements.create(this.company.actor(by), text);
    this.company.keep('statement', statement, id);
  }

  private async approve({ by, statement }: DeedOf<'approve_statement'>): Promise<void> {
    const { id, version } = await this.versions.of('statement', statement);
    await this.statementCourse.approve(this.company.actor(by), id, version);
  }

  private async publish({ by, statement }: DeedOf<'publish_statement'>): Promise<void> {
    const { id, version } = await this.versions.of('statement', statement);
    await this.statementCourse.publish(this.company.actor(by), id, version, undefined);
  }

  private async read({ by, statement }: DeedOf<'read_statement'>): Promise<void> {
    const id = this.company.id('statement', statement);
    await this.statements.acknowledge(this.company.actor(by), id);
  }

  private async setGoal({ by, goal: { owner, ...goal } }: DeedOf<'set_goal'>): Promise<void> {
    const { company } = this;
    const ownerId = company.personId(owner);
    const { id } = await this.goals.create(company.actor(by), { ...goal, ownerId });
    company.keep('goal', goal.key, id);
  }

  private async closeGoal({ by, goal, note }: DeedOf<'close_goal'>): Promise<void> {
    const { id, version } = await this.versions.of('goal', goal);
    await this.goals.close(this.company.actor(by), id, version, note);
  }

  private async link({ by, from, to, note }: DeedOf<'link'>): Promise<void> {
    const [fromKind, toKind] = [from[0], to[0]];
    const ends = { fromId: this.end(from), toId: this.end(to) };
    await this.links.create(this.company.actor(by), { fromKind, toKind, ...ends, note });
  }

  private end([kind, name]: readonly [LinkEnd, string]): string {
    return this.company.id(kind, name);
  }
}
