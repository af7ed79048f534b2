/** The app is built for a server that allows scripts and styles of its own and nothing else. */
export default {
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'vue' } },
  // Vue asks for these. Its template compiler, which makes code from strings, stays out: the app has render functions only.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
}
