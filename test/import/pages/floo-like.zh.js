/**
 * 聊天客户端交给监听者的数据。为测试而写：名称取自真实页面，文字全部另写。
 * @module types
 */

/**
 * 连接方面的消息。
 *
 * @event module:types#flooNotice
 * @param {object} res 发生了什么
 * @param {string} res.category 哪一类消息
 * @param {string} res.desc 细节
 * @example
 * {category: 'loginMessage',desc: 'socket connecting...'} // 正在接通
 * {category: 'loginMessage',desc: 'get roster list failure:' + ex.message} // 没取到联系人，附原因
 * {category: 'action', desc: 'relogin' } // 请自行重登
 * {category: 'action', desc: 'relogin_manually' }  // 请用户动手重登
 * {category: 'conversation_deleted',desc: { id, source:'user_operation' }} // 有个会话没了
 * {category: 'userNotice', desc:'KICK_BY_SAME_DEVICE'} // 同一台设备登了两次
 * {category: 'userNotice', desc:'CLUSTER_CHANGED'} // 换了机房，请重登
 */

/**
 * 让会话中断的麻烦
 *
 * @event module:types#flooError
 * @param {object} res
 * @param {string} res.category 哪一类麻烦
 * @param {string} res.desc 给人看的话
 * @example
 * {category: 'USER_BANNED', desc:'这个账号锁住了'}
 * {category: 'LICENSE', desc:'没人交钱，请交一下。'}
 * {category: 'LICENSE', desc:'座位坐满了。'}
 * {category: 'DNS_FAILED', desc: dnsServer } // 没有域名服务器应答
 */

/**
 * 没登上去
 * @event module:types#loginFail
 * @param {string} desc 没登上去的缘故
 */

/**
 * 登上去了
 * @event module:types#loginSuccess
 * @param {object} res 里面什么也没有
 */

/**
 * 群的名单变了
 * @event module:types#onGroupListUpdate
 * @param {Meta | undefined} meta 告知此事的消息
 */

/**
 * 有人进群或者退群
 * @event module:types#onGroupMemberChanged
 * @param {number} groupId 群
 */

/**
 * 给群的消息
 * @event module:types#onGroupMessage
 * @param {module:types~Meta} meta 消息
 */

/**
 * 对面正在敲键盘
 * @event module:types#onInputStatusMessage
 * @param {object} res
 * @param {string} res.ext 别的东西
 * @param {string} res.from 谁在敲
 * @param {string} res.to 敲给谁
 */

/**
 * 更早的消息
 * @event module:types#onReceiveHistoryMsg
 * @param {object} res
 * @param {number} res.next 拿它去要下一段
 */

/**
 * 联系人的资料变了
 * @event module:types#onRosterInfoUpdate
 * @param {object} res
 * @param {Array.<number>} res.rosterIds 谁的资料
 */

/**
 * 有人想加我
 * @event module:types#onRosterApplied
 * @param {Meta} meta 带着这个愿望的消息
 */

/**
 * 发出的消息又走了一步
 * @event module:types#onSendingMessageStatusChanged
 * @param {object} res
 * @param {number} res.status: 走到哪一步，取值为 sending|failed|sent
 * @param {number} res.mid: 本端自编的 client_mid
 */

/**
 * 没看的消息数目变了
 * @event module:types#onUnreadChange
 * @param {number} cid 会话
 */

/**
 * 近来的会话变了
 * @event module:types#recentlistUpdate
 */

/**
 * @event module:types#onGroupDestoryed
 * @param {Meta} meta
 */

/** @event module:types#onSocketIdle */

/**
 * 一位联系人
 *
 * @typedef {object} RosterItem
 * @property {string} alias 我起的外号
 * @property {number} auth_mode 怎样联系：0 - 谁都行；1 - 先问我；2 - 先答题；3 - 谁都不行，int32
 * @property {string} auth_question 题目
 * @property {boolean} mute_notification 有新消息时出不出声
 * @property {number} relation 交情：0：联系人，1：已删掉，2：不认识, int32
 * @property {number} user_id 联系人,int64
 * @property {string} username 登录用的名字
 */

/**
 * 账号怎样设定
 *
 * @typedef {object} UserSettings
 * @property {number} auth_mode 怎样联系：0 - 谁都行；1 - 先问我；2 - 先答题；3 - 谁都不行，int32
 * @property {boolean} group_confirm 进群之前问不问我：true - 问，false - 不问
 * @property {number} id 用户, int64
 * @property {boolean} no_push 什么都不推
 * @property {number} no_push_end_hour 安静从几点开始，int32
 * @property {number} no_push_start_hour 安静到几点结束，int32
 * @property {number} user_id 用户,int64
 */

