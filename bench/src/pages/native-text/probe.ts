import '../native/probe.js';
