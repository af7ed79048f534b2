/** Preloaded: writes down how much memory the process had at most, in KB, when it ends. */
process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
