import fc from 'fast-check';

// The same inputs on each run, so that what is green stays green; another SEED looks for what these did not find.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
