// Reads Dockerfile and docker-compose.yml and judges them by rule; nothing here can run them.
import { readFileSync } from 'node:fs';
import { composeProblems } from './support/compose-rules.mjs';
import { dockerfileProblems, dockerignoreProblems } from './support/dockerfile-rules.mjs';
import { inProject, say } from './support/project.mjs';

const text = (name) => readFileSync(inProject(name), 'utf8');

const problems = [
  ...dockerfileProblems(text('Dockerfile')),
  ...dockerignoreProblems(text('.dockerignore')),
  ...composeProblems(text('docker-compose.yml'), text('.env.example')),
];
for (const problem of problems) say(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
