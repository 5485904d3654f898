import {formatCivilDate} from '../today.js';
import {lengthOf} from '../validation/text-length.js';
import type {ReviewEntry, ReviewModel, ReviewStep} from './review-model.js';
import {reviewWords} from './review-words.js';

/** The review as plain text, line by line, for a file or a printer. Nothing is in it that is not in the model. */
export function reviewToText(model: ReviewModel): string {
  const words = reviewWords[model.locale];
  const {code, version, title, digest} = model.procedure;
  const parts = [
    [title, `${words.code}: ${code}, ${version} (SHA-256 ${digest})`],
    [`${words.agency}: ${model.agency}`, `${words.date}: ${formatCivilDate(model.today)}`],
    ...model.steps.map((step) => describeStep(step, model)),
    describeList(
      words.documents,
      model.documents.map(({label, status, detail}) => {
        const state = {attached: words.attached, missing: words.missing, satisfied: words.satisfied}[status];
        return `${label}: ${state}${detail && ` (${detail})`}`;
      }),
    ),
    describeList(
      words.fees,
      model.fees.map(({label, amount}) => `${label}: ${amount}`),
    ),
    describeList(
      words.lookups,
      model.lookups.map(({source, outcome}) => `${source}: ${words.outcomes[outcome]}`),
    ),
    [model.declaration],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function describeStep({title, sections}: ReviewStep, model: ReviewModel): string[] {
  const body = sections.flatMap((section) => [
    ...(section.title === '' ? [] : [section.title]),
    ...section.entries.flatMap((entry) => describeEntry(entry, model)),
  ]);
  return [title, '-'.repeat(lengthOf(title)), ...body];
}

function describeEntry(
  {label, value, origin, source, dispute}: ReviewEntry,
  {locale}: ReviewModel,
): string[] {
  const words = reviewWords[locale];
  const from = source
    ? `${source.name}, ${source.fetchedAt}`
    : origin === 'register'
      ? ''
      : words.sources[origin];
  const line = `${label}: ${value.replaceAll('\n', '\n    ')} [${from}]`;
  return dispute === undefined
    ? [line]
    : [line, `    ${words.dispute}: ${dispute.replaceAll('\n', '\n    ')}`];
}

function describeList(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `- ${item}`)];
}
