// The entry of the planning thread when the program runs from its TypeScript sources, in tests and in development: a
// thread has no TypeScript loader of its own. What is compiled starts planner.worker.js directly.
import { register } from 'tsx/esm/api';

register();
await import('./planner.worker.ts');
