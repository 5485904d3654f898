import type {} from '../../page/contract.js';
import {NativeForm} from './native-form.js';

window.benchApp = {
  mount(root, fields) {
    root.append(new NativeForm(fields, {inputs: 'own', summary: true}).element);
  },
};
