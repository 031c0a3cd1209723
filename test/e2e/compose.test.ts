import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { hubNames, hubPorts } from '../../gateway/supergraph/hubs.ts';
import { routingUrls } from '../../gateway/supergraph/routing-urls.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

const text = (path: string) => readFileSync(fromRoot(path), 'utf8');
const duration = z.string().regex(/^\d+(ms|s|m|h)$/);
const name = z.string().regex(/^[a-z0-9][a-z0-9_.-]*$/);
const healthcheck = z.strictObject({
  test: z
    .array(z.string())
    .min(2)
    .refine(([kind]) => kind === 'CMD' || kind === 'CMD-SHELL'),
  interval: duration,
  timeout: duration,
  retries: z.int().positive(),
});

/** The part of the Compose Specification that is used; strict, so that a key that is misspelt is found. */
const composeFile = z.strictObject({
  name,
  services: z.record(
    name,
    z.strictObject({
      build: z.literal('.').optional(),
      image: z.string().regex(/^[\w./-]+(:[\w.-]+)?$/),
      command: z.array(z.string()).optional(),
      restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
      read_only: z.boolean().optional(),
      tmpfs: z.array(z.string().startsWith('/')).optional(),
      cap_drop: z.array(z.string()).optional(),
      security_opt: z.array(z.string()).optional(),
      networks: z.array(name),
      volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)).optional(),
      ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
      environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string()).optional(),
      depends_on: z
        .record(name, z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }))
        .optional(),
      stop_grace_period: duration.optional(),
      healthcheck: healthcheck.optional(),
    }),
  ),
  volumes: z.record(name, z.strictObject({})),
  networks: z.record(name, z.strictObject({ internal: z.boolean().optional() })),
});

/** Extension fields hold what is merged elsewhere, and are nothing by themselves. */
function read() {
  const raw = parse(text('compose.yaml'), { merge: true }) as Record<string, unknown>;
  return composeFile.parse(Object.fromEntries(Object.entries(raw).filter(([key]) => !key.startsWith('x-'))));
}

describe('compose.yaml', () => {
  it('is a Compose file in which everything that is named is there', () => {
    const { services, volumes, networks } = read();
    for (const service of Object.values(services)) {
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks));
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        expect(source.startsWith('./') ? existsSync(fromRoot(source.slice(2))) : source in volumes, volume).toBe(true);
      }
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        const watched = services[other]?.healthcheck !== undefined || services[other]?.build !== undefined;
        expect([other, condition, watched]).toEqual([other, 'service_healthy', true]);
      }
    }
  });

  it('runs each hub on its port, where both gateways look for it', () => {
    const { services } = read();
    for (const hub of hubNames) {
      expect(services[hub]).toMatchObject({
        command: ['hub', hub],
        environment: { PORT: String(hubPorts[hub]) },
        networks: hub === 'imagery' ? ['graph', 'mail'] : ['graph'],
      });
      for (const gateway of ['gateway-1', 'gateway-2']) {
        const variable = `HUB_${hub.toUpperCase().replaceAll('-', '_')}_URL`;
        expect(services[gateway]?.environment?.[variable]).toBe(`http://${hub}:${hubPorts[hub]}/graphql`);
      }
    }
    expect([...routingUrls(text('schema/supergraph.graphql')).keys()].sort()).toEqual([...hubNames].sort());
  });

  it('opens one door, and keeps hubs and their database behind it', () => {
    const { services, networks } = read();
    expect(
      Object.entries(services)
        .filter(([, { ports }]) => ports)
        .map(([service]) => service),
    ).toEqual(['door']);
    expect(networks['graph']).toEqual({ internal: true });
    expect(services['database']?.networks).toEqual(['graph']);
  });

  it('lets mails out, and nothing but what writes them', () => {
    const { services, networks } = read();
    expect(networks['mail']).toEqual({});
    const connected = Object.entries(services).filter(([, service]) => service.networks.includes('mail'));
    expect(connected.map(([service]) => service)).toEqual(['imagery']);
    expect(services['imagery']?.environment).toMatchObject({ SMTP_URL: '${SMTP_URL:-}', MAIL_FROM: '${MAIL_FROM:-}' });
  });

  it('holds no secret', () => {
    const secrets = [...text('compose.yaml').matchAll(/^\s*(\w*(?:SECRET|PASSWORD)): (.*)$/gm)].map(
      ([, variable, value]) => ({ variable, value }),
    );
    expect(secrets.length).toBeGreaterThan(2);
    for (const { variable, value } of secrets)
      expect(value).toBe(`\${${variable === 'POSTGRES_PASSWORD' ? variable : 'ARCHIPEL_SECRET'}:?set ${variable}}`);
  });
});

describe('the image', () => {
  const lines = () => text('Dockerfile').split('\n');

  it('is built in two stages, and runs as somebody who owns nothing but the data', () => {
    expect(lines().filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    expect(lines().filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(text('Dockerfile')).toContain('HEALTHCHECK');
  });

  it('copies what is there', () => {
    const copied = lines()
      .filter((line) => line.startsWith('COPY --from=build'))
      .map((line) => line.split(' ')[3]?.replace('/app/', '') ?? '');
    expect(copied.filter((path) => path !== 'dist' && !existsSync(fromRoot(path)))).toEqual([]);
  });
});

describe('the load balancer', () => {
  it('keeps what is measured from the public', () => {
    expect(text('deploy/load-balancer.conf')).toMatch(/location = \/metrics \{\s*return 404;\s*\}/);
  });

  it('knows both gateways', () => {
    const { services } = read();
    const gateways = [...text('deploy/load-balancer.conf').matchAll(/server ([\w-]+):4000/g)].map(([, host]) => host);
    expect(gateways).toEqual(Object.keys(services).filter((service) => service.startsWith('gateway-')));
  });
});
