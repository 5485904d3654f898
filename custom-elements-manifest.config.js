/** Public attributes, events, parts and custom properties of the elements, read from their doc comments. */
export default {
  globs: ['packages/elements/src/**/*.element.ts', 'packages/elements/src/**/*.events.ts'],
  exclude: ['**/*.test.ts', '**/*.d.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  plugins: [
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
