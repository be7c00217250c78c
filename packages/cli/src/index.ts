export { exitCodes } from './exit.ts';
export { main, type MainOptions } from './main.ts';
export type { World } from './world.ts';
