import './recommend.ts';
import './bad-input.ts';
import './live.ts';
import './hover.ts';
import './loss-hints.ts';
import './column-hover.ts';
import './clipboard.ts';
