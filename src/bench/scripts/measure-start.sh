#!/bin/sh
# Measures how long the packaged server takes from its start to its first answer on /sparql: N times with an empty store,
# which it fills, and N times with the filled one. Each start is asked every 50 ms; times include the start of the JVM.
#
# usage: src/bench/scripts/measure-start.sh [N, default 5] [jar, default target/mithaq.jar]
set -eu

times=${1:-5}
jar=${2:-target/mithaq.jar}
longest_ms=120000
query='SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'

for command in java curl awk; do
  command -v "$command" > /dev/null || { echo "$command is needed" >&2; exit 2; }
done
[ -f "$jar" ] || { echo "$jar is missing: mvn package" >&2; exit 2; }

folder=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
    server=
  fi
}
trap 'stop; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

now() { date +%s%3N; }

# a port at which nobody answers: curl then ends with 7
free_port() {
  while :; do
    port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 20000))
    refused=0
    curl -s -o /dev/null -m 1 "http://127.0.0.1:$port/" || refused=$?
    [ $refused -ne 7 ] || return 0
  done
}

# start <store>: starts the server on it, waits for an answer, prints the milliseconds and what was counted, stops it
start() {
  free_port
  begun=$(now)
  java -jar "$jar" --server.port="$port" --mithaq.store.location="$1" > "$folder/log" 2>&1 &
  server=$!
  count=0
  while [ "$count" -eq 0 ]; do
    if answer=$(curl -sf -m 10 -H 'Content-Type: application/sparql-query' -H 'Accept: text/csv' \
        --data-binary "$query" "http://127.0.0.1:$port/sparql"); then
      # nothing counted is no answer yet
      count=$(printf '%s\n' "$answer" | tr -d '\r' | tail -n 1)
    fi
    took=$(($(now) - begun))
    if [ "$count" -eq 0 ]; then
      kill -0 "$server" 2> /dev/null || { echo "the server ended:" >&2; cat "$folder/log" >&2; exit 1; }
      [ $took -lt $longest_ms ] || { echo "no answer after $longest_ms ms" >&2; exit 1; }
      sleep 0.05
    fi
  done
  stop
  echo "$took ms, $count statements"
  echo "$took" >> "$folder/times"
}

# summary <name>: least, middle and greatest of the times since the last summary
summary() {
  sort -n "$folder/times" | awk -v name="$1" '
    { time[NR] = $1 }
    END { printf "%s: min %d ms, median %d ms, max %d ms, n=%d\n", name, time[1], (time[int((NR + 1) / 2)] + time[int((NR + 2) / 2)]) / 2, time[NR], NR }'
  : > "$folder/times"
}

echo "empty store"
i=0
while [ $i -lt "$times" ]; do
  rm -rf "$folder/store"
  start "$folder/store"
  i=$((i + 1))
done
summary "empty store"

echo "filled store"
i=0
while [ $i -lt "$times" ]; do
  start "$folder/store"
  i=$((i + 1))
done
summary "filled store"
