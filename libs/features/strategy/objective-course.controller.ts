import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ObjectiveCourse } from './objective-course.ts';
import { CloseObjective, DropObjective } from './objective.dto.ts';
import { ObjectiveView } from './objective.view.ts';

@ApiTags('Objectives')
@Controller('objectives/:objective')
export class ObjectiveCourseController {
  constructor(private readonly course: ObjectiveCourse) {}

  /** Commit to an objective: from now on what is promised moves only with a reason. */
  @Put('commitment')
  @ApiOkResponse({ type: ObjectiveView })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.commit(actor, reference, version), actor);
  }

  /** Close an objective with a score, and keep the figures of today. */
  @Put('closure')
  @ApiOkResponse({ type: ObjectiveView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
    @Body() body: CloseObjective,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.close(actor, reference, version, body), actor);
  }

  /** Open a closed objective again; its score goes. */
  @Delete('closure')
  @ApiOkResponse({ type: ObjectiveView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.reopen(actor, reference, version, 'closed'), actor);
  }

  /** Give an objective up, with a reason. */
  @Put('drop')
  @ApiOkResponse({ type: ObjectiveView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
    @Body() { reason }: DropObjective,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.drop(actor, reference, version, reason), actor);
  }

  /** Take a dropped objective up again. */
  @Delete('drop')
  @ApiOkResponse({ type: ObjectiveView })
  async takeUp(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.reopen(actor, reference, version, 'dropped'), actor);
  }

  /** Put an objective away; its record stays. */
  @Put('archival')
  @ApiOkResponse({ type: ObjectiveView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.archive(actor, reference, version), actor);
  }

  /** Take an archived objective back. */
  @Delete('archival')
  @ApiOkResponse({ type: ObjectiveView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.course.restore(actor, reference, version), actor);
  }
}
