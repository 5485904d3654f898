/** What is measured, and how: paragraphs of the report. */
export const method: readonly string[] = [
  `Sections of ten fields: five texts, a select of 20 options, a date, a number, a checkbox, and in turn a second select or
a long text. The first and the sixth field are required. The tenth is shown only if the section's checkbox is ticked (even
sections) or its select is at the third option (odd sections), so that nine of ten stand on the page at first. One sum per
section adds its number and that of the section before. Everything stands on one page.`,
  '## How it is measured',
  `Each page runs alone in a browser process of its own with a fresh profile, over loopback HTTP with gzip. A round measures
every engine with one form, another engine first each time; rounds follow each other through all sizes. One run of each
engine comes before and is thrown away. Numbers are medians over the runs; a ratio is taken within its round, then the median
of the ratios. CPU is the processor time of the page's main thread from the browser's own counters (\`Performance.getMetrics\`
in the thread's time): script, style, layout, recording of painting, until the page rests; what asking for the counters costs is taken off.`,
  `- **Mount**: from the call to the frame in which all fields stand, after the code was loaded. For Tờ Khai that includes
  fetching the procedure document, its plan and the types, parsing them, computing the document's digest and checking it.
- **Key, engine**: synthetic keydown, input and keyup in a text in the middle, until the microtasks have run out; up to 200
  in five batches, mean of a batch, median of the batches. Tờ Khai reads a text when it is committed, so a \`change\` follows each of its keys and is counted too. _With sum_: the
  same in a number that two sums add.
- **Key to frame**: twelve real keys, from keydown to after the next frame.
- **Toggle**: a real press of the space bar on a checkbox, until the conditional field is there or gone and the page rests;
  mean of four.
- **Validate**: pressing the button with every required field empty, until all messages are painted and the page rests; 0.8
  seconds after the last edit and a collection, so that what that put off or left is not counted here.
- **Heap**: growth of the reachable JavaScript heap by mounting, after two collections.
- **DOM elements**: elements under \`body\`, shadow trees included, that mounting adds.
- **Code, styles, types**: compressed bytes of everything the page asked for during its run, without the page itself, the
  measuring and the document. The types travel in one answer with document and plan; they count by what they weigh compressed
  alone, which is more than they add to it.`,
  `Every run is checked: the number of controls and of messages, that the rule's field appeared and went, the sum, and for
pages under the strict policy that nothing was refused. A run that fails its check gives no number, and the command fails.`,
];

/** Where the pages differ. */
export const differences: readonly string[] = [
  `Hand-written DOM: native controls with labels, one delegated listener, options cloned from one fragment, messages made when
  they are needed, no framework, no \`content-visibility\`, little CSS. On _validate_ it shows what Tờ Khai shows: each message
  beside its field, and all of them as links in a summary above the form, which takes the focus. It knows neither steps, languages
  nor drafts.`,
  `_DOM, least_ is the hand-written page with the least it may do: plain texts for dates and numbers, where the browser builds its
  own controls of many parts, and no summary, only the focus at the first wrong field. Tờ Khai takes dates and numbers as texts, as
  that page does; it shows the summary, which that page leaves out. Targets and ratios are about the full hand-written page; what
  they would be against the least one is told under the targets.`,
  `What is put off for longer than the page takes to rest is in no figure: Tờ Khai hands a draft to its host 0.6 seconds after an
  edit, and fetches ten seconds after mounting what comes at the end of the form. No peer keeps drafts.`,
  `No peer shows a summary of its findings, which favours them in _validate_. Tờ Khai alone shows the list of steps and the
  dossier's overview.`,
  `rjsf and JSON Forms have no computed values: they show no sums. They are unstyled; SurveyJS, Form.io and form-js bring their
  own style sheets.`,
  `In the peers' favour: rjsf without HTML5 validation and without its error list; SurveyJS without animations and fonts (but
  with \`textUpdateMode: onTyping\`, so that it reacts to keys at all); Form.io with native selects and texts for dates (its own
  date control loads a library from another origin); form-js without its delay of 300 ms, which only puts the same work off.`,
  `JSON Forms checks the whole form at each change; its "validate" switches the messages on. Form.io puts work off beyond the
  microtasks: its work per key is in the CPU figures, not in _key, engine_.`,
  `rjsf and JSON Forms compile validators with \`new Function\` and run without a policy, as does SurveyJS, whose styles a strict
  one refuses; Form.io and form-js run without Trusted Types. Tờ Khai and the hand-written page run under the strict policy.`,
  `form-js stops at 200 fields: at 1,000 one key takes it seconds. Only the first two engines are measured with 5,000.`,
];

/** Commands. */
export const repeat: readonly string[] = [
  `\`\`\`sh
npm run -s bench -- --runs runs.jsonl --json results.json
npm run -s bench:report -- results.json
\`\`\``,
  `The first command installs the peers from the lockfile of \`bench/\`. With \`--runs\` it can be stopped and called again: it goes
on where it stopped. \`--engines\`, \`--fields\` and \`--reps\` measure a part. See the [README](../bench/README.md) there.`,
];
