import {assert} from '@open-wc/testing';
import {enSteps} from '../../elements/src/messages/en-steps.js';
import {viSteps} from '../../elements/src/messages/vi-steps.js';
import {draftMessages} from './draft-messages.js';

describe('the words of the list of drafts', () => {
  it('call the step of papers what the form calls it', () => {
    assert.deepEqual(draftMessages.papers, {
      vi: viSteps['form.documents'],
      en: enSteps['form.documents'],
    });
  });
});
