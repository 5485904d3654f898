export {checkAccent, type AccentFinding, type AccentReport} from './check-accent.js';
export {contrastOf, mixColors, readColor, writeColor, type Rgb} from './contrast.js';
export {contrastPairs, leastContrast, type ColorName, type ContrastPair} from './contrast-pairs.js';
export {colorMixes, schemeColors} from './scheme-colors.js';
