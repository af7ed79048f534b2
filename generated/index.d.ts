export type * from './types.js';
export * from './enums.js';
export * from './labels.js';
export * from './events.js';
export * from './validators/index.js';
export * from './runtime.js';
