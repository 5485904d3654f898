import {viKinds, type KindKey} from './vi-kinds.js';
import {viLists, type ListKey} from './vi-lists.js';
import {viRegisters, type RegisterKey} from './vi-registers.js';
import {viSteps, type StepKey} from './vi-steps.js';

/** Vietnamese texts of all that only some forms have, in one fetch: a form that has one of it mostly has more. */
export const viParts = {...viKinds, ...viLists, ...viRegisters, ...viSteps} as const;

export type PartKey = KindKey | ListKey | RegisterKey | StepKey;

export type PartMessages = Readonly<Record<PartKey, string>>;
