# Sourced by bench/load and bench/clocks: a PostgreSQL under $work; provider holds how to reach it.
as=(); [ "$(id -u)" = 0 ] && as=(runuser -u postgres --)
provider=()

# A cluster of its own, with the settings Debian ships: fsync is on.
start_postgres() {
  pg=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  local port; port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  mkdir -p "$work/pg"; [ ${#as[@]} = 0 ] || chown postgres "$work/pg"
  [ -d "$work/pg/cluster" ] || (cd / && "${as[@]}" "$pg/initdb" -D "$work/pg/cluster" -A trust -U postgres -E UTF8 --locale=C > /dev/null)
  (cd / && "${as[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -l "$work/pg/log" -w -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg" start > /dev/null)
  provider=(--provider postgres --database "Host=127.0.0.1;Port=$port;Username=postgres;Database=payesh")
}

stop_postgres() { [ ${#provider[@]} = 0 ] || (cd / && "${as[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -m fast stop > /dev/null) || true; provider=(); }
