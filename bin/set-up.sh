# Installs the packages, for one task at a time: npm takes away the whole folder first, also from under another npm.
# Sourced by bin/run, in the program's folder.

lock=.cache/set-up.lock

sightline_set_up() {
  # npm would empty the folder that the link leads to, which is somebody else's.
  if [ -L node_modules ]; then
    echo "node_modules is a link, and what it leads to is not what package-lock.json names. Take the link away, then run this command again." >&2
    exit 3
  fi
  mkdir -p .cache
  sightline_lock
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  # Whoever had the lock before may have done it all.
  sightline_is_set_up || sightline_install
  trap - EXIT INT TERM
  rm -rf "$lock"
}

sightline_install() {
  wanted=$(cksum < package-lock.json)
  sightline_choose_npm_cache
  echo "Setting up: installing the packages that package-lock.json names (once; about a minute) ..." >&2
  # The machine's own Node may be older than 24 here: it only runs npm, and npm brings Node 24.
  npm ci --ignore-scripts --include=dev --include=optional --engine-strict=false --no-audit --no-fund --loglevel=error >&2
  if ! sightline_find_node; then
    echo "Node 24 could not be installed for this kind of machine ($(uname -sm))." >&2
    echo "Install Node 24 or later yourself (https://nodejs.org), then run this command again." >&2
    exit 3
  fi
  printf '%s' "$wanted" > "$marker"
}

# A folder is made by one alone. Its holder's number is in it; a lock whose holder has ended is taken away.
sightline_lock() {
  told=
  until mkdir "$lock" 2>/dev/null; do
    [ -n "$told" ] || echo "Waiting for another task that sets up ..." >&2
    told=yes
    sightline_is_lock_held || sightline_clear_lock
    sleep 1
  done
  echo $$ > "$lock/holder"
}

# Held, unless its holder has ended; or is older than any set-up, since the number may be another program's by now, and
# a holder may have been killed before it wrote its own.
sightline_is_lock_held() {
  [ -z "$(find "$lock" -maxdepth 0 -mmin +15 2>/dev/null)" ] || return 1
  holder=$(cat "$lock/holder" 2>/dev/null) || return 0
  [ -z "$holder" ] || kill -0 "$holder" 2>/dev/null
}

# One alone clears, and looks again first: else it could take away the lock of whoever was faster.
sightline_clear_lock() {
  mkdir "$lock.clearing" 2>/dev/null || return 0
  sightline_is_lock_held || rm -rf "$lock"
  rmdir "$lock.clearing"
}
