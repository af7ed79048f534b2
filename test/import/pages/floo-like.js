/**
 * What a chat client hands to its listeners. Written for these tests: the names are those of a real
 * page, the sentences are not, and every oddity of that page stands here once at least.
 * @module types
 */

/**
 * News about the connection.
 *
 * @event module:types#flooNotice
 * @param {object} res What happened
 * @param {string} res.category Which sort of news
 * @param {string} res.desc Details
 * @example
 * {category: 'loginMessage',desc: 'socket connecting...'} // opening the line
 * {category: 'loginMessage',desc: 'get roster list failure:' + ex.message} // no contacts: why
 * {category: 'action', desc: 'relogin' } // sign in by yourself
 * {category: 'action', desc: 'relogin_manually' }  // ask the user to sign in
 * {category: 'conversation_deleted',desc: { id, source:'user_operation' }} // a chat is gone
 * {category: 'userNotice', desc:'KICK_BY_SAME_DEVICE'} // the same device signed in twice
 * {category: 'userNotice', desc:'CLUSTER_CHANGED'} // another server room: sign in again
 */

/**
 * Trouble that ends a session
 *
 * @event module:types#flooError
 * @param {object} res
 * @param {string} res.category Which sort of trouble
 * @param {string} res.desc Words for a human
 * @example
 * {category: 'USER_BANNED', desc:'This account is locked'}
 * {category: 'LICENSE', desc:'Nobody paid the bill, please do.'}
 * {category: 'LICENSE', desc:'Too many seats are taken.'}
 * {category: 'DNS_FAILED', desc: dnsServer } // no name server answers
 */

/**
 * Signing in did not work
 * @event module:types#loginFail
 * @param {string} desc Why it did not
 */

/**
 * Signed in
 * @event module:types#loginSuccess
 * @param {object} res Nothing in it
 */

/**
 * The set of groups is another one now
 * @event module:types#onGroupListUpdate
 * @param {Meta | undefined} meta The message that told so
 */

/**
 * Somebody came or went
 * @event module:types#onGroupMemberChanged
 * @param {number} groupId Group
 */

/**
 * A message for a group
 * @event module:types#onGroupMessage
 * @param {module:types~Meta} meta The message
 */

/**
 * Keys are being pressed at the other end
 * @event module:types#onInputStatusMessage
 * @param {object} res
 * @param {string} res.ext Anything else
 * @param {string} res.from Who presses them
 * @param {string} res.to For whom
 */

/**
 * More of the past
 * @event module:types#onReceiveHistoryMsg
 * @param {object} res
 * @param {number} res.next Ask with this for the next part
 */

/**
 * Contacts have new details
 * @event module:types#onRosterInfoUpdate
 * @param {object} res
 * @param {Array.<number>} res.rosterIds Whose details
 */

/**
 * A wish to be a contact
 * @event module:types#onRosterApplied
 * @param {Meta} meta The message that carries the wish
 */

/**
 * A message on its way out went a step further
 * @event module:types#onSendingMessageStatusChanged
 * @param {object} res
 * @param {number} res.status: The step, one of sending|failed|sent
 * @param {number} res.mid: client_mid that this client made up
 */

/**
 * Another number of unread messages
 * @event module:types#onUnreadChange
 * @param {number} cid Chat
 */

/**
 * The list of latest chats is another one now
 * @event module:types#recentlistUpdate
 */

/**
 * @event module:types#onGroupDestoryed
 * @param {Meta} meta
 */

/** @event module:types#onSocketIdle */

/**
 * A contact
 *
 * @typedef {object} RosterItem
 * @property {string} alias Nickname that I gave
 * @property {number} auth_mode How to get in touch: 0 - anybody may; 1 - ask first; 2 - answer a riddle; 3 - nobody may,int32
 * @property {string} auth_question Riddle
 * @property {boolean} mute_notification Whether news about this contact make a sound
 * @property {number} relation How close we are: 0 - contact, 1 - removed, 2 - unknown, int32
 * @property {number} user_id Contact,int64
 * @property {string} username Name for signing in
 */

/**
 * How an account is set up
 *
 * @typedef {object} UserSettings
 * @property {number} auth_mode How to get in touch: 0 - anybody may; 1 - ask first; 2 - answer a riddle; 3 - nobody may,int32
 * @property {boolean} group_confirm Whether I am asked before a group takes me in: true - I am asked, false - it just happens
 * @property {number} id User, int64
 * @property {boolean} no_push Whether nothing is pushed
 * @property {number} no_push_end_hour Hour at which the quiet begins,int32
 * @property {number} no_push_start_hour Hour at which the quiet ends,int32
 * @property {number} user_id User,int64
 */

