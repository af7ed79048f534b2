Somebody wants other words on the pages of the docs. The pages come from templates, which are part of the tool: a copy of it may be changed.

  $ mkdir tool tool/generator
  $ cp -R "$INSTALLED/dist" "$INSTALLED/templates" "$INSTALLED/package.json" tool/
  $ cp "$INSTALLED"/generator/*.schema.json tool/generator/
  $ ln -s "$INSTALLED/node_modules" tool/node_modules
  $ node tool/dist/cli.js init
  …
  $ node tool/dist/cli.js generate
  …
  $ head -1 generated/docs/enums.md
  # Enums

A line of a template, and the page follows. All other files stay as they are.

  $ sed -i 's/^# Enums$/# Lists of values/' tool/templates/docs/enums.md.eta
  $ node tool/dist/cli.js generate
  chat-contract …
  … files in generated: 0 created, 1 updated, 0 removed, … unchanged
  …
  $ head -1 generated/docs/enums.md
  # Lists of values

A variable that does not exist is told with the template and the line, and nothing is written.

  $ find generated -type f | sort | xargs cksum > before
  $ sed -i 's/^# <%= it.title %>/# <%= it.titel %>/' tool/templates/docs/domain.md.eta
  $ node tool/dist/cli.js generate
  error: templates/docs/domain.md.eta:1: there is no titel here; there is title, …
  …
  [1]
  $ find generated -type f | sort | xargs cksum | diff before -
