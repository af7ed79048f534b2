/** typia's checks; `build-typia.js` has printed and compiled their types. */
import { checks } from 'typia-checks'

export const typia = { make: (_model, _node, shape) => checks[shape], is: 'is(value)', issues: 'validate(value).success' }
