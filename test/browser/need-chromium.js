/** Before any test: is there a browser? */
import { findChromium } from './chromium.js'

export default function setup() {
  findChromium()
}
