import './recommend.ts';
import './bad-input.ts';
import './live.ts';
import './points-to-rows.ts';
import './columns.ts';
import './reading.ts';
import './virtual-file.ts';
import './save.ts';
import './hover.ts';
import './loss-hints.ts';
import './places.ts';
import './column-hover.ts';
import './clipboard.ts';
import './jupyter.ts';
import './debugger.ts';
import './loss-tool.ts';
import './assistant.ts';
import './status-bar.ts';
import './walkthrough.ts';
import './compare.ts';

import './mcp-server.ts';

import './offers.ts';
