import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  CommentPage,
  CommentView,
  CreateComment,
  ListComments,
  UpdateComment,
} from './comment.dto.ts';
import { CommentsService } from './comments.service.ts';

@ApiTags('Comments')
@Controller('comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  /** What is said about one thing, oldest first. */
  @Get()
  @ApiOkResponse({ type: CommentPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListComments): Promise<CommentPage> {
    return this.comments.list(actor, query);
  }

  /** Say something about a check-in, an area, a KPI, a report, or an item, objective, product or decision. */
  @Post()
  @ApiCreatedResponse({ type: CommentView })
  create(@CurrentActor() actor: Actor, @Body() body: CreateComment): Promise<CommentView> {
    return this.comments.create(actor, body);
  }

  /** One comment. */
  @Get(':id')
  @ApiOkResponse({ type: CommentView })
  get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<CommentView> {
    return this.comments.get(actor, id);
  }

  /** Change your own words; the versions are kept. */
  @Patch(':id')
  @ApiOkResponse({ type: CommentView })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateComment,
  ): Promise<CommentView> {
    return this.comments.update(actor, id, version, body);
  }

  /** Take your own words back; that something was said stays visible. */
  @Delete(':id')
  @ApiOkResponse({ type: CommentView })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<CommentView> {
    return this.comments.remove(actor, id, version);
  }

  /** Say that you have read it: it no longer waits for you; twice is once. */
  @Put(':id/reading')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markRead(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<void> {
    await this.comments.markRead(actor, id);
  }
}
