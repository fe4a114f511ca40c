export { RoadmapModule } from './roadmap.module.ts';
export { RoadmapQuery } from './roadmap.query.ts';
