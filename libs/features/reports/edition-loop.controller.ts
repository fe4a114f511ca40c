import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommentView } from '#features/comments/index';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { EditionQuestions } from './edition-questions.ts';
import { Readings } from './edition-readings.ts';
import {
  AskAboutLine,
  EditionNews,
  EditionReadings,
  MarkSections,
  Restatement,
} from './readings.dto.ts';
import { Restatements } from './restatements.ts';

const byId = Param('id', ParseId);
const byNumber = Param('number', ParseIntPipe);

/** What a reader does with a sealed edition, line by line. */
@ApiTags('Reports')
@Controller('reports/:id/editions/:number')
export class EditionLoopController {
  constructor(
    private readonly questions: EditionQuestions,
    private readonly readings: Readings,
    private readonly restatements: Restatements,
  ) {}

  /** Ask about a line; whoever answers for it is told at once, and the answer comes back to you. */
  @Post('questions')
  @ApiCreatedResponse({ type: CommentView })
  ask(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @byNumber number: number,
    @Body() body: AskAboutLine,
  ): Promise<CommentView> {
    return this.questions.ask(actor, id, number, body);
  }

  /** Which sections you have read. */
  @Get('readings')
  @ApiOkResponse({ type: EditionReadings })
  read(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @byNumber number: number,
  ): Promise<EditionReadings> {
    return this.readings.of(actor, id, number);
  }

  /** Say which sections you have read; twice is once. */
  @Put('readings')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mark(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @byNumber number: number,
    @Body() { sections }: MarkSections,
  ): Promise<void> {
    await this.readings.mark(actor, id, number, sections);
  }

  /** What changed since the edition that you read last, of whatever period. */
  @Get('news')
  @ApiOkResponse({ type: EditionNews })
  news(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @byNumber number: number,
  ): Promise<EditionNews> {
    return this.readings.news(actor, id, number);
  }

  /** The figures that are others by what is known now. */
  @Get('restatements')
  @ApiOkResponse({ type: [Restatement] })
  restated(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @byNumber number: number,
  ): Promise<readonly Restatement[]> {
    return this.restatements.of(actor, id, number);
  }
}
