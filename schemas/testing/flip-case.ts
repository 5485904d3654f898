import type {CaseExpectation} from '../../packages/core/src/generated/cases.js';

/** One expectation turned into its opposite: a runner that is worth anything calls it wrong. */
export interface FlippedExpectation {
  readonly name: string;
  readonly expect: CaseExpectation;
}

const states = ['satisfied', 'attached', 'missing', 'not-wanted'] as const;

/** Every single expected value of a case, flipped one at a time; `required` has no opposite and is not among them. */
export function flipExpectations(expected: CaseExpectation): readonly FlippedExpectation[] {
  const {visible = [], hidden = [], computed = {}, issues, fees, documents = {}} = expected;
  return [
    ...visible.map((at) => ({name: `visible ${at}`, expect: {hidden: [at]}})),
    ...hidden.map((at) => ({name: `hidden ${at}`, expect: {visible: [at]}})),
    ...Object.keys(computed).map((at) => ({name: `computed ${at}`, expect: {computed: {[at]: 'khác'}}})),
    ...flipList('issues', issues, {code: 'other-code', at: ''}, (list) => ({issues: list})),
    ...flipList('fees', fees, 'other-fee', (list) => ({fees: list})),
    ...Object.entries(documents).flatMap(([id, state]) =>
      states
        .filter((other) => other !== state)
        .map((other) => ({
          name: `document ${id} ${other}`,
          expect: {documents: {...documents, [id]: other}},
        })),
    ),
  ];
}

/** A list with each item left out, and with one more. */
function flipList<T>(
  name: string,
  list: readonly T[] | undefined,
  extra: T,
  build: (list: readonly T[]) => CaseExpectation,
): readonly FlippedExpectation[] {
  if (list === undefined) return [];
  return [
    {name: `${name} and one more`, expect: build([...list, extra])},
    ...list.map((_, index) => ({
      name: `${name} without number ${index}`,
      expect: build(list.filter((__, other) => other !== index)),
    })),
  ];
}
