import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { AdoptAreas, AdoptionView, AreaChoice, AreaTemplateView } from './adoption.dto.ts';
import { AdoptionService } from './adoption.service.ts';

@ApiTags('Areas')
@ApiExtraModels(AreaChoice)
@Controller()
export class AdoptionController {
  constructor(private readonly adoption: AdoptionService) {}

  /** The catalogue of areas and KPIs to adopt; small, so without pages. */
  @Revisioned()
  @Get('area-templates')
  @ApiOkResponse({ type: [AreaTemplateView] })
  async catalogue(@CurrentActor() actor: Actor): Promise<AreaTemplateView[]> {
    const pages = await this.adoption.catalogue(actor);
    return pages.map(({ template, areaId }) => AreaTemplateView.of(template, areaId));
  }

  /** Adopt areas of the catalogue, and KPIs with them; what is there already stays as it is. */
  @Post('areas/adoption')
  @HttpCode(200)
  @ApiOkResponse({ type: AdoptionView })
  async adopt(
    @CurrentActor() actor: Actor,
    @Body() { areas, isTyped }: AdoptAreas,
  ): Promise<AdoptionView> {
    return { areas: await this.adoption.adopt(actor, areas, isTyped) };
  }
}
