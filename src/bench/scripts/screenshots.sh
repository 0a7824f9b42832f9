#!/bin/sh
# Makes the pictures of pages in src/docs/images: starts the packaged server on a store of its own, and looks at it with
# Chromium.
#
# usage: src/bench/scripts/screenshots.sh [jar, default target/mithaq.jar]
set -eu

jar=${1:-target/mithaq.jar}
images=src/docs/images
port=18099

for command in java curl chromium; do
  command -v "$command" > /dev/null || { echo "$command is needed" >&2; exit 2; }
done
[ -f "$jar" ] || { echo "$jar is missing: mvn package" >&2; exit 2; }

folder=$(mktemp -d)
java -jar "$jar" --server.port=$port --management.server.port=-1 --mithaq.store.location="$folder/store" > "$folder/log" 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true; wait $server 2> /dev/null || true; rm -rf "$folder"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/en/"; do
  kill -0 $server 2> /dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 1
done

# look <name> <path> <height>
look() {
  chromium --headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$folder/profile" \
    --blink-settings=preferredColorScheme=1 --virtual-time-budget=4000 --window-size="1200,$3" \
    --screenshot="$images/$1.png" "http://127.0.0.1:$port$2" > "$folder/chromium" 2>&1 ||
    { cat "$folder/chromium" >&2; exit 1; }
}

mkdir -p "$images"
for language in ar en; do
  look "home-$language" "/$language/" 900
  look "list-$language" "/$language/browse/meetings" 900
  look "body-$language" "/$language/org/nanhri-migration-wg" 1100
  look "question-$language" "/$language/ask/networks/members-at-date" 900
  look "timeline-$language" "/$language/pictures/timeline" 900
  look "network-$language" "/$language/pictures/network" 1100
done
ls -l "$images"
