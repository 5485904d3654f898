import {tsImport} from 'tsx/esm/api';

const {describeTokens} = await tsImport('./scripts/tokens/describe-tokens.ts', import.meta.url);

/** Attributes that every element takes; their properties stand in one shared declaration, which the analyzer does not see. */
const looks = [
  ['density', "'standard' | 'compact'", 'Room between things; targets stay at least 28 px high.'],
  ['look', "'portal' | 'officer' | 'paper'", 'One of the looks that the tokens make.'],
  ['contrast', "'standard' | 'more'", "More contrast, whatever the person's system asks for."],
].map(([name, text, description]) => ({name, fieldName: name, type: {text}, description}));

/** Public attributes, events, parts and custom properties of the elements, read from their doc comments. */
export default {
  globs: [
    'packages/elements/src/**/*.element.ts',
    // What they have from the classes above them.
    'packages/elements/src/element/form-control-element.ts',
    'packages/elements/src/field/standalone-field.ts',
  ],
  exclude: ['**/*.test.ts', '**/*.d.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  plugins: [
    {
      // Every element takes every token and every look: they are listed from the token files, after what a class says of its own.
      name: 'list-tokens-and-looks',
      moduleLinkPhase({moduleDoc}) {
        const tokens = describeTokens();
        for (const declaration of moduleDoc.declarations ?? []) {
          if (declaration.tagName === undefined) continue;
          const own = declaration.cssProperties ?? [];
          const rest = tokens.filter(({name}) => !own.some((property) => property.name === name));
          declaration.cssProperties = [...own, ...rest];
          declaration.attributes = [...(declaration.attributes ?? []), ...looks];
        }
      },
    },
    {
      // The analyzer lists a nameless event for each `dispatchEvent(event)`; only documented ones are public.
      name: 'drop-nameless-events',
      moduleLinkPhase({moduleDoc}) {
        for (const declaration of moduleDoc.declarations ?? []) {
          declaration.events = declaration.events?.filter(({name}) => name !== undefined && name !== '');
        }
      },
    },
  ],
};
