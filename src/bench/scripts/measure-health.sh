#!/bin/sh
# Measures how fast the management port answers /actuator/health while a crowd of clients, each with an address of its own,
# sends queries that take all they may: of processor, memory and rows. The server has 512 MB. Prints the median, the 99th
# percentile and the greatest of the times, how many answers were not UP, and the longest pause of the virtual machine.
#
# usage: src/bench/scripts/measure-health.sh [seconds, default 60] [jar, default target/mithaq.jar] [crowd, default 20]
set -eu

seconds=${1:-60}
jar=${2:-target/mithaq.jar}
crowd=${3:-20}

for command in java curl awk; do
  command -v "$command" > /dev/null || { echo "$command is needed" >&2; exit 2; }
done
[ -f "$jar" ] || { echo "$jar is missing: mvn package" >&2; exit 2; }

folder=$(mktemp -d)
port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 20000))
java -Xmx512m -Xlog:safepoint:file="$folder/pauses" -jar "$jar" --server.port="$port" --management.server.port=$((port + 1)) \
  --mithaq.store.location="$folder/store" --mithaq.http.trusted-proxies=127.0.0.1 > "$folder/log" 2>&1 &
server=$!
stop() {
  touch "$folder/over"
  kill "$server" 2> /dev/null || true
  wait || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

health="http://127.0.0.1:$((port + 1))/actuator/health"
tries=0
until curl -sf -o /dev/null -m 5 "$health/readiness"; do
  kill -0 "$server" 2> /dev/null && [ $tries -lt 600 ] || { echo "no answer:" >&2; cat "$folder/log" >&2; exit 1; }
  tries=$((tries + 1))
  sleep 0.2
done

query() {
  case $(($1 % 5)) in
    0) echo 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }' ;;
    1) echo 'SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f' ;;
    2) echo 'SELECT DISTINCT ?a ?c ?f { ?a ?b ?c . ?d ?e ?f }' ;;
    3) echo 'SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }' ;;
    4) echo 'CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }' ;;
  esac
}

# attack <number>: asks one query after the other, each time as another client
attack() {
  asked=0
  while [ ! -e "$folder/over" ]; do
    asked=$((asked + 1))
    query $((asked + $1)) | curl -s -o /dev/null -m 30 -H 'Content-Type: application/sparql-query' \
      -H "X-Forwarded-For: 198.18.$1.$((asked % 250))" --data-binary @- "http://127.0.0.1:$port/sparql" || true
  done
}

i=0
while [ $i -lt "$crowd" ]; do
  attack $i &
  i=$((i + 1))
done

end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt $end ]; do
  curl -s -o /dev/null -m 10 -w '%{http_code} %{time_total}\n' "$health" >> "$folder/times" || true
  sleep 0.1
done

sort -k 2 -n "$folder/times" | awk '
  { time[NR] = $2 * 1000 }
  $1 != 200 { other++ }
  END {
    printf "health: median %.0f ms, p99 %.0f ms, max %.0f ms, n=%d, not UP: %d\n",
      time[int((NR + 1) / 2)], time[int(NR * 0.99 + 0.5)], time[NR], NR, other
  }'
awk 'match($0, /Total: *[0-9]+ ns/) {
    split(substr($0, RSTART, RLENGTH), part, /[: ]+/)
    if (part[2] > longest) longest = part[2]
  }
  END { printf "longest pause: %.0f ms\n", longest / 1e6 }' "$folder/pauses"
