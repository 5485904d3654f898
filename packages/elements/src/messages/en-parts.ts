import {enKinds} from './en-kinds.js';
import {enLists} from './en-lists.js';
import {enRegisters} from './en-registers.js';
import {enSteps} from './en-steps.js';
import type {PartMessages} from './vi-parts.js';

/** English texts of all that only some forms have. */
export const enParts: PartMessages = {...enKinds, ...enLists, ...enRegisters, ...enSteps};
