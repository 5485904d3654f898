/** Why a rule function could not answer. */
export type RuleFaultCode = 'invalid-date' | 'overflow' | 'empty-list';

/** Thrown by rule functions; the interpreter turns it into the outcome `fault` with the same code. */
export class RuleFault extends Error {
  override readonly name = 'RuleFault';
  readonly code: RuleFaultCode;
  constructor(code: RuleFaultCode, options?: ErrorOptions) {
    super(`The rule function failed: ${code}`, options);
    this.code = code;
  }
}
