import { existsSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { inProject } from './project.mjs';

/** What is wrong with the Dockerfile, in sentences. */
export function dockerfileProblems(text) {
  const file = DockerfileParser.parse(text);
  const instructions = file.getInstructions();
  const last = instructions.slice(instructions.lastIndexOf(file.getFROMs().at(-1)));
  return [
    ...stageProblems(file.getFROMs()),
    ...copyProblems(file),
    ...installProblems(instructions),
    ...secretProblems(instructions),
    ...finalStageProblems(last),
  ].map((problem) => `Dockerfile: ${problem}`);
}

const named = (instructions, keyword) =>
  instructions.filter((instruction) => instruction.getKeyword() === keyword);
const argumentsOf = (instruction) => instruction.getArguments().map(String);

function stageProblems(stages) {
  const problems = stages.length < 2 ? ['it must build in one stage and ship another'] : [];
  for (const stage of stages) {
    const tag = stage.getImageTag();
    if (!tag || tag === 'latest')
      problems.push(`${stage.getImage()} needs a tag that is not latest`);
  }
  return problems;
}

function copyProblems(file) {
  const stages = new Set(file.getFROMs().map((stage) => stage.getBuildStage()));
  return file.getCOPYs().flatMap((copy) => {
    const from = copy.getFromFlag()?.getValue();
    if (from) return stages.has(from) ? [] : [`COPY --from=${from} names no stage`];
    const sources = argumentsOf(copy).slice(0, -1);
    const missing = sources.filter((source) => !existsSync(inProject(source)));
    return missing.map((source) => `COPY ${source}: there is no such file`);
  });
}

function installProblems(instructions) {
  const runs = named(instructions, 'RUN').map((run) => run.getArgumentsContent());
  return runs
    .filter((command) => /npm (i|install)\b/.test(command))
    .map((command) => `“${command}” does not keep to the lock: use npm ci`);
}

function secretProblems(instructions) {
  return [...named(instructions, 'ENV'), ...named(instructions, 'ARG')]
    .flatMap((instruction) => instruction.getProperties?.() ?? [instruction.getProperty()])
    .filter((property) => /secret|password|token|_url$/i.test(property.getName()))
    .map((property) => `${property.getName()} would be written into the image`);
}

function finalStageProblems(stage) {
  const problems = [];
  const user = named(stage, 'USER').at(-1);
  if (!user || ['root', '0'].includes(argumentsOf(user)[0]))
    problems.push('it must not run as root');
  if (named(stage, 'HEALTHCHECK').length !== 1) problems.push('it needs one HEALTHCHECK');
  const command = named(stage, 'CMD').at(-1)?.getArgumentsContent() ?? '';
  if (!isJsonList(command))
    problems.push('CMD must be a JSON list, or a shell would keep the signals');
  return problems;
}

function isJsonList(text) {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Secrets and data must not even reach the builder. */
export function dockerignoreProblems(text) {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const problems = [];
  if (lines[0] !== '*') problems.push('it must begin by leaving out everything (*)');
  for (const name of ['.env', '.data', '.git', 'node_modules', 'dist'])
    if (lines.includes(`!${name}`)) problems.push(`it lets ${name} in`);
  if (!lines.includes('**/node_modules')) problems.push('it must leave out **/node_modules');
  return problems.map((problem) => `.dockerignore: ${problem}`);
}
