A developer adds the package of the contract to an app. It is one file and needs nothing else.

  $ npm pack --silent "$INSTALLED/generated"
  floo-contract-….tgz
  $ mkdir -p node_modules/floo-contract
  $ tar -xzf floo-contract-*.tgz --strip-components=1 -C node_modules/floo-contract
  $ ls node_modules/floo-contract
  …
  README.md
  …
  package.json
  …
  $ node -p "const { dependencies, peerDependencies } = require('./node_modules/floo-contract/package.json'); [dependencies, peerDependencies]"
  [ undefined, undefined ]

The app listens to events. The compiler knows their names and what they bring.

  $ echo '{ "type": "module" }' > package.json
  $ echo '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2022", "types": [], "noEmit": true }, "include": ["*.ts"] }' > tsconfig.json
  $ cat > app.ts <<'END'
  > import { type Event, type EventCallback, MessageStatus } from 'floo-contract'
  > export declare function on<E extends Event>(name: E, listener: EventCallback<E>): void
  > on('onRosterMessage', ({ content, status }) => status === MessageStatus.Unread && content.length)
  > on('flooNotice', (notice) => notice.category === 'conversation_deleted' && notice.desc.source)
  > on('recentlistUpdate', () => {})
  > END
  $ tsc

A wrong name does not compile, and neither does a property that an event does not have.

  $ cat > wrong.ts <<'END'
  > import { on } from './app.js'
  > on('onGroupDestroyed', () => {})
  > on('onRosterMessage', (meta) => meta.text)
  > END
  $ tsc
  wrong.ts(2,4): error TS2345: Argument of type '"onGroupDestroyed"' is not assignable to parameter of type 'keyof EventMap'.
  wrong.ts(3,38): error TS2551: Property 'text' does not exist on type 'Meta'. Did you mean 'ext'?
  [1]
  $ rm wrong.ts

What arrives is checked while the app runs. A wrong payload is told in words that help.

  $ cat > receive.mjs <<'END'
  > import { validateFlooNotice } from 'floo-contract'
  > import { assertOnUnreadChange, isOnUnreadChange } from 'floo-contract/validators/onUnreadChange'
  > console.log(isOnUnreadChange(['2199040544992']))
  > for (const { message } of validateFlooNotice([{ category: 'action', desc: 'log in again' }]).issues) console.log(message)
  > for (const { message } of validateFlooNotice([{ category: 'logout' }]).issues) console.log(message)
  > try { assertOnUnreadChange([2 ** 53]) } catch (error) { console.log(`${error.name}: ${error.message}`) }
  > END
  $ node receive.mjs
  true
  flooNotice.res.desc: expected one of "relogin" Relogin, "relogin_manually" ReloginManually; got "log in again"
  flooNotice.res.category: expected "loginMessage" | "action" | "conversation_deleted" | "userNotice"; got "logout"
  ContractError: onUnreadChange.cid: expected int64 | string | …; got 9007199254740992, which has already lost digits

Texts for people come with the package, and so do the reference and a schema for every type.

  $ node --input-type=module -e "import { GroupType, GroupTypeLabels as labels } from 'floo-contract'; console.log(labels[GroupType.Temporary].label)"
  Temporary
  $ node --input-type=module -e "console.log(import.meta.resolve('floo-contract/schemas/Meta.schema.json'))"
  file:///…/node_modules/floo-contract/schemas/Meta.schema.json
  $ head -1 node_modules/floo-contract/docs/roster.md
  # Roster
