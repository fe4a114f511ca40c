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
import { CurrentActor, EndsWithAnswer, IfMatch } from '#platform/http/request-context';
import { Acknowledgement } from './acknowledgement.ts';
import { CreateCheckIn, ListCheckIns, PrefillQuery, UpdateCheckIn } from './check-in.dto.ts';
import { CheckInPage, CheckInVersion, CheckInView } from './check-in.view.ts';
import { CheckInsService } from './check-ins.service.ts';
import { Prefill } from './prefill.ts';
import { PrefillView } from './prefill.view.ts';
import { subjectIn } from './subject.ts';

@ApiTags('Check-ins')
@Controller('check-ins')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly acknowledgement: Acknowledgement,
    private readonly prefills: Prefill,
  ) {}

  /** Check-ins, newest first; drafts only your own and those of areas that you answer for. */
  @Get()
  @EndsWithAnswer()
  @ApiOkResponse({ type: CheckInPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListCheckIns): Promise<CheckInPage> {
    const page = await this.checkIns.list(actor, query);
    return { ...page, data: page.data.map((row) => CheckInView.of(row, actor)) };
  }

  /** All that a check-in on an area, an item or an objective begins with: the last one, what changed since, and what is owed. */
  @Get('prefill')
  @ApiOkResponse({ type: PrefillView })
  prefill(@CurrentActor() actor: Actor, @Query() query: PrefillQuery): Promise<PrefillView> {
    return this.prefills.of(actor, subjectIn(query));
  }

  /** Publish a check-in at once, or keep it as a draft. */
  @Post()
  @ApiCreatedResponse({ type: CheckInView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateCheckIn): Promise<CheckInView> {
    return CheckInView.of(await this.checkIns.create(actor, body), actor);
  }

  /** One check-in. */
  @Get(':id')
  @ApiOkResponse({ type: CheckInView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<CheckInView> {
    return CheckInView.of(await this.checkIns.get(actor, id), actor);
  }

  /** Every version of a check-in, newest first; few, so without pages. */
  @Get(':id/history')
  @ApiOkResponse({ type: [CheckInVersion] })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<CheckInVersion[]> {
    const versions = await this.checkIns.versions(actor, id);
    return versions.map((version) => CheckInVersion.of(version));
  }

  /** Edit a draft, or the texts of a published check-in, whose acknowledgement is then asked for again. */
  @Patch(':id')
  @ApiOkResponse({ type: CheckInView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateCheckIn,
  ): Promise<CheckInView> {
    return CheckInView.of(await this.checkIns.update(actor, id, version, body), actor);
  }

  /** Discard a draft of your own. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.checkIns.discard(actor, id, version);
  }

  /** Publish a draft. */
  @Put(':id/publication')
  @ApiOkResponse({ type: CheckInView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<CheckInView> {
    return CheckInView.of(await this.checkIns.publish(actor, id, version), actor);
  }

  /** Say that you have read it; never the author's to say. */
  @Put(':id/acknowledgement')
  @ApiOkResponse({ type: CheckInView })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<CheckInView> {
    return CheckInView.of(await this.acknowledgement.give(actor, id, version), actor);
  }

  /** Take back your acknowledgement. */
  @Delete(':id/acknowledgement')
  @ApiOkResponse({ type: CheckInView })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<CheckInView> {
    return CheckInView.of(await this.acknowledgement.takeBack(actor, id, version), actor);
  }
}
