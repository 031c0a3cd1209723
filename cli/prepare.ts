import type { OpenDatabase } from '../subgraphs/kit/database/types.ts';
import { prepareKit } from '../subgraphs/kit/places.ts';
import type { HouseHub } from './house.ts';

/** A number for the lock below, as advisory locks have no names. */
const preparingLock = 4_127_036_955n;

/**
 * Brings the tables of these hubs, and those of the kit, up to date and puts their facts in. Processes that start together
 * on one server take turns; on an embedded database everybody does anyhow.
 * @param onStep called before each step with its name.
 */
export async function prepareInTurn(
  database: OpenDatabase,
  hubs: readonly HouseHub[],
  onStep: (name: string) => void = () => {},
): Promise<void> {
  const steps = [{ name: 'places', prepare: prepareKit }, ...hubs];
  const run = async () => {
    for (const { name, prepare } of steps) {
      onStep(name);
      await prepare(database);
    }
  };
  if (database.embedded) return run();
  const holder = await database.client.reserve();
  try {
    await holder`select pg_advisory_lock(${preparingLock.toString()}::bigint)`;
    await run();
  } finally {
    await holder`select pg_advisory_unlock(${preparingLock.toString()}::bigint)`;
    holder.release();
  }
}
