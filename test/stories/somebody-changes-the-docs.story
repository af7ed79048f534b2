Somebody wants other words on the pages of the docs. The pages come from templates, over which a folder of one's own may lie.

  $ floo-schema init
  …
  $ floo-schema generate
  …
  $ head -1 generated/docs/enums.md
  # Enums

A word of the pages, and they follow. All other files stay as they are.

  $ mkdir -p look/docs/words
  $ echo '{ "enums": "Lists of values" }' > look/docs/words/en.json
  $ floo-schema generate --templates look
  chat-contract …
  … files in generated: 0 created, 2 updated, 0 removed, … unchanged
  …
  $ head -1 generated/docs/enums.md
  # Lists of values

A page of one's own begins as a copy of ours.

  $ cp "$INSTALLED/templates/docs/page.md.eta" look/docs/
  $ sed -i 's/^# <%= it.title %>/# Reference: <%= it.title %>/' look/docs/page.md.eta
  $ floo-schema generate --templates look
  …
  $ head -1 generated/docs/enums.md
  # Reference: Lists of values
  $ floo-schema check --templates look
  …

A variable that does not exist is told with the template and the line, and nothing is written.

  $ find generated -type f | sort | xargs cksum > before
  $ sed -i 's/it.title %>/it.titel %>/' look/docs/page.md.eta
  $ floo-schema generate --templates look
  error: look/docs/page.md.eta:1: there is no titel here; there is title, …
  …
  [1]
  $ find generated -type f | sort | xargs cksum | diff before -