/**
 * 别人看到的账号
 *
 * @typedef {object} UserProfile
 * @property {string} avatar 头像的地址
 * @property {string} nick_name 外号
 * @property {number} user_id 用户,int64
 */

/**
 * 一条消息
 *
 * @typedef {object} Meta
 * @property {string} id 消息
 * @property {string} from 谁写的
 * @property {string} to 写给谁
 * @property {string} type 哪种消息：text - 文本, image - 图片, audio - 声音, video - 影像, file - 文件, location - 地点, command - 命令, forward - 转来的
 * @property {(string|object)} ext 别的东西
 * @property {string | object} config 客户端加的东西
 * @property {number} status 走到哪里：0表示没看，1表示送到，2表示看过
 * @property {string} timestamp 发出的时间（毫秒）
 * @property {string} toType 收的一方：roster - 一个人，group - 一个群
 */

/**
 * 想加联系人的愿望
 *
 * @typedef {object} RosterApplication
 * @property {number} expired_time 到什么时候为止,int64
 * @property {number} status 现在怎样：0 - 还没回，1 - 答应了，2 - 不答应 int32
 * @property {number} user_id 谁的愿望,int64
 */

/**
 * 一个群和它的规矩
 *
 * @typedef {object} GroupInfoAndSettings
 * @property {number} apply_approval 怎样进群, 0：谁都行 1：管理员说了算 2：谁都不行
 * @property {number} ban_expire_time 到什么时候为止只有管理员能写（秒），0 或过去的时间表示都能写，-1 表示永远
 * @property {number} created_at 从什么时候有这个群
 * @property {number} group_id 群,int64
 * @property {boolean} member_invite 群里的人能不能拉人：false - 不能，true - 能（默认）
 * @property {number} msg_push_mode 推什么：0 - 全推，1 - 不推，2 - 推管理员和提到我的，3 - 只推管理员，4 - 只推提到我的
 * @property {number} status 群的状态，0：还在，1：散了
 * @property {number} type 哪种群：1表示公开，0表示不公开，2表示聊天室
 * @property {number} updated_at 上次改动,int64
 */

/**
 * 一个群，长话短说
 *
 * @typedef {object} BriefGroupInfoAndSettings
 * @property {number} capacity 几个座位
 * @property {number} group_id 群,int64
 * @property {number} status 群的状态，0：还在，1：散了,int32
 * @property {number} type 哪种群：1 - 公开，0 - 不公开，2 - 聊天室。int32
 */

/**
 * 建群要说的
 *
 * @typedef {object} GroupInfoRequest
 * @property {string} name 群叫什么
 * @property {number} type 哪种群：1 是公开，0 是不公开，2 是聊天室,int32
 * @property {Array.<number>} user_list 拉哪些人
 */

/**
 * 群里共用的文件
 *
 * @typedef {object} GroupSharedFile
 * @property {number} created_at int64
 * @property {number} file_id 文件,int64
 * @property {number} size 多大,int64
 */

/**
 * 文件往哪里放
 *
 * @typedef {object} FileUpload
 * @property {string} download_url 以后从哪里取
 * @property {object.<string, string>} oss_body_param 一起带上的东西
 */

/**
 * 文件往上走的时候叫它
 *
 * @callback fileUploadProgress
 * @param {object} res 走了多少
 * @param {number} res.loaded 下来的字节
 * @param {number} res.total 一共的字节
 */

/**
 * 别人看到的账号
 *
 * @typedef {object} UserProfile
 * @property {string} avatar 头像的地址
 * @property {string} nick_name 外号
 * @property {number} user_id 用户,int64
 */

/**
 * 账号怎样设定
 *
 * @typedef {object} UserSettings
 * @property {number} auth_mode 怎样联系：0 - 谁都行；1 - 先问我；2 - 先答题；3 - 谁都不行，int32
 * @property {boolean} group_confirm 进群之前问不问我：true - 问，false - 不问
 * @property {number} id 设定
 * @property {boolean} no_push 什么都不推
 * @property {number} no_push_end_hour 安静从几点开始，int32
 * @property {number} no_push_start_hour 安静到几点结束，int32
 * @property {number} user_id 用户,int64
 */

/**
 * 听什么
 * @typedef {string} Event
 */

/**
 * 谁来听。名单里
 * 漏了 onRosterApplied。
 * @typedef {function} EventCallback
 * @param {module:types#event:flooNotice | module:types#event:flooError | event:loginFail | event:loginSuccess | event:onGroupListUpdate | event:onGroupMemberChanged | event:onGroupMessage | event:onInputStatusMessage | event:onReceiveHistoryMsg | event:onRosterInfoUpdate | event:onSendingMessageStatusChanged | event:onUnreadChange | event:recentlistUpdate | event:onGroupDestoryed | event:onSocketIdle} res 事件
 * 带来的东西
 */

export const events = 16
