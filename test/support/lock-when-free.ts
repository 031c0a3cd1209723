import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderHeldError, lockFolder } from '../../subgraphs/kit/database/lock.ts';

/**
 * Takes the lock of a folder as soon as nobody has it: others of this machine wait for whoever is first.
 *
 * Its holder keeps a socket open meanwhile, to which those connect who wait. The connection ends when the lock is given
 * back, and also, by the system's doing, when the holder is killed; a file that is watched would say nothing then.
 *
 * @throws FolderHeldError when a process of another machine has it.
 */
export async function lockWhenFree(folder: string, owner: string): Promise<{ release(): void }> {
  // Open before the lock is taken, so that whoever finds the lock finds the socket.
  const door = await openDoor();
  for (;;) {
    try {
      const lock = lockFolder(folder, { owner, socketPath: door.path });
      return {
        release() {
          lock.release();
          door.close();
        },
      };
    } catch (error) {
      if (!(error instanceof FolderHeldError) || error.holder.host !== hostname()) {
        door.close();
        throw error;
      }
      await closed(error.holder.socketPath);
    }
  }
}

async function openDoor(): Promise<{ path: string; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-'));
  const path = join(folder, 's');
  const waiting = new Set<Socket>();
  const server = createServer((socket) => {
    waiting.add(socket.on('error', () => undefined).on('close', () => waiting.delete(socket)));
    socket.unref();
  });
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  const close = (): void => {
    server.close();
    for (const socket of waiting) socket.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  return { path, close };
}

/** When the connection ends; at once when there is nobody to connect to any more. */
function closed(path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket
      .on('error', () => undefined)
      .on('close', () => resolve())
      .resume();
  });
}
