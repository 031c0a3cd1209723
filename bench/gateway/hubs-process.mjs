// The hubs of one scenario in a process of their own. Told by its parent which; says at which port.
import { serveStatic } from './static-hubs.mjs';
import { shopHubs } from './scenarios/shop.mjs';
import { storyHubs } from './scenarios/story.mjs';
import { ofEntities, ofFetches, ofKilobytes } from './scenarios/sizes.mjs';

const makers = {
  shop: (data) => shopHubs(data),
  story: () => storyHubs(),
  kilobytes: (count) => ofKilobytes(count).hubs,
  entities: (count) => ofEntities(count).hubs,
  fetches: (count) => ofFetches(count).hubs,
};

let served;
process.on('message', async ({ serve, argument, requests }) => {
  if (requests) return process.send({ requests: served.requests() });
  served = await serveStatic(makers[serve](argument));
  process.send({ port: served.port });
});
process.on('disconnect', () => process.exit());