/**
 * An account as others see it
 *
 * @typedef {object} UserProfile
 * @property {string} avatar Picture, an address
 * @property {string} nick_name Nickname
 * @property {number} user_id User,int64
 */

/**
 * A message
 *
 * @typedef {object} Meta
 * @property {string} id Message
 * @property {string} from Who wrote it
 * @property {string} to Who gets it
 * @property {string} type Sort of message: text, image, audio, video, file, location, command, forward
 * @property {(string|object)} ext Anything else
 * @property {string | object} config Whatever the client adds
 * @property {number} status How far it got: 0 - not read, 1 - arrived, 2 - read
 * @property {string} timestamp When it was sent (milliseconds)
 * @property {string} toType Sort of receiver: roster - one person, group - a group
 */

/**
 * A wish to become a contact
 *
 * @typedef {object} RosterApplication
 * @property {number} expired_time Until when it holds,int64
 * @property {number} status How it stands: 0 - open, 1 - granted, 2 - refused int32
 * @property {number} user_id Who wishes it,int64
 */

/**
 * A group and its rules
 *
 * @typedef {object} GroupInfoAndSettings
 * @property {number} apply_approval How to join, 0: everybody may 1: an admin decides 2: nobody may
 * @property {number} ban_expire_time Until when only admins may write (second), 0 or a time in the past means that all may, -1 means for ever
 * @property {number} created_at Since when there is such a group
 * @property {number} group_id Group id,int64
 * @property {boolean} member_invite Whether members may ask others in: false - they may not, true - they may (default)
 * @property {number} msg_push_mode What is pushed: 0 - all, 1 - nothing, 2 - admins and mentions, 3 - admins alone, 4 - mentions alone
 * @property {number} status State of the group, 0: alive, 1: closed
 * @property {number} type Sort of group: 1 - open, 0 - closed, 2 - chat room
 * @property {number} updated_at Last change,int64
 */

/**
 * A group, in short
 *
 * @typedef {object} BriefGroupInfoAndSettings
 * @property {number} capacity Seats
 * @property {number} group_id Group id,int64
 * @property {number} status State of the group, 0: alive, 1: closed,int32
 * @property {number} type Sort of group: 1 - open, 0 - closed, 2 - chat room.int32
 */

/**
 * What it takes to found a group
 *
 * @typedef {object} GroupInfoRequest
 * @property {string} name Name of the group
 * @property {number} type Sort of group: 1 for open, 0 for closed, 2 for chat room,int32
 * @property {Array.<number>} user_list Whom to ask in
 */

/**
 * A file that a group shares
 *
 * @typedef {object} GroupSharedFile
 * @property {number} created_at int64
 * @property {number} file_id File,int64
 * @property {number} size How large it is,int64
 */

/**
 * Where to put a file
 *
 * @typedef {object} FileUpload
 * @property {string} download_url Where to fetch it later
 * @property {object.<string, string>} oss_body_param What to send along
 */

/**
 * Called as a file goes up
 *
 * @callback fileUploadProgress
 * @param {object} res How far it got
 * @param {number} res.loaded Bytes that came down
 * @param {number} res.total Bytes in all
 */

/**
 * An account as others see it
 *
 * @typedef {object} UserProfile
 * @property {string} avatar Picture, an address
 * @property {string} nick_name Nickname
 * @property {number} user_id User,int64
 */

/**
 * How an account is set up
 *
 * @typedef {object} UserSettings
 * @property {number} auth_mode How to get in touch: 0 - anybody may; 1 - ask first; 2 - answer a riddle; 3 - nobody may,int32
 * @property {boolean} group_confirm Whether I am asked before a group takes me in: true - I am asked, false - it just happens
 * @property {number} id Settings
 * @property {boolean} no_push Whether nothing is pushed
 * @property {number} no_push_end_hour Hour at which the quiet begins,int32
 * @property {number} no_push_start_hour Hour at which the quiet ends,int32
 * @property {number} user_id User,int64
 */

/**
 * What to listen for
 * @typedef {string} Event
 */

/**
 * What listens. Its list forgets onRosterApplied.
 * @typedef {function} EventCallback
 * @param {module:types#event:flooNotice | module:types#event:flooError | event:loginFail | event:loginSuccess | event:onGroupListUpdate | event:onGroupMemberChanged | event:onGroupMessage | event:onInputStatusMessage | event:onReceiveHistoryMsg | event:onRosterInfoUpdate | event:onSendingMessageStatusChanged | event:onUnreadChange | event:recentlistUpdate | event:onGroupDestoryed | event:onSocketIdle} res What the event carries
 */

export const events = 16
