import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { Deactivation } from './deactivation.ts';
import { PeopleService } from './people.service.ts';
import {
  CreatePerson,
  Deactivate,
  ListPeople,
  PeoplePage,
  PersonView,
  UpdatePerson,
} from './person.dto.ts';

@ApiTags('People')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly deactivation: Deactivation,
  ) {}

  /** Everybody in the organization, by name; also those who were deactivated, unless a state is asked for. */
  @Get()
  @ApiOkResponse({ type: PeoplePage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListPeople): Promise<PeoplePage> {
    const { data, next } = await this.people.list(actor, query);
    return { data: data.map((person) => PersonView.of(person, actor)), next };
  }

  /** List somebody who cannot sign in yet, such as the holder of a role; an invitation changes that. */
  @Post()
  @ApiCreatedResponse({ type: PersonView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreatePerson): Promise<PersonView> {
    return PersonView.of(await this.people.create(actor, body), actor);
  }

  /** One person. */
  @Get(':id')
  @ApiOkResponse({ type: PersonView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<PersonView> {
    return PersonView.of(await this.people.get(actor, id), actor);
  }

  /** Change what the organization says of a person, or give another role. */
  @Patch(':id')
  @ApiOkResponse({ type: PersonView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdatePerson,
  ): Promise<PersonView> {
    return PersonView.of(await this.people.update(actor, id, version, body), actor);
  }

  /** Take a person out of work: sessions and tokens end at once, what is owned goes to somebody else. */
  @Put(':id/deactivation')
  @ApiOkResponse({ type: PersonView })
  async deactivate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { handOverTo }: Deactivate,
  ): Promise<PersonView> {
    return PersonView.of(
      await this.deactivation.begin(actor, id, version, handOverTo ?? null),
      actor,
    );
  }

  /** Let a deactivated person back in. */
  @Delete(':id/deactivation')
  @ApiOkResponse({ type: PersonView })
  async reactivate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<PersonView> {
    return PersonView.of(await this.deactivation.end(actor, id, version), actor);
  }
}
