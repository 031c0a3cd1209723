// The entry of the database's thread when the program runs from its TypeScript sources, in tests and in development: a
// thread has no TypeScript loader of its own. What is compiled starts embedded-worker.js directly.
import { register } from 'tsx/esm/api';

register();
await import('./embedded-worker.ts');
