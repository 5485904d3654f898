import type {EngineName} from '../engines.js';

/** How an engine is drawn: hues that colour-blind readers tell apart, and a shape of its own beside. */
export interface Pen {
  readonly color: string;
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly dash: string;
}

/** Hues of Okabe and Ito (2008), the yellow left out: it is too light on paper. */
export const pens: Readonly<Record<EngineName, Pen>> = {
  native: {color: '#767e87', shape: 'circle', dash: '6 4'},
  'native-text': {color: '#9aa2ab', shape: 'diamond', dash: '2 4'},
  tokhai: {color: '#0072b2', shape: 'circle', dash: ''},
  rjsf: {color: '#d55e00', shape: 'square', dash: ''},
  jsonforms: {color: '#009e73', shape: 'triangle', dash: ''},
  survey: {color: '#cc79a7', shape: 'diamond', dash: ''},
  formio: {color: '#b8860b', shape: 'square', dash: '2 3'},
  'form-js': {color: '#8250df', shape: 'triangle', dash: '2 3'},
};

/** What an engine is called in plots and tables. */
export const titles: Readonly<Record<EngineName, string>> = {
  native: 'hand-written DOM',
  'native-text': 'DOM, least',
  tokhai: 'Tờ Khai',
  rjsf: 'rjsf',
  jsonforms: 'JSON Forms',
  survey: 'SurveyJS',
  formio: 'Form.io',
  'form-js': 'form-js',
};
