import {reviewDeclaration, type Declaration, type Locale, type Pointer, type ReviewModel} from '@tokhai/core';

/** A field that two drafts answer differently, in words. */
export interface Difference {
  readonly at: Pointer;
  readonly label: string;
  /** Empty where it says nothing. */
  readonly mine: string;
  readonly theirs: string;
}

/** What two drafts of one version say differently, in the order of the review. */
export function compareDeclarations(
  mine: Declaration,
  theirs: Declaration,
  locale: Locale,
): readonly Difference[] {
  const lines = [mine, theirs].map((declaration) =>
    listLines(reviewDeclaration(declaration, {agency: '', locale})),
  );
  const [here = new Map<string, Line>(), there = new Map<string, Line>()] = lines;
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((at) => {
    const [a, b] = [here.get(at), there.get(at)];
    if (a?.value === b?.value) return [];
    return [{at, label: a?.label ?? b?.label ?? '', mine: a?.value ?? '', theirs: b?.value ?? ''}];
  });
}

interface Line {
  readonly label: string;
  readonly value: string;
}

function listLines({steps, documents}: ReviewModel): ReadonlyMap<Pointer, Line> {
  const entries = steps.flatMap(({sections}) =>
    sections.flatMap(({title, entries: inside}) =>
      inside.map(({at, label, value, dispute}): [string, Line] => [
        at,
        {
          label: title === '' ? label : `${title}: ${label}`,
          value: dispute === undefined ? value : `${value} (${dispute})`,
        },
      ]),
    ),
  );
  const papers = documents.map(({id, label, detail}): [string, Line] => [
    `document:${id}`,
    {label, value: detail},
  ]);
  return new Map([...entries, ...papers]);
}
