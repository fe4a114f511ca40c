import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { inProject } from './project.mjs';

const SERVICES = ['postgres', 'migrate', 'api', 'worker', 'proxy'];
const CONDITIONS = new Set([
  'service_started',
  'service_healthy',
  'service_completed_successfully',
]);
const RESTARTS = new Set(['unless-stopped', 'always', 'on-failure', 'no']);
const SECRET_NAME = /PASSWORD|SECRET|TOKEN|_URL$/;
/** A value that comes from the environment and without which compose refuses to start. */
const DEMANDED = /\$\{[A-Z_]+:\?[^}]*\}/g;

/** What is wrong with the compose file, in sentences; `example` is the documented environment. */
export function composeProblems(text, example) {
  const file = parse(text, { merge: true });
  const services = Object.entries(file.services);
  const problems = [
    ...missingServices(file.services),
    ...services.flatMap(([name, service]) =>
      serviceRules.flatMap((rule) => rule(service, file, name).map((said) => `${name}: ${said}`)),
    ),
    ...unusedVolumes(file),
    ...undocumentedVariables(text, example),
  ];
  return problems.map((problem) => `docker-compose.yml: ${problem}`);
}

const when = (isWrong, problem) => (isWrong ? [problem] : []);
const missingServices = (services) =>
  SERVICES.filter((name) => !(name in services)).map((name) => `there is no service ${name}`);

const serviceRules = [
  imageIsFixed,
  isHardened,
  isLimited,
  isChecked,
  restarts,
  dependsOnWhatExists,
  mountsWhatExists,
  joinsWhatExists,
  hidesSecrets,
  publishesOnlyAtTheProxy,
  keepsPostgresData,
  hasTwoApis,
];

function imageIsFixed({ image = '' }) {
  const tag = /:([^:/]+)$/.exec(image.replace(/\$\{[^}]*:-([^}]*)\}/, '$1'))?.[1];
  return when(!tag || tag === 'latest', `the image “${image}” needs a tag that is not latest`);
}

function isHardened({ read_only, cap_drop = [], security_opt = [] }) {
  return [
    ...when(read_only !== true, 'its root file system is not read-only'),
    ...when(!cap_drop.includes('ALL'), 'it keeps capabilities'),
    ...when(!security_opt.includes('no-new-privileges:true'), 'it may gain privileges'),
  ];
}

function isLimited({ deploy }) {
  const { cpus, memory } = deploy?.resources?.limits ?? {};
  return when(!cpus || !memory, 'it has no limits of processor and memory');
}

/** What we build brings its health check in the image. */
function isChecked({ healthcheck, build }) {
  const has = healthcheck?.disable === true || healthcheck?.test?.length > 1 || build !== undefined;
  return when(!has, 'it has no health check');
}

function restarts({ restart }) {
  return when(!RESTARTS.has(restart), 'it does not say when it restarts');
}

function dependsOnWhatExists({ depends_on = {} }, { services }) {
  return Object.entries(depends_on).flatMap(([name, { condition }]) => {
    const other = services[name];
    if (!other) return [`it depends on ${name}, which does not exist`];
    if (!CONDITIONS.has(condition)) return [`“${condition}” is no condition`];
    const isOneShot = other.restart === 'no';
    const waitsForEnd = condition === 'service_completed_successfully';
    const waitsForHealth = condition === 'service_healthy';
    return [
      ...when(waitsForEnd !== isOneShot, `it waits for ${name} by the wrong condition`),
      ...when(waitsForHealth && other.healthcheck?.disable, `${name} never tells its health`),
    ];
  });
}

function mountsWhatExists({ volumes = [] }, file) {
  return volumes.flatMap((volume) => {
    const [source, , mode] = volume.split(':');
    if (!source.startsWith('.'))
      return when(!(source in (file.volumes ?? {})), `the volume ${source} is not declared`);
    return [
      ...when(!existsSync(inProject(source)), `there is no ${source} to mount`),
      ...when(mode !== 'ro', `${source} is mounted writable`),
    ];
  });
}

function joinsWhatExists({ networks = [] }, file) {
  const unknown = networks.filter((network) => !(network in (file.networks ?? {})));
  return [
    ...when(networks.length === 0, 'it joins no network by name'),
    ...unknown.map((network) => `the network ${network} is not declared`),
  ];
}

function hidesSecrets({ environment = {} }) {
  return Object.entries(environment)
    .filter(([name]) => SECRET_NAME.test(name) && name !== 'PUBLIC_URL')
    .filter(([, value]) => without(value) === value || /:\/\/[^/@]+:[^/@]+@/.test(without(value)))
    .map(([name]) => `${name} holds a secret in plain words, or one that may be missing`);
}

const without = (value) => value.replaceAll(DEMANDED, '');

function publishesOnlyAtTheProxy({ ports = [] }, _, name) {
  return when(ports.length > 0 && name !== 'proxy', 'it is reachable past the proxy');
}

function keepsPostgresData({ image, volumes = [] }) {
  const major = Number(/^postgres:(\d+)/.exec(image)?.[1] ?? 0);
  const isKept = volumes.some((volume) => volume.endsWith(':/var/lib/postgresql'));
  return when(major >= 18 && !isKept, 'from 18 on, data is below /var/lib/postgresql');
}

function hasTwoApis({ deploy }, _, name) {
  return when(name === 'api' && !(deploy?.replicas >= 2), 'one of it is not enough');
}

function unusedVolumes({ services, volumes = {} }) {
  const used = Object.values(services).flatMap((service) => service.volumes ?? []);
  return Object.keys(volumes)
    .filter((name) => !used.some((volume) => volume.startsWith(`${name}:`)))
    .map((name) => `nobody uses the volume ${name}`);
}

function undocumentedVariables(text, example) {
  const names = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
  return [...names]
    .filter((name) => !new RegExp(`^${name}=`, 'm').test(example))
    .map((name) => `${name} is not in .env.example`);
}
