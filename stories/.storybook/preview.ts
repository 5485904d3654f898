import type {Preview} from '@storybook/web-components-vite';
import '@tokhai/elements/define';
import {toolbar, wearLook, type ChosenLook} from '../fixtures/wear-look.js';

/** Toolbar menus, by the name of what they choose. */
const globalTypes = Object.fromEntries(
  Object.entries(toolbar).map(([name, {title, icon, items}]) => [
    name,
    {
      description: title,
      toolbar: {
        title,
        icon,
        dynamicTitle: true,
        items: Object.entries(items).map(([value, text]) => ({value, title: text})),
      },
    },
  ]),
);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: {theme: 'system', density: 'story', look: 'story', locale: 'story'},
  decorators: [
    (story, {canvasElement, globals}) => {
      // What a story renders is there a frame later.
      requestAnimationFrame(() => {
        wearLook(canvasElement, globals as unknown as ChosenLook);
      });
      return story();
    },
  ],
  // A story that opens a form gives it its language itself.
  afterEach: ({canvasElement, globals}) => {
    wearLook(canvasElement, globals as unknown as ChosenLook);
  },
  parameters: {
    a11y: {test: 'error'},
    layout: 'padded',
    options: {storySort: {order: ['Nền tảng', 'Biểu mẫu', 'Trường']}},
  },
};

export default preview;
