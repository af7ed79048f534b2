// The same as index.js, in fewer files.
export * from './enums.js';
export * from './labels.js';
export * from './events.js';
export * from './validators.js';
export { ContractError } from './runtime.js';
