# Shared by ./run, ./test and ./payesh. Sourced with the repository root as the current directory.
say() { printf '%s\n' "$*" >&2; }

need() {
  local missing=0
  if ! command -v dotnet >/dev/null; then say "Missing: the .NET 10 SDK (dotnet)."; missing=1
  elif ! dotnet --list-sdks | grep -q '^10\.'; then say "Missing: the .NET 10 SDK; dotnet here is $(dotnet --version 2>/dev/null)."; missing=1; fi
  if ! command -v node >/dev/null; then say "Missing: Node.js 20 or later (node)."; missing=1
  elif [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then say "Missing: Node.js 20 or later; here is $(node --version)."; missing=1; fi
  command -v npm >/dev/null || { say "Missing: npm."; missing=1; }
  return $missing
}

# The name of the present state of some folders: changes when any byte of them does.
stamp() { find "$@" -type f -not -path '*/node_modules/*' -not -path '*/wwwroot/*' -not -path '*/bin/*' -not -path '*/obj/*' -print0 \
  | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

web_build() {
  local now; now=$(stamp web)
  if [ "$(cat artifacts/web.stamp 2>/dev/null)" = "$now" ] && [ -d src/Payesh.Server/wwwroot/assets ]; then return; fi
  mkdir -p artifacts
  if [ "$(cat artifacts/npm.stamp 2>/dev/null)" != "$(sha256sum < web/package-lock.json)" ] || [ ! -d web/node_modules ]; then
    say "web: installing packages"; (cd web && npm ci --no-progress >/dev/null)
    sha256sum < web/package-lock.json > artifacts/npm.stamp
  fi
  say "web: building"; (cd web && npm run --silent build > ../artifacts/web.log 2>&1) || { cat artifacts/web.log >&2; return 1; }
  echo "$now" > artifacts/web.stamp
}

# Publishes the server to artifacts/run unless its sources are those of the last time.
publish() {
  local now; now=$(stamp src web data Directory.Build.props Directory.Packages.props)
  if [ "$(cat artifacts/run.stamp 2>/dev/null)" = "$now" ] && [ -x artifacts/run/payesh ]; then return; fi
  need && web_build || return 1
  say "server: restoring and publishing"
  rm -rf artifacts/run
  { dotnet restore src/Payesh.Server --locked-mode && dotnet publish src/Payesh.Server -c Release --no-restore -o artifacts/run; } > artifacts/publish.log 2>&1 \
    || { tail -40 artifacts/publish.log >&2; return 1; }
  echo "$now" > artifacts/run.stamp
}
