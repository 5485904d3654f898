import {nameCharacter, validate, type FieldState, type Issue, type LoadedProcedure} from '@tokhai/core';
import {sayBeyond} from '../messages/beyond-figures.js';

/** An issue of a form as it is told: with the name of a hidden character, and with the limit that a number is beyond. */
export function spokenIssue(issue: Issue, procedure: LoadedProcedure, state?: FieldState): Issue {
  const character = issue.params?.['character'];
  if (typeof character === 'string')
    return {...issue, params: {character: `${character} (${nameCharacter(character)})`}};
  if (state === undefined) return issue;
  return sayBeyond(issue, state.value.value, (number) =>
    validate(procedure.schemaAt(state.field.at), number, procedure.validation),
  );
}
