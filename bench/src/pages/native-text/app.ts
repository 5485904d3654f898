import type {} from '../../page/contract.js';
import {NativeForm} from '../native/native-form.js';

window.benchApp = {
  mount(root, fields) {
    root.append(new NativeForm(fields, {inputs: 'text', summary: false}).element);
  },
};
