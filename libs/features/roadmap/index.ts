export { RoadmapModule } from './roadmap.module.ts';
