import {checkEmailAddress, tidyEmailAddress} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** Longest address that mail systems carry (RFC 5321 with its erratum 1690), as `vn:email` has it. */
const longest = 254;

/** An e-mail address. A plain text input: the native e-mail input hides the caret from scripts and trims while typing. */
export const emailKind: FieldKind = createTextKind({
  control: 'email',
  read: tidyEmailAddress,
  show: textOf,
  look: {width: 'full', inputMode: 'email'},
  hint: 'hint.email',
  check: (value) => {
    const address = textOf(value);
    if (address.length > longest) return {code: 'too-long', at: '', params: {max: longest}};
    return checkEmailAddress(address)[0];
  },
});
