#!/bin/sh
# Runs a command beside two instances of Syncthing that share one folder, in a network namespace that has
# nothing but the loopback interface. Both instances and the namespace end with this script.
#
#	syncthing.sh COMMAND...
#
# COMMAND finds in the folder $REHEARSE_SYNC, for the computers "one" and "two" each:
#	one/shared  the folder that is shared
#	one/api     the address of the instance's REST interface; one/key is the key for it
# It should end by itself; after LIMIT seconds (600) it is ended.
set -eu

fail() {
	echo "syncthing: $*" >&2
	exit 1
}

[ $# -ge 1 ] || fail "usage: syncthing.sh COMMAND..."
[ "$(uname -s)" = Linux ] || fail "network namespaces are there on Linux only"
[ "$(id -u)" = 0 ] || fail "needs root, since it makes a network namespace; run it as root in a virtual machine or a container that may"

space=rehearse-sync-$$
REHEARSE_SYNC=$(mktemp -d)
export REHEARSE_SYNC STNOUPGRADE=1 STNODEFAULTFOLDER=1

# finish ends what runs in the namespace: first what it is asked to, after five seconds what did not listen.
finish() {
	trap '' INT TERM
	for try in 1 2 3 4 5 6 7 8 9 10; do
		pids=$(ip netns pids "$space" 2>/dev/null) || pids=
		[ -n "$pids" ] || break
		[ "$try" != 1 ] || kill $pids 2>/dev/null || true
		sleep 0.5
	done
	[ -z "$pids" ] || kill -9 $pids 2>/dev/null || true
	ip netns del "$space" 2>/dev/null || true
	rm -rf "$REHEARSE_SYNC"
	echo "syncthing: both instances and the namespace have ended"
}
trap finish EXIT
trap 'exit 130' INT TERM

ip netns add "$space"
inside="ip netns exec $space"
$inside ip link set lo up
[ "$($inside ip -o link | wc -l)" = 1 ] || fail "the namespace has more than the loopback interface"

# prepare NAME makes the keys of an instance.
prepare() {
	mkdir -p "$REHEARSE_SYNC/$1/shared"
	HOME=$REHEARSE_SYNC/$1 syncthing generate --home="$REHEARSE_SYNC/$1/home" >"$REHEARSE_SYNC/$1/log" 2>&1 ||
		fail "making the keys of $1: $(tail -n 3 "$REHEARSE_SYNC/$1/log")"
	sed -n 's/.*<device id="\([A-Z0-9-]\{10,\}\)".*/\1/p' "$REHEARSE_SYNC/$1/home/config.xml" | head -n 1 >"$REHEARSE_SYNC/$1/id"
	od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$REHEARSE_SYNC/$1/key"
}

# device NAME PORT is the part of a configuration that names an instance and where it listens.
device() {
	cat <<-XML
		<device id="$(cat "$REHEARSE_SYNC/$1/id")" name="$1"><address>tcp://127.0.0.1:$2</address></device>
	XML
}

# launch NAME PORT API starts an instance that knows only the other one and looks for nobody.
launch() {
	echo "127.0.0.1:$3" >"$REHEARSE_SYNC/$1/api"
	cat >"$REHEARSE_SYNC/$1/home/config.xml" <<-XML
		<configuration version="36">
			<folder id="study" label="study" path="$REHEARSE_SYNC/$1/shared" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">
				<device id="$(cat "$REHEARSE_SYNC/one/id")"></device>
				<device id="$(cat "$REHEARSE_SYNC/two/id")"></device>
			</folder>
			$(device one 22101)
			$(device two 22102)
			<gui enabled="true" tls="false"><address>127.0.0.1:$3</address><apikey>$(cat "$REHEARSE_SYNC/$1/key")</apikey></gui>
			<options>
				<listenAddress>tcp://127.0.0.1:$2</listenAddress>
				<globalAnnounceEnabled>false</globalAnnounceEnabled>
				<localAnnounceEnabled>false</localAnnounceEnabled>
				<relaysEnabled>false</relaysEnabled>
				<natEnabled>false</natEnabled>
				<urAccepted>-1</urAccepted>
				<autoUpgradeIntervalH>0</autoUpgradeIntervalH>
				<crashReportingEnabled>false</crashReportingEnabled>
				<startBrowser>false</startBrowser>
				<reconnectionIntervalS>2</reconnectionIntervalS>
			</options>
		</configuration>
	XML
	HOME=$REHEARSE_SYNC/$1 $inside syncthing serve --home="$REHEARSE_SYNC/$1/home" --no-browser --no-restart \
		>>"$REHEARSE_SYNC/$1/log" 2>&1 &
}

prepare one
prepare two
launch one 22101 22111
launch two 22102 22112
code=0
$inside timeout "${LIMIT:-600}" "$@" & # a signal ends a wait at once, but no command
wait $! || code=$?
[ "$code" = 0 ] || tail -n 15 "$REHEARSE_SYNC"/*/log >&2
exit "$code"
