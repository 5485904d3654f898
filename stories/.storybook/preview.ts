import type {Preview} from '@storybook/web-components-vite';
import '@tokhai/elements/define';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'padded',
    options: {storySort: {order: ['Biểu mẫu', 'Trường']}},
  },
};

export default preview;
