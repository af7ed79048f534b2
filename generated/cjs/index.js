'use strict';
// The same as index.js, in fewer files.
const { ContractError } = require('./runtime.js');

module.exports = { ...require('./enums.js'), ...require('./labels.js'), ...require('./events.js'), ...require('./validators.js'), ...require('./guard.js'), ...require('./samples.js'), ContractError };
