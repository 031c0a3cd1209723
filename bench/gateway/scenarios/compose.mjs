// Supergraphs of scenarios that are made here, composed as the project composes its own.
import { composeSupergraph } from '../../../dist/gateway/supergraph/compose.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

export function compose(contracts) {
  const subgraphs = Object.entries(contracts).map(([name, sdl]) => ({ name, url: `http://127.0.0.1:4300/${name}`, sdl: `${link}\n${sdl}` }));
  return composeSupergraph(subgraphs).supergraphSdl;
}
