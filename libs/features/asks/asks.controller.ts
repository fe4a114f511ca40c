import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { AnswerAsks } from './answer-ask.ts';
import { AskCourse } from './ask-course.ts';
import { AskViews } from './ask-views.ts';
import { AnswerAsk, CreateAsk, ListAsks, UpdateAsk, WithdrawAsk } from './ask.dto.ts';
import { AskPage, AskView } from './ask.view.ts';
import { AsksService } from './asks.service.ts';

const byId = Param('id', ParseId);

@ApiTags('Asks')
@Controller('asks')
export class AsksController {
  constructor(
    private readonly asks: AsksService,
    private readonly course: AskCourse,
    private readonly answers: AnswerAsks,
    private readonly views: AskViews,
  ) {}

  /** What reports ask the CEO to decide, in the order in which it was written. */
  @Get()
  @ApiOkResponse({ type: AskPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListAsks): Promise<AskPage> {
    const { data, next } = await this.asks.page(actor, query);
    return { data: await this.views.all(actor, data), next };
  }

  /** Write an ask into the draft of a report. */
  @Post()
  @ApiCreatedResponse({ type: AskView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAsk): Promise<AskView> {
    return this.views.of(actor, await this.asks.create(actor, body));
  }

  /** One ask with what was answered. */
  @Get(':id')
  @ApiOkResponse({ type: AskView })
  async get(@CurrentActor() actor: Actor, @byId id: string): Promise<AskView> {
    return this.views.of(actor, await this.asks.get(actor, id));
  }

  /** Word an ask anew, until its report is submitted. */
  @Patch(':id')
  @ApiOkResponse({ type: AskView })
  async update(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAsk,
  ): Promise<AskView> {
    return this.views.of(actor, await this.asks.update(actor, id, version, body));
  }

  /** Approve, decline, put off to a day, or leave it to somebody; the first two enter the decision log. */
  @Put(':id/answer')
  @ApiOkResponse({ type: AskView })
  async answer(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: AnswerAsk,
  ): Promise<AskView> {
    return this.views.of(actor, await this.answers.run(actor, id, version, body));
  }

  /** Ask no longer; with a reason once it has been asked. */
  @Put(':id/withdrawal')
  @ApiOkResponse({ type: AskView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawAsk,
  ): Promise<AskView> {
    return this.views.of(actor, await this.course.withdraw(actor, id, version, reason));
  }
}
