A maintainer starts a contract. The example that `init` writes can be generated at once.

  $ floo-schema init
  created spec/contract.yaml
  created spec/message.yaml
  …
  $ floo-schema generate
  chat-contract 0.1.0: 1 event, 1 typedef, 1 enum
  … files in generated: … created, 0 updated, 0 removed, 0 unchanged
  done in … s

The service learns to send spoken messages: one value more and one property more, one line of YAML each.

  $ sed -i '/is its address/a\
  >       - { value: 2, name: Voice, description: A spoken message. }' spec/message.yaml
  $ sed -i '/where the picture is/a\
  >       duration: { type: int32, minimum: 1, unit: s, optional: true, description: How long it lasts. }' spec/message.yaml

CI notices that the package was not generated again, and says what to do about it.

  $ floo-schema check
  …
  generated/enums.js:…  stale-output  the file is out of date
    - …
    +   Voice: 2,
  …
  … files in generated out of date; run `floo-schema generate`
  [1]
  $ floo-schema generate
  chat-contract 0.1.0: 1 event, 1 typedef, 1 enum
  … files in generated: 0 created, … updated, 0 removed, … unchanged
  done in … s
  $ floo-schema check
  generated is up to date with …

Types, validator, enum, labels, schema and docs have followed.

  $ grep 'duration' generated/types.d.ts
    duration?: number | undefined;
  $ grep 'type MessageKind' generated/enums.d.ts
  export type MessageKind = 0 | 1 | 2;
  $ grep 'Voice' generated/labels.js
    2: { label: 'Voice', description: 'A spoken message.' },
  $ grep -c '"duration"' generated/schemas/Message.schema.json
  1
  $ grep 'Voice' generated/docs/enums.md
  |…2…|…Voice…| Voice | A spoken message. |
  $ grep 'duration' generated/docs/message.md
  …duration…How long it lasts…
  $ cat > try.mjs <<'END'
  > import { isMessage, MessageKind, validateMessage } from './generated/index.js'
  > const message = { id: 1, kind: MessageKind.Voice, content: '', sent_at: 1, duration: 12 }
  > console.log(isMessage(message))
  > for (const { message: text } of validateMessage({ ...message, kind: 3, duration: 0 }).issues) console.log(text)
  > END
  $ node try.mjs
  true
  Message.kind: expected one of 0 Text, 1 Image, 2 Voice; got 3
  Message.duration: expected at least 1; got 0

A slip of the finger is shown where it is, with what was probably meant. Nothing is written.

  $ find generated -type f | sort | xargs cksum > before
  $ sed -i 's/type: MessageKind/type: MesageKind/' spec/message.yaml
  $ floo-schema generate
  spec/message.yaml:26:15  unknown-type  there is no type MesageKind
    26 |         type: MesageKind
       |               ^^^^^^^^^^
    hint: did you mean MessageKind?
  
  1 error in 1 file; nothing was written
  [1]
  $ find generated -type f | sort | xargs cksum | diff before -
