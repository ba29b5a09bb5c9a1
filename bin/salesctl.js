#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Node 20 optimises so early that a short run spends a third of its time on code it hardly uses again (docs/decisions/0023-node-20-optimises-later.md).
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
await import('../dist/main.js');
